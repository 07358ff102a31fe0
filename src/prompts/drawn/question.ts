import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import type { QuestionPage, QuestionReply } from '../../app/ports/prompts-port.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';
import type { Asked, Asker, Key, Step } from '../askers/asker.ts';
import { askerOf } from '../askers/index.ts';
import { askedOf } from './asked-of.ts';
import type { Look } from './look.ts';
import { commandOf, keyHints } from './question-keys.ts';
import { optionLines, wrapped } from './question-lines.ts';
import { usePage } from './use-page.ts';

/** A page without an input line hides the cursor; the prompt shows it again at the end. */
const cursorHide = '\u001b[?25l';

export interface QuestionConfig {
  readonly page: QuestionPage;
  readonly language: Language;
  readonly look: Look;
  readonly width: number;
  /** Rows available for the options. */
  readonly height: number;
  /** Draws the page above. */
  readonly drawPage: () => void;
}

/** A question of any answer kind: its asker turns keys into an answer, and letters it does not need are commands. */
export const questionPrompt = createPrompt<QuestionReply, QuestionConfig>((config, done) => {
  const { page, language, look, width, height } = config;
  usePage(config.drawPage);
  const asker = askerOf(page.criterion);
  const asked = askedOf(page, language);
  const [state, setState] = useState(() => asker.start(asked));
  const [problem, setProblem] = useState<string | null>(null);

  useKeypress((event, readline) => {
    const key: Key = { name: nameOf(event), line: readline.line.normalize('NFC') };
    const letter = key.line.slice(-1).toLowerCase();
    const command = asker.isPending(state) ? null : commandOf(key.line.length === 1 ? letter : '', page);
    const reply = command === null ? null : { type: command };
    if (reply !== null) {
      readline.clearLine(0);
      done(reply);
      return;
    }
    const step = asker.press(asked, state, key);
    const answer = replyOf(step);
    if (answer !== null) {
      done(answer);
      return;
    }
    const next = step.is === 'state' || step.is === 'problem' ? step.state : state;
    syncLine(readline, asker.line(next));
    setState(next);
    setProblem(step.is === 'problem' ? step.text : null);
  });

  return draw(asker, asked, state, problem, { look, width, height, hints: keyHints(page, language) });
});

function nameOf(event: Parameters<Parameters<typeof useKeypress>[0]>[0]): string {
  if (isEnterKey(event)) return 'return';
  if (isSpaceKey(event)) return 'space';
  if (isUpKey(event)) return 'up';
  if (isDownKey(event)) return 'down';
  return event.name ?? '';
}

function replyOf(step: Step<unknown>): QuestionReply | null {
  if (step.is === 'answer') return { type: 'answer', value: step.value };
  return step.is === 'confirm' ? { type: 'confirm' } : null;
}

interface EditedLine {
  readonly line: string;
  clearLine: (direction: 0) => void;
  write: (text: string) => void;
}

/** Removes from the terminal's line what the asker did not accept. */
function syncLine(readline: EditedLine, line: string): void {
  if (readline.line === line) return;
  readline.clearLine(0);
  readline.write(line);
}

interface DrawSettings extends Pick<QuestionConfig, 'look' | 'width' | 'height'> {
  readonly hints: readonly string[];
}

/** The options, with the input line as the last one above the cursor, and hints below. */
function draw(
  asker: Asker<Criterion, unknown>,
  asked: Asked<Criterion>,
  state: unknown,
  problem: string | null,
  { look, width, height, hints }: DrawSettings,
): [string, string] {
  const drawing = asker.draw(asked, state);
  const options = optionLines(drawing, look, width, height);
  const input = drawing.label === null ? cursorHide : `${drawing.label} ${asker.line(state)}`;
  const below = [
    ...(drawing.below === null ? [] : wrapped(drawing.below, look, width).map(look.dim)),
    ...(problem === null ? [] : wrapped(problem, look, width).map(look.warning)),
    ...joinedHints(hints, look, width).map(look.dim),
  ];
  return [[...options, input].join('\n'), below.join('\n')];
}

/** Hints are never split; two spaces separate them. */
function joinedHints(hints: readonly string[], look: Look, width: number): readonly string[] {
  const lines: string[] = [];
  for (const hint of hints) {
    const last = lines.at(-1);
    const longer = last === undefined ? hint : `${last}  ${hint}`;
    if (last === undefined || look.columnsOf(longer) > width) lines.push(hint);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
