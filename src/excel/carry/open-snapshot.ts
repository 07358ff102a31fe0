import { type DataPart, dataPart } from '../../office/carry/data-part.ts';
import type { LaidOutWorkbook } from '../layout/lay-out-workbook.ts';
import type { LaidOutRow } from '../layout/sheet/laid-out.ts';
import type { SnapshotCell, TextCode } from './snapshot-code.ts';
import { encodeRow } from './snapshot-code.ts';

/** The cells as written that one part holds: runs of rows by sheet, and their texts. */
export interface SnapshotPart {
  /** In order of first use by the rows. */
  readonly texts: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly rows: readonly string[] }[];
}

/** A part of the snapshot while rows are added. */
export interface OpenSnapshot {
  /** Rows of one sheet must be added together; a row without content is left out. */
  add(sheet: string, row: number, cells: readonly SnapshotCell[]): void;
  /** Records the sheet in the order of sheets, whether it has rows or not. */
  startSheet(name: string): void;
  /** Number of rows added. */
  rows(): number;
  finish(): SnapshotPart;
}

/** Rows per part; a large sheet takes several, each readable on its own. */
const ROWS_A_PART = 10_000;

/** The cells still in memory, as written. */
export function* cellDataParts(workbook: LaidOutWorkbook): Generator<DataPart> {
  for (const part of snapshotParts(workbook)) yield dataPart('cells', JSON.stringify(part));
}

/** The cells in memory as they are written, formulas with addresses. Every sheet is listed, in order. */
export function* snapshotParts(workbook: LaidOutWorkbook): Generator<SnapshotPart> {
  let part = openSnapshot();
  for (const { name, rows } of workbook.sheets) {
    const resolve = (formula: string): string => workbook.references.resolve(formula, name);
    part.startSheet(name);
    for (const run of rows.runs()) {
      if (run.is === 'written') continue;
      for (const [index, row] of run.rows.entries()) {
        part.add(name, run.first + index, snapshotCells(row, resolve));
        if (part.rows() < ROWS_A_PART) continue;
        yield part.finish();
        part = openSnapshot();
      }
    }
  }
  yield part.finish();
}

/** The cells of a row as the snapshot records them. */
export function snapshotCells({ cells }: LaidOutRow, resolve: (formula: string) => string): readonly SnapshotCell[] {
  return cells.map(({ column, value, formula, input, criterion }) => {
    return { column, value, formula: formula === null ? null : resolve(formula), input, criterion };
  });
}

export function openSnapshot(): OpenSnapshot {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const sheets: { readonly name: string; readonly rows: string[] }[] = [];
  let count = 0;
  const textCode: TextCode = (text) => {
    const found = numbers.get(text);
    if (found !== undefined) return String(found);
    numbers.set(text, texts.length);
    texts.push(text);
    return '';
  };
  const rowsOf = (name: string): string[] => {
    const last = sheets.at(-1);
    if (last?.name === name) return last.rows;
    const rows: string[] = [];
    sheets.push({ name, rows });
    return rows;
  };
  return {
    startSheet: (name) => {
      rowsOf(name);
    },
    add: (sheet, row, cells) => {
      const meaningful = cells.filter((cell) => cell.value !== null || cell.formula !== null || cell.input);
      if (meaningful.length === 0) return;
      count += 1;
      rowsOf(sheet).push(encodeRow(row, meaningful, textCode));
    },
    rows: () => count,
    finish: () => ({ texts, sheets }),
  };
}
