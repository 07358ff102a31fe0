import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { QuestionPage, QuestionReply } from '../../app/ports/prompts-port.ts';
import type { Language } from '../../domain/values/language.ts';
import type { PressedKey } from '../keyboard/keyboard.ts';
import type { Look } from './look.ts';
import { keyHints } from './question-keys.ts';
import { optionLines, wrapped } from './question-lines.ts';
import { type QuestionMachine, type QuestionState, questionMachine } from './question-machine.ts';
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
  /** What was typed before the page was drawn anew; null: nothing. */
  readonly memory?: { state: QuestionState | null };
}

/** A question of any answer kind: its asker turns keys into an answer, and letters it does not need are commands. */
export const questionPrompt = createPrompt<QuestionReply, QuestionConfig>((config, done) => {
  const { page, language, look, width, height, memory = { state: null } } = config;
  usePage(config.drawPage);
  const machine = questionMachine(page, language);
  const [state, setState] = useState<QuestionState>(memory.state ?? machine.start);

  useEffect((readline) => {
    const line = machine.line(state);
    if (line !== '') readline.write(line);
  }, []);

  useKeypress((event, readline) => {
    const { pasted } = event as PressedKey;
    const pressed =
      pasted === undefined
        ? machine.press(state, { name: nameOf(event), line: readline.line.normalize('NFC') })
        : machine.paste(state, pasted);
    if (pressed.is === 'reply') {
      readline.clearLine(0);
      done(pressed.reply);
      return;
    }
    syncLine(readline, machine.line(pressed.state));
    memory.state = pressed.state;
    setState(pressed.state);
  });

  return draw(machine, state, { look, width, height, hints: keyHints(page, language) });
});

function nameOf(event: Parameters<Parameters<typeof useKeypress>[0]>[0]): string {
  if (isEnterKey(event)) return 'return';
  if (isSpaceKey(event)) return 'space';
  if (isUpKey(event)) return 'up';
  if (isDownKey(event)) return 'down';
  return event.name ?? '';
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
  machine: QuestionMachine,
  state: QuestionState,
  { look, width, height, hints }: DrawSettings,
): [string, string] {
  const drawing = machine.asker.draw(machine.asked, state.typed);
  const options = optionLines(drawing, look, width, height);
  const input = drawing.label === null ? cursorHide : `${drawing.label} ${machine.line(state)}`;
  const below = [
    ...(drawing.below === null ? [] : wrapped(drawing.below, look, width).map(look.dim)),
    ...(state.problem === null ? [] : wrapped(state.problem, look, width).map(look.warning)),
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
