import type { Attributes } from '../xml/read-xml.ts';
import { textCollector } from './read-shared-strings.ts';

/** What stands inside a `c` element, as it is written there; null: no such element. */
export interface CellContent {
  readonly value: string | null;
  /** Text of an `is` element, phonetic runs left out. */
  readonly inline: string | null;
  readonly formula: string | null;
  /** Number of the shared formula that this one belongs to. */
  readonly sharedIndex: string | null;
}

export interface CellContents {
  /** A new cell begins: nothing is known of it. */
  start(): void;
  open(name: string, attributes: Attributes): void;
  add(piece: string): void;
  close(name: string): void;
  take(): CellContent;
}

/** Gathers the elements inside one cell after another. */
export function createCellContents(): CellContents {
  const runs = textCollector();
  let [value, inline, formula, sharedIndex]: (string | null)[] = [null, null, null, null];
  let reading: 'v' | 'f' | 'is' | null = null;
  let text = '';

  return {
    start: () => {
      [value, inline, formula, sharedIndex] = [null, null, null, null];
    },
    open: (name, attributes) => {
      if (name === 'v' || name === 'f') [reading, text] = [name, ''];
      else if (name === 'is') {
        reading = 'is';
        runs.start();
      } else if (reading === 'is') runs.open(name);
      if (name === 'f' && attributes['t'] === 'shared') sharedIndex = attributes['si'] ?? '';
    },
    add: (piece) => {
      if (reading === 'is') runs.add(piece);
      else if (reading !== null) text += piece;
    },
    close: (name) => {
      if (name === 'v') value = text;
      else if (name === 'f') formula = text;
      else if (name === 'is') inline = runs.take();
      else {
        if (reading === 'is') runs.close(name);
        return;
      }
      reading = null;
    },
    take: () => ({
      value: value ?? null,
      inline: inline ?? null,
      formula: formula ?? null,
      sharedIndex: sharedIndex ?? null,
    }),
  };
}
