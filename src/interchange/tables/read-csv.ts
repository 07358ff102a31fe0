import type { ReadCell, ReadRow, ReadSheet } from './read-sheet.ts';

const separators = [',', ';', '\t'] as const;

/** Many times the facilities of a country: what has more lines is no list. */
const MOST_LINES = 100_000;

/**
 * The records of a CSV text as rows of a sheet, once for each possible separator `,`, `;` and tab, most likely first; the headings show
 * which one is right. A first line `sep=;` decides it and is not a row, as in spreadsheet programs.
 */
export function readCsv(text: string): readonly ReadSheet[] {
  const plain = text.replace(/^\ufeff/, '');
  const stated = /^"?sep=([^\r\n"])"?[^\r\n]*(?:\r\n|\r|\n)/i.exec(plain);
  if (stated !== null) return [sheetOf(plain.slice(stated[0].length), stated[1] ?? ',', 2)];
  const used = separators.filter((each) => plain.includes(each));
  const counted = used.map((each) => ({ each, count: firstLine(plain).split(each).length }));
  const likely = counted.toSorted((a, b) => b.count - a.count).map(({ each }) => each);
  return (likely.length === 0 ? [','] : likely).map((separator) => sheetOf(plain, separator, 1));
}

/** Without the text between quotes. */
function firstLine(text: string): string {
  return (/^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
}

function sheetOf(text: string, separator: string, firstLineNumber: number): ReadSheet {
  const { records, unclosedLine, isWhole } = recordsIn(text, separator, firstLineNumber);
  return {
    name: '',
    visible: true,
    rows: records.map(rowOf),
    ...(unclosedLine === null ? {} : { unclosedLine }),
    ...(isWhole ? {} : { mostLines: MOST_LINES }),
  };
}

interface CsvRecord {
  readonly fields: readonly string[];
  /** Line of the file, from 1: a field may contain line breaks. */
  readonly line: number;
}

interface Records {
  readonly records: readonly CsvRecord[];
  /** Line of a quote that is never closed, so that the text after it runs together. */
  readonly unclosedLine: number | null;
  /** False: there are more lines than are read. */
  readonly isWhole: boolean;
}

function recordsIn(text: string, separator: string, firstLineNumber: number): Records {
  const records: CsvRecord[] = [];
  let [fields, at, line, startLine]: [string[], number, number, number] = [[], 0, firstLineNumber, firstLineNumber];
  let unclosedLine: number | null = null;
  while (at < text.length) {
    if (records.length === MOST_LINES) return { records, unclosedLine, isWhole: false };
    const { field, next, isClosed } = fieldAt(text, at, separator);
    if (!isClosed) unclosedLine ??= line;
    fields.push(field);
    line += lineBreaksIn(field);
    if (text[next] === separator) {
      at = next + 1;
      // A separator at the very end is followed by one more empty field.
      if (at === text.length) fields.push('');
      continue;
    }
    records.push({ fields, line: startLine });
    fields = [];
    at = text.startsWith('\r\n', next) ? next + 2 : next + 1;
    line += 1;
    startLine = line;
  }
  if (fields.length > 0) records.push({ fields, line: startLine });
  return { records, unclosedLine, isWhole: true };
}

function lineBreaksIn(field: string): number {
  return field.match(/\r\n|\r|\n/g)?.length ?? 0;
}

interface Field {
  readonly field: string;
  /** Offset of the field's end. */
  readonly next: number;
  readonly isClosed: boolean;
}

/** An unclosed quote extends to the end of the text. */
function fieldAt(text: string, start: number, separator: string): Field {
  if (text[start] !== '"') {
    const next = endOfField(text, start, separator);
    return { field: text.slice(start, next), next, isClosed: true };
  }
  const close = closingQuote(text, start + 1);
  const quoted = text.slice(start + 1, close).replaceAll('""', '"');
  const next = endOfField(text, Math.min(close + 1, text.length), separator);
  return { field: quoted + text.slice(close + 1, next), next, isClosed: close < text.length };
}

/** The first quote from `start` that is not doubled; the end of the text if there is none. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}

function endOfField(text: string, start: number, separator: string): number {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === separator || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

function rowOf({ fields, line }: CsvRecord, index: number): ReadRow {
  const cells = fields.flatMap((field, column): readonly (readonly [number, ReadCell])[] =>
    field === '' ? [] : [[column + 1, { value: withoutGuard(field), formula: null, isDate: false }]],
  );
  return { row: index + 1, line, fields: fields.length, cells: new Map(cells) };
}

/** Our own CSV puts an apostrophe before a text that would be a formula. */
function withoutGuard(field: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(field) ? field.slice(1) : field;
}
