import { printable } from '../../domain/values/printable.ts';

/** A value of a table of plain data; null: nothing. */
export type PlainValue = string | number | boolean | null;

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** The beginning of a CSV file that spreadsheet programs open as it is meant, in UTF-8 with a byte order mark: the names of its columns. */
export function csvHead(columns: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${line(columns)}${LINE_END}`;
}

/** Rows of a CSV file, to be put behind its head: CRLF at their ends, texts that look like formulas with an apostrophe before them. */
export function csvRows(rows: Iterable<readonly PlainValue[]>): string {
  return [...rows].map((row) => `${line(row)}${LINE_END}`).join('');
}

function line(values: readonly PlainValue[]): string {
  return values.map((value) => quoted(fieldText(value))).join(',');
}

/** What a cell would compute, also in its full-width form. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function fieldText(value: PlainValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = printable(value);
  return FORMULA.test(value) || FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
