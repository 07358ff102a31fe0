import type { Look } from './look.ts';

/** The terminal for questions, with its present columns and rows. */
export interface Screen {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly look: Look;
  /** Aborted by Ctrl-C between two questions, so that a save in progress is finished. */
  readonly interruption: AbortController;
  /** Gives the terminal back to the shell until the person returns (Ctrl-Z); left out where a system has no such thing. */
  readonly suspend?: () => void;
  /** Calls the listener whenever the process goes on after it was stopped; returns how to end that. */
  readonly onReturn?: (listener: () => void) => () => unknown;
  /** Line by line, without moving the cursor. */
  readonly isPlain: boolean;
}

/** Longer lines are hard to read. */
export const widest = 100;

export function widthOf(screen: Screen): number {
  return Math.min(columnsOf(screen), widest);
}

/** Leaves one column free: some terminals break a line that fills the last one. */
export function columnsOf({ output }: Screen): number {
  return Math.max((output.columns ?? 80) - 1, 20);
}

export function heightOf({ output }: Screen): number {
  return Math.max(output.rows ?? 24, 10);
}

/** Scrolls the present screen up once, so that the first page hides nothing for good. */
export function makeRoom(screen: Screen): void {
  screen.output.write('\n'.repeat(heightOf(screen)));
}

/** Draws lines from the top of an empty page. */
export function drawPage(screen: Screen, lines: readonly string[]): void {
  screen.output.write(`\u001b[H\u001b[J${lines.map((line) => `${line}\n`).join('')}`);
}
