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
import { composed } from '../../domain/values/text/composed.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { PressedKey } from '../keyboard/keyboard.ts';
import { type Columns, sideBySide } from './columns.ts';
import { hintLines } from './hint-lines.ts';
import type { Look } from './look.ts';
import { commandHints, confirmHint } from './question-keys.ts';
import { answerLines } from './question-lines.ts';
import { type QuestionMachine, type QuestionState, questionMachine } from './question-machine.ts';
import { usePage } from './use-page.ts';
import { wrapped } from './wrapped.ts';

/** A page without an input line hides the cursor; the prompt shows it again at the end. */
const cursorHide = '\u001b[?25l';

export interface QuestionConfig {
  readonly page: QuestionPage;
  readonly language: Language;
  readonly look: Look;
  readonly columns: Columns;
  /** Rows available below the fixed part. */
  readonly height: number;
  /** What stands beside these rows, in a wide terminal. */
  readonly beside: readonly string[];
  /** Draws the page above. */
  readonly drawPage: () => void;
  /** What was typed before the page was drawn anew; null: nothing. */
  readonly memory?: { state: QuestionState | null };
}

/** A question of any answer kind: its asker turns keys into an answer, and letters it does not need are commands. */
export const questionPrompt = createPrompt<QuestionReply, QuestionConfig>((config, done) => {
  const { page, language, memory = { state: null } } = config;
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
        ? machine.press(state, { name: nameOf(event), line: composed(readline.line) })
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

  return draw(machine, state, config);
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

/** The answer's rows, the input line as the last one above the cursor, and in fixed places below it what can be pressed. */
function draw(machine: QuestionMachine, state: QuestionState, config: QuestionConfig): [string, string] {
  const { page, look, columns, height, beside } = config;
  const width = columns.left;
  const drawing = machine.asker.draw(machine.asked, state.typed);
  const line = machine.line(state);
  const input = drawing.label === null ? cursorHide : `${drawing.label} ${line}`;
  const below = [
    ...(drawing.below === null ? [] : wrapped(drawing.below, look, width)),
    ...(state.problem === null ? [] : wrapped(state.problem, look, width).map(look.warning)),
    ...hintLines(answerHints(machine, state, config), look, width),
    ...(machine.asker.isPending(state.typed) ? [] : hintLines(commandHints(page, config.language), look, width)),
  ];
  // The library adds a row to an empty line.
  const inputRows =
    drawing.label === null ? 2 : Math.ceil((look.columnsOf(input) + 1) / Math.max(columns.left + columns.right, 1));
  const rows = Math.max(height - below.length - inputRows, fewestRows);
  const answer = answerLines(drawing, page, look, { width, height: rows });
  return [[...sideBySide(answer, beside, look, columns), input].join('\n'), below.join('\n')];
}

/** Rows for options, however much else there is. */
const fewestRows = 3;

/** How to answer; while something is typed, only what then acts. */
function answerHints(machine: QuestionMachine, { typed }: QuestionState, { page, language }: QuestionConfig) {
  const { keys } = machine.asker.draw(machine.asked, typed);
  const { escapeKey, howTo } = messagesIn(language).walk;
  return machine.asker.isPending(typed)
    ? [...keys, { key: escapeKey, does: page.criterion.kind === 'text' ? howTo.leaveLine : howTo.emptyLine }]
    : [...confirmHint(page, language), ...keys];
}
