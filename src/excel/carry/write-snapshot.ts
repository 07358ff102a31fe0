import type { LaidOutRow } from '../layout/laid-out.ts';
import type { LaidOutWorkbook } from '../layout/layout.ts';
import type { SnapshotCell, TextCode } from './snapshot-code.ts';
import { encodeRow } from './snapshot-code.ts';

/** A part's share of the cells as written: runs of rows by sheet, and the texts they refer to. */
export interface SnapshotPart {
  /** In the order in which the rows first refer to them. */
  readonly texts: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly rows: readonly string[] }[];
}

/** Rows a part; a large data sheet takes several, each read by itself. */
const ROWS_A_PART = 10_000;

/** Every cell of the workbook as it is written, formulas with their addresses; a row without cells is left out. */
export function* snapshotParts(workbook: LaidOutWorkbook): Generator<SnapshotPart> {
  let part = openPart();
  for (const sheet of workbook.sheets) {
    let number = 0;
    part.startSheet(sheet.name);
    for (const row of sheet.rows.all()) {
      number += 1;
      if (row.cells.length === 0) continue;
      part.add(
        number,
        row.cells.map((cell) => snapshotCell(cell, sheet.name, workbook)),
      );
      if (part.rows() < ROWS_A_PART) continue;
      yield part.finish();
      part = openPart();
      part.startSheet(sheet.name);
    }
  }
  yield part.finish();
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

function openPart(): OpenPart {
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
  return {
    startSheet: (name) => sheets.push({ name, rows: [] }),
    add: (row, cells) => {
      const meaningful = cells.filter((cell) => cell.value !== null || cell.formula !== null || cell.input);
      if (meaningful.length === 0) return;
      count += 1;
      sheets.at(-1)?.rows.push(encodeRow(row, meaningful, textCode));
    },
    rows: () => count,
    finish: () => ({ texts, sheets }),
  };
}
