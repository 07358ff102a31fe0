import type { CellValue } from '../../app/ports/workbooks-port.ts';
import type { SnapshotSheet } from '../carry/read-snapshot.ts';
import { type ComparableCell, foundCell, isBlank, rowKey } from './comparable.ts';

/** The rows of a sheet; equal rows have equal numbers as keys. */
export interface SheetRows {
  readonly name: string;
  /** Ascending row numbers. */
  readonly numbers: readonly number[];
  /** Equal for rows with equal cells. */
  readonly keys: readonly number[];
  /** Equal for rows with equal cells outside input columns. */
  readonly looseKeys: readonly number[];
  cells(index: number): readonly ComparableCell[];
}

export interface WrittenRows extends SheetRows {
  /** Whether the key is not enough: formulas are compared once it is known how rows moved. */
  hasFormulas(index: number): boolean;
  /** Columns with an input cell. */
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

/** Columns of the sheet with an input cell. */
export function inputColumns(sheet: SnapshotSheet): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let index = 0; index < sheet.count; index += 1) {
    for (const cell of sheet.row(index).cells) if (cell.input) columns.add(cell.column);
  }
  return columns;
}

/** Rows with only input cells would all have the same loose key, so their whole contents count. */
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

/** A sheet as found. Cells of rows equal to written ones are not kept but read from there. */
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

/** Its cells, or the index of an equal written row. */
type Kept = readonly ComparableCell[] | number;
