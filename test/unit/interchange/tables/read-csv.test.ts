import { expect, test } from 'vitest';
import { readCsv } from '../../../../src/interchange/tables/read-csv.ts';
import type { ReadSheet } from '../../../../src/interchange/tables/read-sheet.ts';

function likeliest(text: string): ReadSheet {
  const [sheet] = readCsv(text);
  if (sheet === undefined) throw new Error('a text has at least one reading');
  return sheet;
}

function values(text: string): readonly (readonly unknown[])[] {
  return likeliest(text).rows.map(({ cells }) => [...cells].map(([column, { value }]) => [column, value]));
}

test.each([',', ';', '\t'])('fields may stand between %j', (separator) => {
  expect(values(`a${separator}b\n1${separator}"2${separator}3"`)).toEqual([
    [
      [1, 'a'],
      [2, 'b'],
    ],
    [
      [1, '1'],
      [2, `2${separator}3`],
    ],
  ]);
});

test('a byte order mark and any line end are understood', () => {
  expect(values('\ufeffa\r\nb\rc\n')).toEqual([[[1, 'a']], [[1, 'b']], [[1, 'c']]]);
});

test.each(['sep=;\r\n', '"sep=;"\n', 'SEP=;\r'])(
  'the line %j states the separator and is no row, but a line',
  (first) => {
    const sheets = readCsv(`${first}a,b;c\r\n`);
    expect(sheets.map(({ rows }) => rows.map(({ row, line, cells }) => [row, line, cells.size]))).toEqual([
      [[1, 2, 2]],
    ]);
  },
);

test('rows are counted as a spreadsheet shows them, lines as an editor does', () => {
  const { rows } = likeliest('a\n"b\r\nc",x\n\nd\r');
  expect(rows.map(({ row, line }) => [row, line])).toEqual([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 5],
  ]);
});

test('each separator that the text uses gives a reading, so that a title above the headings decides nothing', () => {
  const readings = readCsv('PRICES, 2025\na;b\n1;2\n').map(({ rows }) => rows.map(({ cells }) => cells.size));
  expect(readings).toEqual([
    [2, 1, 1],
    [1, 2, 2],
  ]);
});

test('empty fields are no cells', () => {
  expect(values('a,,c,')).toEqual([
    [
      [1, 'a'],
      [3, 'c'],
    ],
  ]);
});

test('a quote that never closes runs to the end, and is told by its line', () => {
  expect(values('"a\nb,c')).toEqual([[[1, 'a\nb,c']]]);
  expect(likeliest('a\n"b\nc",1\n2,"d\ne').unclosedLine).toBe(4);
  expect(likeliest('a,"b ""c"" d"\n').unclosedLine).toBeUndefined();
});
