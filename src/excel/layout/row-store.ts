import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LaidOutCell, LaidOutRow } from './laid-out.ts';

/** How many cells of a workbook are still kept at hand: in memory each takes some hundred bytes. */
export interface CellBudget {
  left: number;
}

/** The rows of one sheet, from 1 on without a gap: the first ones as they are, those beyond the budget packed. */
export interface RowStore {
  add(row: LaidOutRow): void;
  readonly count: number;
  /** Rows within the budget. */
  readonly kept: readonly LaidOutRow[];
  /** All rows, those beyond the budget unpacked while they are read; may be read again. */
  all(): Iterable<LaidOutRow>;
  /** Numbers of the styles that its rows use. */
  readonly styles: ReadonlySet<number>;
}

const CHUNK_CHARACTERS = 1_000_000;

export function createRowStore(budget: CellBudget): RowStore {
  const kept: LaidOutRow[] = [];
  const styles = new Set<number>();
  const chunks: Uint8Array[] = [];
  let [lines, characters, count]: [string[], number, number] = [[], 0, 0];

  const pack = (): void => {
    // The fastest level: these bytes live as long as the workbook is being built.
    chunks.push(deflateRawSync(lines.join('\n'), { level: 1 }));
    [lines, characters] = [[], 0];
  };

  return {
    kept,
    styles,
    get count() {
      return count;
    },
    add: (row) => {
      count += 1;
      budget.left -= row.cells.length;
      for (const { style } of row.cells) styles.add(style);
      if (budget.left >= 0 && kept.length === count - 1) {
        kept.push(row);
        return;
      }
      const line = encodeRow(row);
      characters += line.length;
      if (lines.push(line) > 0 && characters >= CHUNK_CHARACTERS) pack();
    },
    *all() {
      yield* kept;
      for (const chunk of chunks) yield* inflateRawSync(chunk).toString('utf8').split('\n').map(decodeRow);
      yield* lines.map(decodeRow);
    },
  };
}

type PackedCell = readonly [
  number,
  number,
  number,
  number,
  string | number | null,
  string | null,
  0 | 1,
  string | null,
];

function encodeRow({ height, cells }: LaidOutRow): string {
  return JSON.stringify([height, ...cells.map(encodeCell)]);
}

function encodeCell(cell: LaidOutCell): PackedCell {
  const { column, span, rowSpan, style, value, formula, input, criterion } = cell;
  return [column, span, rowSpan, style, value, formula, input ? 1 : 0, criterion];
}

function decodeRow(line: string): LaidOutRow {
  const [height, ...cells] = JSON.parse(line) as [number, ...PackedCell[]];
  return { height, cells: cells.map(decodeCell) };
}

function decodeCell(packed: PackedCell): LaidOutCell {
  const [column, span, rowSpan, style, value, formula, input, criterion] = packed;
  return { column, span, rowSpan, style, value, formula, input: input === 1, criterion };
}
