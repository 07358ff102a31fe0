import { describe, expect, test } from 'vitest';
import { neededOf, presentOf } from '../../../../src/domain/answer-kinds/coverage.ts';
import { fitsKind, testValueOf } from '../../../../src/domain/answer-kinds/index.ts';
import type { CoverageCounts, GivenValue } from '../../../../src/domain/audit/audit.ts';
import { toNumber } from '../../../../src/domain/values/rational.ts';
import { coverage, rows } from '../../../support/checklist-builders.ts';
import { numberMark } from '../../../support/number-mark.ts';

describe('coverage', () => {
  test.each([
    [0, 4, 0],
    [1, 4, 0.25],
    [1, 3, 1 / 3],
    [4, 4, 1],
    [5, 4, 1],
    [0.1, 0.3, 1 / 3],
  ])('%d present of %d needed', (present, needed, mark) => {
    expect(numberMark(coverage('A'), { needed, present }, needed)).toBe(mark);
  });

  test.each([
    [19, 20, 1],
    [18.99, 20, 0.9495],
    [10, 20, 0.5],
    [9.99, 20, 0],
    [0, 20, 0],
  ])('full from 0.95 and zero below 0.5: %d of %d', (present, needed, mark) => {
    expect(numberMark(coverage('A', { full: 0.95, zero: 0.5 }), { needed, present }, needed)).toBe(mark);
  });

  test('compares shares exactly where doubles would not', () => {
    // As doubles 1.2 / 1.5 is 0.7999999999999999 and 0.3 / 0.4 is 0.7499999999999999.
    expect(numberMark(coverage('A', { full: 0.8 }), { needed: 1.5, present: 1.2 }, 1.5)).toBe(1);
    expect(numberMark(coverage('A', { zero: 0.75 }), { needed: 0.4, present: 0.3 }, 0.4)).toBe(0.75);
  });

  test('has no mark where nothing is needed, or where it is not known what is', () => {
    expect(numberMark(coverage('A'), { needed: 0, present: 3 }, 0)).toBeNull();
    expect(numberMark(coverage('A'), { needed: null, present: 3 }, null)).toBeNull();
  });

  test('goes by what the rule needs, not by what was typed', () => {
    expect(numberMark(coverage('A'), { needed: 2, present: 2 }, 8)).toBe(0.25);
  });

  test('sums rows exactly', () => {
    const value = rows([0.1, 0.1], [0.2, 0.1], [null, 0.1]);
    expect(toNumber(presentOf(value as CoverageCounts))).toBe(0.3);
    expect(toNumber(neededOf(value as CoverageCounts) ?? { numerator: -1n, denominator: 1n })).toBe(0.3);
    expect(numberMark(coverage('A'), value, 0.3)).toBe(1);
  });

  test('does not know what is needed where no row says so', () => {
    expect(neededOf({ rows: [] })).toBeNull();
    expect(neededOf({ rows: [{ label: 'ward', needed: null, present: 1 }] })).toBeNull();
    expect(neededOf({ needed: null, present: 1 })).toBeNull();
  });

  test.each<[GivenValue]>([
    ['1/2'],
    [3],
    [{ needed: 2, present: -1 }],
    [{ needed: -2, present: 1 }],
    [{ needed: Number.NaN, present: 1 }],
    [{ rows: [{ label: 'ward', needed: 1, present: Number.POSITIVE_INFINITY }] }],
  ])('does not take %j', (value) => {
    expect(fitsKind(coverage('A'), value)).toBe(false);
  });

  test('is tested by what is present, rows summed', () => {
    expect(testValueOf(coverage('A'), { needed: 5, present: 2 })).toBe(2);
    expect(testValueOf(coverage('A'), rows([5, 0.1], [5, 0.2]))).toBe(0.3);
  });
});
