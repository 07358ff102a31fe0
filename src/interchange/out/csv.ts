import { printable } from '../../domain/values/printable.ts';

/** A value in a table of plain data; null: empty. */
export type PlainValue = string | number | boolean | null;

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** The start of a CSV file: a byte order mark, so that spreadsheet programs read it as UTF-8, and the column names. */
export function csvHead(columns: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${line(columns)}${LINE_END}`;
}

/** Rows of a CSV file, to follow its head: with CRLF, and an apostrophe before texts that look like formulas. */
export function csvRows(rows: Iterable<readonly PlainValue[]>): string {
  return [...rows].map((row) => `${line(row)}${LINE_END}`).join('');
}

function line(values: readonly PlainValue[]): string {
  return values.map((value) => quoted(fieldText(value))).join(',');
}

/** Characters that start a formula, including full-width forms, also behind blanks and line breaks, which programs pass over. */
const FORMULA = /^(?:[\t\r]|[\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠])/u;

function fieldText(value: PlainValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = printable(value);
  return FORMULA.test(value) || FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
