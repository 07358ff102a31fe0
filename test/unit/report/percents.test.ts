import { expect, test } from 'vitest';
import { divide, hundred, multiply, rational } from '../../../src/domain/values/rational.ts';
import { markCell, percentCell } from '../../../src/report/sheet/percent-cell.ts';
import { exactText } from '../../../src/report/words/answers/exact-text.ts';
import { ratingOf } from '../../../src/report/words/facility/rating.ts';
import { level, levels, stages } from '../../support/checklist-builders.ts';

const third = divide(rational(1), rational(3));

test('a percent is rounded half away from zero, once and exactly', () => {
  expect(percentCell(multiply(hundred, third))).toMatchObject({ value: 0.3333, format: 'percent' });
  expect(percentCell(multiply(hundred, divide(rational(155), rational(160))))).toMatchObject({ value: 0.9688 });
  expect(percentCell(rational(89.896))).toMatchObject({ value: 0.899 });
  expect(percentCell(rational(-0.125))).toMatchObject({ value: -0.0013 });
});

test('no percent is rounded so that it seems to reach what it misses', () => {
  expect(percentCell(rational(72.496), {}, [72.5])).toMatchObject({ value: 0.7249 });
  expect(percentCell(rational(72.5), {}, [72.5])).toMatchObject({ value: 0.725 });
  expect(percentCell(rational(84.99999))).toMatchObject({ value: 0.8499 });
  expect(percentCell(null)).toEqual({ kind: 'empty' });
});

test('a mark is cut, never rounded up', () => {
  expect(markCell(divide(rational(2), rational(3)))).toMatchObject({ value: 0.66 });
  expect(markCell(rational(0.999))).toMatchObject({ value: 0.99 });
});

test('a number is what a calculator takes: exact where few decimals do, else its first six, never a fraction', () => {
  expect(exactText(rational(1.125), 'en')).toBe('1.125');
  expect(exactText(rational(1.125), 'vi')).toBe('1,125');
  expect(exactText(third, 'en')).toBe('0.333333…');
  expect(exactText(multiply(third, rational(2)), 'vi')).toBe('0,666666…');
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
