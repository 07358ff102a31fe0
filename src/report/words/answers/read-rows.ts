import type { CoverageRow } from '../../../domain/audit/audit.ts';
import { isBlank } from '../../../domain/values/blank.ts';
import type { Language } from '../../../domain/values/language.ts';
import { foldedText } from '../../../domain/values/search-text.ts';
import { typedNumber } from '../../../i18n/written/typed-number.ts';

/** Lines of a table, read one by one. */
export interface ReadRows {
  readonly rows: readonly { readonly row: CoverageRow; readonly line: string }[];
  /** Lines that are no rows, as they were given. */
  readonly faulty: readonly string[];
  /** The first line if it only names the columns. */
  readonly header: string | null;
  /** Lines that add up the others and are no department; `isOther`: they give another sum than the rows have. */
  readonly totals: readonly { readonly line: string; readonly isOther: boolean }[];
}

/**
 * Reads rows as copied from a spreadsheet or typed with semicolons: name, needed, present; without the number needed where a rule gives it
 * (`isRuled`).
 */
export function readRows(text: string, isRuled: boolean, language: Language): ReadRows {
  const lines = text.split(/\r\n?|\n/).filter((line) => !isBlank(line));
  const [first, ...rest] = lines;
  const header = first !== undefined && rest.length > 0 && isHeader(first) ? first : null;
  const all = (header === null ? lines : rest).map((line) => ({ line, row: rowIn(line, isRuled, language) }));
  const read = all.filter(({ line }) => !isTotal(line));
  const rows = read.flatMap(({ row, line }) => (row === null ? [] : [{ row, line }]));
  const faulty = read.flatMap(({ line, row }) => (row === null ? [line] : []));
  // Beside a line that can't be read, or alone, a total can't be held against anything.
  const isKnown = faulty.length === 0 && rows.length > 0;
  const totals = all
    .filter(({ line }) => isTotal(line))
    .map(({ line, row }) => ({ line, isOther: isKnown && row !== null && !isSumOf(row, rows) }));
  return { rows, faulty, header, totals };
}

/** Whether a name is that of a total, in the words of any of the languages: no department is called so. */
export function isTotalLabel(label: string): boolean {
  const said = foldedText(label)
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return totalLabels.has(said);
}

const totalLabels: ReadonlySet<string> = new Set([
  ...['tong', 'tong cong', 'tong so', 'tong cong so', 'cong', 'cong chung', 'toan vien'],
  ...['total', 'totals', 'grand total', 'sum', 'total general', 'somme', 'ensemble'],
]);

function isTotal(line: string): boolean {
  return isTotalLabel(cellsOf(line)[0] ?? '');
}

function isSumOf(total: CoverageRow, rows: ReadRows['rows']): boolean {
  const sum = (of: (row: CoverageRow) => number) => rows.reduce((all, { row }) => all + of(row), 0);
  const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  return (
    isNear(
      total.present,
      sum(({ present }) => present),
    ) &&
    (total.needed === null ||
      isNear(
        total.needed,
        sum(({ needed }) => needed ?? 0),
      ))
  );
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
