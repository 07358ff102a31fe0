import { expect, test } from 'vitest';
import { divide, hundred, multiply, rational } from '../../../src/domain/values/rational.ts';
import { markCell, percentCell } from '../../../src/report/sheet/percent-cell.ts';
import { exactText } from '../../../src/report/words/exact-text.ts';
import { ratingOf } from '../../../src/report/words/rating.ts';
import { level, levels, stages } from '../../support/checklist-builders.ts';

const third = divide(rational(1), rational(3));

test('a percent is a share cut to hundredths of a percent', () => {
  expect(percentCell(multiply(hundred, third))).toMatchObject({ value: 0.3333, format: 'percent' });
  expect(percentCell(rational(84.99999))).toMatchObject({ value: 0.8499 });
  expect(percentCell(null)).toEqual({ kind: 'empty' });
});

test('a mark is cut, never rounded up', () => {
  expect(markCell(divide(rational(2), rational(3)))).toMatchObject({ value: 0.66 });
  expect(markCell(rational(0.999))).toMatchObject({ value: 0.99 });
});

test('a number is exact: with decimals where few do, else as a fraction', () => {
  expect(exactText(rational(1.125), 'en')).toBe('1.125');
  expect(exactText(rational(1.125), 'vi')).toBe('1,125');
  expect(exactText(third, 'en')).toBe('1/3');
  expect(exactText(rational(0.00001), 'en')).toBe('1/100000');
});

test('percents are rated by the ladder’s own thresholds, ends included', () => {
  const ladder = levels(level('a', { minPercent: 85 }), level('b', { minPercent: 70 }), level('c'));
  expect([85, 84.99, 70, 69.99].map((percent) => ratingOf(rational(percent), ladder))).toEqual([
    'good',
    'middling',
    'middling',
    'bad',
  ]);
  expect(ratingOf(rational(70), stages(['0', null], ['1', 70]))).toBe('good');
  expect(ratingOf(rational(70), levels(level('a')))).toBeNull();
});
