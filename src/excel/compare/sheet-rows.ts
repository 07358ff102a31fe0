import type { CellValue } from '../../app/ports/ports.ts';
import type { SnapshotSheet } from '../carry/read-snapshot.ts';
import { type ComparableCell, foundCell, isBlank, rowKey } from './comparable.ts';

/** The rows of one sheet, each known by a number that equal rows have in common. */
export interface SheetRows {
  readonly name: string;
  /** Row numbers in the sheet, growing. */
  readonly numbers: readonly number[];
  /** Equal for rows whose cells are equal. */
  readonly keys: readonly number[];
  /** Equal for rows whose cells are equal but for columns that are to be filled. */
  readonly looseKeys: readonly number[];
  cells(index: number): readonly ComparableCell[];
}

export interface WrittenRows extends SheetRows {
  /** True where the key does not tell all: formulas are compared only when it is known how rows have moved. */
  hasFormulas(index: number): boolean;
  /** Columns in which some cell is meant to be filled. */
  readonly inputs: ReadonlySet<number>;
}

/** Gives equal texts equal numbers. */
export type Intern = (key: string) => number;

export function createIntern(): Intern {
  const numbers = new Map<string, number>();
  return (key) => {
    const found = numbers.get(key);
    if (found !== undefined) return found;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
}

/** Columns in which some cell of the sheet is meant to be filled. */
export function inputColumns(sheet: SnapshotSheet): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let index = 0; index < sheet.count; index += 1) {
    for (const cell of sheet.row(index).cells) if (cell.input) columns.add(cell.column);
  }
  return columns;
}

/** Rows with nothing but what is to be filled are not alike for that: of these the whole row counts. */
export function looseKey(
  cells: readonly ComparableCell[],
  inputs: ReadonlySet<number>,
  key: number,
  intern: Intern,
): number {
  const loose = inputs.size === 0 ? '' : rowKey(cells, inputs);
  return loose === '' ? key : intern(loose);
}

/** A sheet as it was written. */
export function writtenRows(sheet: SnapshotSheet, inputs: ReadonlySet<number>, intern: Intern): WrittenRows {
  const [numbers, keys, looseKeys]: [number[], number[], number[]] = [[], [], []];
  const withFormulas = new Set<number>();
  const cellsOf = (index: number): readonly ComparableCell[] => {
    return sheet.row(index).cells.map((cell) => ({ ...cell, isDate: false, showsMore: false }));
  };
  for (let index = 0; index < sheet.count; index += 1) {
    const cells = cellsOf(index);
    if (hasFormula(cells)) withFormulas.add(index);
    numbers.push(sheet.row(index).row);
    keys.push(intern(rowKey(cells, none)));
    looseKeys.push(looseKey(cells, inputs, keys[index] ?? 0, intern));
  }
  const hasFormulas = (index: number): boolean => withFormulas.has(index);
  return { name: sheet.name, numbers, keys, looseKeys, inputs, hasFormulas, cells: cellsOf };
}

function hasFormula(cells: readonly ComparableCell[]): boolean {
  return cells.some((cell) => cell.formula !== null);
}

const none: ReadonlySet<number> = new Set();

/** A sheet as it was found. Cells of rows that were written just so are not kept: they are read from there. */
export function foundRows(
  name: string,
  read: (onRow: (row: number, cells: ReadonlyMap<number, CellValue>) => void) => void,
  written: SheetRows | null,
  inputs: ReadonlySet<number>,
  intern: Intern,
): SheetRows {
  const sameRow = new Map((written?.keys ?? []).map((key, index) => [key, index]));
  const rows: { readonly number: number; readonly key: number; readonly loose: number; readonly cells: Kept }[] = [];
  read((number, values) => {
    const cells = [...values].map(([column, value]) => foundCell(column, value)).sort((a, b) => a.column - b.column);
    if (cells.every(isBlank)) return;
    const key = intern(rowKey(cells, none));
    const loose = looseKey(cells, inputs, key, intern);
    const same = hasFormula(cells) ? undefined : sameRow.get(key);
    rows.push({ number, key, loose, cells: same ?? cells });
  });
  rows.sort((a, b) => a.number - b.number);
  return {
    name,
    numbers: rows.map((row) => row.number),
    keys: rows.map((row) => row.key),
    looseKeys: rows.map((row) => row.loose),
    cells: (index) => {
      const kept = rows[index]?.cells ?? [];
      return typeof kept === 'number' ? (written?.cells(kept) ?? []) : kept;
    },
  };
}

/** Its cells, or the index of the written row that has the same. */
type Kept = readonly ComparableCell[] | number;
