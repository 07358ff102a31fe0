import type { CellValue } from '../../app/ports/workbooks-port.ts';

/** A cell prepared for comparison, as written or as found. */
export interface ComparableCell {
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly input: boolean;
  readonly criterion: string | null;
  readonly isDate: boolean;
  readonly showsMore: boolean;
}

/** A found cell; a file does not tell whether a cell was meant to be filled in. */
export function foundCell(column: number, { value, formula, isDate, showsMore = false }: CellValue): ComparableCell {
  return { column, value, formula, isDate, showsMore, input: false, criterion: null };
}

/** The value without what programs change merely by saving: blanks, line ends, Unicode composition, last digits. */
export function valueKey(value: ComparableCell['value']): string {
  if (typeof value === 'number') return `\u0002${Number(value.toPrecision(15))}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === null) return '';
  return OTHER_BLANKS.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
}

/** Both sides are already composed when read, and most texts contain only single blanks, so nothing needs replacing. */
const OTHER_BLANKS = /[^\S ]| {2}|^ | $/;

/** Another program computes the results of formulas and may add in another order. */
const RESULT_TOLERANCE = 1e-9;

export function sameResult(one: ComparableCell['value'], other: ComparableCell['value']): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return valueKey(one) === valueKey(other);
  return Math.abs(one - other) <= RESULT_TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));
}

/** True for a number that was written as a text of the same digits: some programs make one of the other when they save. */
export function isTextMadeNumber(written: ComparableCell['value'], found: ComparableCell['value']): boolean {
  return typeof written === 'string' && typeof found === 'number' && written.trim() === String(found);
}

export function isBlank({ value, formula, showsMore }: ComparableCell): boolean {
  return formula === null && !showsMore && valueKey(value) === '';
}

/** What identifies a row: its values and the places of formulas, except in `leftOut` columns. */
export function rowKey(cells: Iterable<ComparableCell>, leftOut: ReadonlySet<number>): string {
  let key = '';
  for (const cell of cells) {
    if (leftOut.has(cell.column) || isBlank(cell)) continue;
    const content = cell.formula === null ? `=${valueKey(cell.value)}` : 'f';
    key += `${cell.column}${content}${cell.showsMore ? '+' : ''}\u0001`;
  }
  return key;
}

/** A value as shown in an edit; null for none. */
export function shownValue({ value, isDate }: ComparableCell, asDate: boolean): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return isDate || asDate ? isoDay(value) : String(Number(value.toPrecision(15)));
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

const DAY_MS = 86_400_000;

function isoDay(serial: number): string {
  const date = new Date((Math.floor(serial) - 25_569) * DAY_MS);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
