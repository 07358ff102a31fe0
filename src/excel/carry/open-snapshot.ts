import type { LaidOutWorkbook } from '../layout/lay-out-workbook.ts';
import type { LaidOutRow } from '../layout/sheet/laid-out.ts';
import type { SnapshotCell, TextCode } from './snapshot-code.ts';
import { encodeRow } from './snapshot-code.ts';

/** A part's share of the cells as written: runs of rows by sheet, and the texts they refer to. */
export interface SnapshotPart {
  /** In the order in which the rows first refer to them. */
  readonly texts: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly rows: readonly string[] }[];
}

/** A part's share of the cells as written, while rows are added to it. */
export interface OpenSnapshot {
  /** Rows of one sheet follow each other; one without cells that say anything is left out. */
  add(sheet: string, row: number, cells: readonly SnapshotCell[]): void;
  /** The sheet has its place in the order of sheets, whether it has rows or not. */
  startSheet(name: string): void;
  /** How many were added. */
  rows(): number;
  finish(): SnapshotPart;
}

/** Rows a part; a large sheet takes several, each read by itself. */
const ROWS_A_PART = 10_000;

/** The cells that are at hand as they are written, formulas with their addresses. Every sheet is named, in their order. */
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

/** What is noted down of a row's cells. */
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
