import { describe, expect, test } from 'vitest';
import { fitsKind, testValueOf } from '../../../../src/domain/answer-kinds/index.ts';
import type { GivenValue } from '../../../../src/domain/audit/audit.ts';
import { band, number } from '../../../support/checklist-builders.ts';
import { numberMark } from '../../../support/number-mark.ts';

describe('a number', () => {
  const criterion = number('A', [band(100, null, 1), band(50, 100, 0.5), band(0.1, 0.3, 0.25)]);

  test.each([
    [1000, 1],
    [100, 1],
    [99.999, 0.5],
    [50, 0.5],
    [49.999, 0],
    [0.3, 0.25],
    [0.1, 0.25],
    [0.30000000000000004, 0],
    [0.09999999999999999, 0],
    [0, 0],
    [-5, 0],
  ])('%d: the first band that holds it, ends included, none: 0', (value, mark) => {
    expect(numberMark(criterion, value)).toBe(mark);
  });

  test('may be open below', () => {
    const milliseconds = number('A', [band(null, 20, 1), band(null, 50, 0.5)]);
    expect([-1, 20, 20.5, 50, 51].map((value) => numberMark(milliseconds, value))).toEqual([1, 1, 0.5, 0.5, 0]);
  });

  test('that was never measured has mark 0, even where a band holds everything', () => {
    expect(numberMark(number('A', [band(null, null, 1)]), 'none')).toBe(0);
  });

  test('without bands is not scored', () => {
    const free = number('A', [], { scored: true });
    expect([numberMark(free, 5), numberMark(free, 'none')]).toEqual([null, null]);
  });

  test.each<[GivenValue]>([['5'], ['None'], [Number.NaN], [Number.POSITIVE_INFINITY], [['5']]])(
    'does not take %j',
    (value) => {
      expect(fitsKind(criterion, value)).toBe(false);
    },
  );

  test('takes none', () => {
    expect(fitsKind(criterion, 'none')).toBe(true);
  });

  test('is tested by its value, and none by nothing', () => {
    expect([testValueOf(criterion, 0), testValueOf(criterion, 'none')]).toEqual([0, null]);
  });
});
