import type { CellEdit } from '../../app/ports/workbooks-port.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import type { ComparableCell } from './comparable.ts';
import { isBlank, isTextMadeNumber, sameResult, shownValue, valueKey } from './comparable.ts';

/** The difference of one cell. */
export interface CellDifference {
  readonly edit: CellEdit;
  /** `filled`: an input cell. `result`: the formula is unchanged but yields another value, perhaps because of another cell. */
  readonly kind: 'edit' | 'filled' | 'result';
  readonly column: number;
  /** As written; null: none. */
  readonly formula: string | null;
  /** The found value, and what an entry in the cell is taken for. */
  readonly entry: { readonly value: ComparableCell['value']; readonly isDate: boolean; readonly fills: string | null };
}

export interface RowPlace {
  readonly sheet: string;
  /** Present row number. */
  readonly row: number;
  /** Present column of a column as written. */
  readonly columnNow: (column: number) => number;
}

/** Differences between a row as written and as found. `sameFormula` compares formulas, taking moved rows into account. */
export function compareCells(
  written: readonly ComparableCell[],
  found: readonly ComparableCell[],
  place: RowPlace,
  sameFormula: (written: string, found: string) => boolean,
): readonly CellDifference[] {
  const others = new Map(found.map((cell) => [cell.column, cell]));
  const differences = written.flatMap((cell) => {
    const other = others.get(cell.column) ?? blankCell(cell.column);
    others.delete(cell.column);
    return differenceOf(cell, other, place, sameFormula) ?? [];
  });
  for (const other of others.values()) {
    if (!isBlank(other)) differences.push(difference('edit', whatOf(other), blankCell(other.column), other, place));
  }
  return differences;
}

function differenceOf(
  written: ComparableCell,
  found: ComparableCell,
  place: RowPlace,
  sameFormula: (written: string, found: string) => boolean,
): CellDifference | null {
  // Also where it was to be filled: what is shown around it was not.
  if (found.showsMore) return difference('edit', 'formula', written, found, place);
  if (written.input)
    return sameAsWritten(written, found)
      ? null
      : difference('filled', found.formula === null ? whatOf(found) : 'formula', written, found, place);
  if (written.formula === null && found.formula === null) {
    if (valueKey(written.value) === valueKey(found.value)) return null;
    if (isTextMadeNumber(written.value, found.value)) return null;
    return difference('edit', isBlank(written) ? whatOf(found) : whatOf(written), written, found, place);
  }
  if (written.formula === null || found.formula === null || !sameFormula(written.formula, found.formula)) {
    return difference('edit', 'formula', written, found, place);
  }
  // Programs that save without computing omit the result; the next program that opens the workbook restores it.
  if (found.value === null || sameResult(written.value, found.value)) return null;
  return difference('result', whatOf(written), written, found, place);
}

function sameAsWritten(written: ComparableCell, found: ComparableCell): boolean {
  return found.formula === null && valueKey(written.value) === valueKey(found.value);
}

function whatOf({ value }: ComparableCell): 'text' | 'number' {
  return typeof value === 'number' ? 'number' : 'text';
}

function difference(
  kind: CellDifference['kind'],
  what: CellEdit['what'],
  written: ComparableCell,
  found: ComparableCell,
  { sheet, row, columnNow }: RowPlace,
): CellDifference {
  const { column, formula, input } = written;
  // A cell shows an answer or takes an entry, never both.
  const [criterion, fills] = input ? [null, written.criterion] : [written.criterion, null];
  const shown = (cell: ComparableCell): string | null => {
    if (what === 'formula' && cell.formula !== null) return `=${cell.formula}`;
    return shownValue(cell, found.isDate);
  };
  const edit = {
    sheet,
    cell: cellAddress({ row, column: columnNow(column) }),
    what,
    expected: shown(written),
    found: shown(found),
    criterion,
  };
  return { kind, edit, column, formula, entry: { value: found.value, isDate: found.isDate, fills } };
}

function blankCell(column: number): ComparableCell {
  return { column, value: null, formula: null, input: false, criterion: null, isDate: false, showsMore: false };
}
