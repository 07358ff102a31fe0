import type { Attributes } from '../../office/xml/read-xml.ts';
import { textCollector } from './read-shared-strings.ts';

/** The contents of a `c` element as written; null: no such element. */
export interface CellContent {
  readonly value: string | null;
  /** Text of an `is` element, without phonetic runs. */
  readonly inline: string | null;
  readonly formula: string | null;
  /** Number of the shared formula it belongs to. */
  readonly sharedIndex: string | null;
  /** Whether the shared formula is said here, and not elsewhere. */
  readonly isFirst: boolean;
  /** Cells that the formula fills beside its own, as a reference; null: none, or it says nothing of it. */
  readonly fills: string | null;
}

export interface CellContents {
  /** Starts a new cell. */
  start(): void;
  open(name: string, attributes: Attributes): void;
  add(piece: string): void;
  close(name: string): void;
  take(): CellContent;
}

/** Collects the elements of one cell after another. */
export function createCellContents(): CellContents {
  const runs = textCollector();
  let [value, inline, formula, sharedIndex]: (string | null)[] = [null, null, null, null];
  let [isFirst, fills]: [boolean, string | null] = [false, null];
  let reading: 'v' | 'f' | 'is' | null = null;
  let text = '';

  return {
    start: () => {
      [value, inline, formula, sharedIndex] = [null, null, null, null];
      [isFirst, fills] = [false, null];
    },
    open: (name, attributes) => {
      if (name === 'v' || name === 'f') [reading, text] = [name, ''];
      else if (name === 'is') {
        reading = 'is';
        runs.start();
      }
      if (name !== 'f') return;
      const { t: type, ref, si } = attributes;
      if (type === 'shared') [sharedIndex, isFirst] = [si ?? '', ref !== undefined];
      if (type === 'array' || type === 'dataTable') fills = ref ?? '';
    },
    add: (piece) => {
      if (reading === 'is') runs.add(piece);
      else if (reading !== null) text += piece;
    },
    close: (name) => {
      if (name === 'v') value = text;
      else if (name === 'f') formula = text;
      else if (name === 'is') inline = runs.take();
      else return;
      reading = null;
    },
    take: () => ({
      value: value ?? null,
      inline: inline ?? null,
      formula: formula ?? null,
      sharedIndex: sharedIndex ?? null,
      isFirst,
      fills,
    }),
  };
}
