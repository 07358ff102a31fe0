import { expect, test } from 'vitest';
import { readCsv } from '../../../src/interchange/read-csv.ts';

function values(text: string): readonly (readonly unknown[])[] {
  return readCsv(text).rows.map(({ cells }) => [...cells].map(([column, { value }]) => [column, value]));
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

test('the line that states the separator is no record, but counts as a row', () => {
  const { rows } = readCsv('sep=;\r\na;b\r\n');
  expect(rows.map(({ row }) => row)).toEqual([2]);
});

test('rows are counted as a spreadsheet shows them, quoted line breaks within one', () => {
  const { rows } = readCsv('a\n"b\nc"\nd');
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
});

test('empty fields are no cells', () => {
  expect(values('a,,c,')).toEqual([
    [
      [1, 'a'],
      [3, 'c'],
    ],
  ]);
});

test('a quote that never closes runs to the end', () => {
  expect(values('"a\nb,c')).toEqual([[[1, 'a\nb,c']]]);
});
