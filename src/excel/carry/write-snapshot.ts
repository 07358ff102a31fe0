import type { LaidOutRow } from '../write/laid-out.ts';
import type { LaidOutSheet, LaidOutWorkbook } from '../write/layout.ts';
import type { SnapshotCell } from './snapshot-code.ts';
import { encodeRow } from './snapshot-code.ts';

/** A part's share of the cells as written: runs of rows by sheet, and the texts they refer to. */
export interface SnapshotPart {
  /** A number stands for a text of the carried checklists. */
  readonly texts: readonly (string | number)[];
  readonly sheets: readonly { readonly name: string; readonly rows: readonly string[] }[];
}

/** Rows a part; a large data sheet takes several, each read by itself. */
const ROWS_A_PART = 10_000;

/** Every cell of the workbook as it is written, formulas with their addresses; a row without cells is left out. */
export function* snapshotParts(workbook: LaidOutWorkbook, known: readonly string[]): Generator<SnapshotPart> {
  const numbers = new Map(known.map((text, index) => [text, index]));
  let part = openPart(numbers);
  for (const sheet of workbook.sheets) {
    let number = 0;
    part.startSheet(sheet.name);
    for (const row of rowsOf(sheet)) {
      number += 1;
      if (row.cells.length === 0) continue;
      part.add(
        number,
        row.cells.map((cell) => snapshotCell(cell, sheet.name, workbook)),
      );
      if (part.rows() < ROWS_A_PART) continue;
      yield part.finish();
      part = openPart(numbers);
      part.startSheet(sheet.name);
    }
  }
  yield part.finish();
}

function* rowsOf({ rows }: LaidOutSheet): Generator<LaidOutRow> {
  yield* rows.kept;
  yield* rows.packed();
}

function snapshotCell(cell: LaidOutRow['cells'][number], sheet: string, { references }: LaidOutWorkbook): SnapshotCell {
  const { column, value, input, criterion } = cell;
  const formula = cell.formula === null ? null : references.resolve(cell.formula, sheet);
  return { column, value, formula, input, criterion };
}

interface OpenPart {
  startSheet(name: string): void;
  add(row: number, cells: readonly SnapshotCell[]): void;
  rows(): number;
  finish(): SnapshotPart;
}

function openPart(known: ReadonlyMap<string, number>): OpenPart {
  const texts: (string | number)[] = [];
  const numbers = new Map<string, number>();
  const sheets: { readonly name: string; readonly rows: string[] }[] = [];
  let count = 0;
  const textNumber = (text: string): number => {
    const found = numbers.get(text);
    if (found !== undefined) return found;
    numbers.set(text, texts.length);
    return texts.push(known.get(text) ?? text) - 1;
  };
  return {
    startSheet: (name) => sheets.push({ name, rows: [] }),
    add: (row, cells) => {
      const meaningful = cells.filter((cell) => cell.value !== null || cell.formula !== null || cell.input);
      if (meaningful.length === 0) return;
      count += 1;
      sheets.at(-1)?.rows.push(encodeRow(row, meaningful, textNumber));
    },
    rows: () => count,
    finish: () => ({ texts, sheets }),
  };
}
