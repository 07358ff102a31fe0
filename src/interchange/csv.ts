import { printable } from '../domain/printable.ts';

/** A value of a table of plain data; null: nothing. */
export type PlainValue = string | number | boolean | null;

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** CSV that spreadsheet programs open as it is meant: UTF-8 with a byte order mark, CRLF, texts that look like formulas with an apostrophe before them. */
export function csvText(columns: readonly string[], rows: Iterable<readonly PlainValue[]>): string {
  const lines = [line(columns)];
  for (const row of rows) lines.push(line(row));
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
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
