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
  expect(formatCode(format, value)).toBe(code);
});

test.each([
  ['percent', 0.849_96, '0.000%'],
  ['percent', 0.849_999, '0.0000%'],
  ['percent', 0.849_999_99, '0.000000%'],
  ['mark', 0.999, '0.000'],
  ['mark', 0.9999, '0.0000'],
] as const)('%s %d is never rounded up onto a threshold: %s', (format, value, code) => {
  expect(formatCode(format, value)).toBe(code);
});
