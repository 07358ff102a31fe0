import { expect, test } from 'vitest';
import { formatCode } from '../../../../../src/excel/layout/sheet/number-formats.ts';

test.each([
  ['count', 1234, '#,##0'],
  ['money', 185_000_000, '#,##0'],
  ['percent', 0.725, '0.00%'],
  ['percent', 0.29, '0.00%'],
  ['percent', 1, '0.00%'],
  ['percent', 2 / 3, '0.00%'],
  ['mark', 1, '0'],
  ['mark', 0.5, '0.0'],
  ['mark', 0.25, '0.00'],
  ['decimal', 3, '#,##0'],
  ['decimal', 1.5, '#,##0.0'],
  ['decimal', 1.2345, '#,##0.000'],
] as const)('%s %d is shown as %s', (format, value, code) => {
  expect(formatCode(format, value, 'vi')).toBe(`[$-42A]${code}`);
});

test.each([
  ['percent', 0.849_96, '0.000%'],
  ['percent', 0.849_999, '0.0000%'],
  ['percent', 0.849_999_99, '0.000000%'],
  ['mark', 0.999, '0.000'],
  ['mark', 0.9999, '0.0000'],
] as const)('%s %d is never rounded up onto a threshold: %s', (format, value, code) => {
  expect(formatCode(format, value, 'vi')).toBe(`[$-42A]${code}`);
});

test('shows a number by the separators of the language, where a program lets a workbook say so', () => {
  const codes = (['vi', 'en', 'fr'] as const).map((language) => formatCode('money', 1, language));
  expect(codes).toEqual(['[$-42A]#,##0', '[$-809]#,##0', '[$-40C]#,##0']);
});

test('puts the sign of a tile before its number: from the threshold on ●, from the lower one ◐, else ○', () => {
  expect(formatCode('percent', 0.9, 'vi', { full: 0.85, part: 0.7 })).toBe(
    '[>=0.85][$-42A]"● "0.00%;[>=0.7][$-42A]"◐ "0.00%;[$-42A]"○ "0.00%',
  );
});
