import { expect, test } from 'vitest';
import { readCsv } from '../../../../src/interchange/tables/read-csv.ts';
import { csvText } from '../../../support/csv-text.ts';

const mark = '\ufeff';

test('begins with a byte order mark, ends every line with CRLF', () => {
  expect(csvText(['a', 'b'], [['x', 1]])).toBe(`${mark}a,b\r\nx,1\r\n`);
});

test('quotes what holds separators, quotes, line breaks or blanks at its ends', () => {
  const row = ['a,b', 'a;b', 'say "a"', 'two\nlines', ' blank '];
  expect(csvText(['c'], [row])).toBe(`${mark}c\r\n"a,b","a;b","say ""a""","two\nlines"," blank "\r\n`);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '- gạch đầu dòng', '＝1'])('%j is text, not a formula', (text) => {
  const [, line = ''] = csvText(['c'], [[text]]).split('\r\n');
  expect(line.replace(/^"/, '')).toMatch(/^'/);
});

test('numbers stay numbers, negative ones too; nothing is an empty field', () => {
  expect(csvText(['a', 'b', 'c'], [[-5, null, false]])).toBe(`${mark}a,b,c\r\n-5,,false\r\n`);
});

test('control and direction characters are left out', () => {
  expect(csvText(['c'], [['a\u0007b\u202ec']])).toBe(`${mark}c\r\nabc\r\n`);
});

test('is read back as it was written', () => {
  const values = ['=1+1', 'a,"b"\nc', 'Đơn vị', '- x', ''];
  const [sheet] = readCsv(csvText(['1', '2', '3', '4', '5'], [values]));
  const cells = sheet?.rows[1]?.cells;
  expect(values.map((_, index) => cells?.get(index + 1)?.value ?? '')).toEqual(values);
});
