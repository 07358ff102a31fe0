import type { CoverageRow } from '../../../domain/audit/audit.ts';
import { isBlank } from '../../../domain/values/blank.ts';
import type { Language } from '../../../domain/values/language.ts';
import { typedNumber } from '../../../i18n/written/typed-number.ts';

/** Lines of a table, read one by one. */
export interface ReadRows {
  readonly rows: readonly { readonly row: CoverageRow; readonly line: string }[];
  /** Lines that are no rows, as they were given. */
  readonly faulty: readonly string[];
  /** The first line if it only names the columns. */
  readonly header: string | null;
}

/**
 * Reads rows as copied from a spreadsheet or typed with semicolons: name, needed, present; without the number needed where a rule gives it
 * (`isRuled`).
 */
export function readRows(text: string, isRuled: boolean, language: Language): ReadRows {
  const lines = text.split(/\r\n?|\n/).filter((line) => !isBlank(line));
  const [first, ...rest] = lines;
  const header = first !== undefined && rest.length > 0 && isHeader(first) ? first : null;
  const read = (header === null ? lines : rest).map((line) => ({ line, row: rowIn(line, isRuled, language) }));
  return {
    rows: read.flatMap(({ row, line }) => (row === null ? [] : [{ row, line }])),
    faulty: read.flatMap(({ line, row }) => (row === null ? [line] : [])),
    header,
  };
}

/** Whether a line has cells, and not only a name. */
export function hasCells(line: string): boolean {
  return /[\t;\n]/.test(line.trim());
}

function cellsOf(line: string): readonly string[] {
  return line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
}

function isHeader(line: string): boolean {
  const cells = cellsOf(line);
  return cells.length > 1 && !/\d/.test(cells.slice(1).join(''));
}

function rowIn(line: string, isRuled: boolean, language: Language): CoverageRow | null {
  const [label = '', ...cells] = cellsOf(line);
  const counts = cells
    .filter((cell, index) => cell !== '' || index < wanted(isRuled))
    .map((cell) => countIn(cell, language));
  if (label === '' || counts.length !== wanted(isRuled)) return null;
  const [first = null, second = null] = counts;
  const [needed, present] = isRuled ? [null, first] : [first, second];
  if (present === null || (!isRuled && needed === null)) return null;
  return { label, needed, present };
}

function wanted(isRuled: boolean): number {
  return isRuled ? 1 : 2;
}

function countIn(cell: string, language: Language): number | null {
  const value = typedNumber(cell, language);
  return value === null || value < 0 ? null : value;
}
