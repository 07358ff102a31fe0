import { describe, expect, test } from 'vitest';
import { fitsKind, markOf, testValueOf } from '../../../../src/domain/answer-kinds/index.ts';
import type { GivenValue } from '../../../../src/domain/audit/audit.ts';
import { checks } from '../../../support/checklist-builders.ts';
import { numberMark } from '../../../support/number-mark.ts';

describe('checks', () => {
  const equal = checks('A', { a: null, b: null, c: null });
  const weighted = checks('A', { a: 3, b: null, c: 0.5, d: 0 });

  test.each<[string, readonly string[], number]>([
    ['none of them', [], 0],
    ['one of three', ['b'], 1 / 3],
    ['two of three', ['a', 'c'], 2 / 3],
    ['all', ['a', 'b', 'c'], 1],
    ['all in another order', ['c', 'a', 'b'], 1],
  ])('with equal shares: %s', (_what, value, mark) => {
    expect(numberMark(equal, value)).toBe(mark);
  });

  test.each<[readonly string[], number]>([
    [['a'], 3 / 4.5],
    [['b'], 1 / 4.5],
    [['b', 'c'], 1.5 / 4.5],
    [['d'], 0],
    [['a', 'b', 'c'], 1],
  ])('weighted 3, 1 where none is given, 0.5 and 0: %j', (value, mark) => {
    expect(numberMark(weighted, value)).toBeCloseTo(mark, 12);
  });

  test('adds tenths exactly', () => {
    const tenths = checks('A', { a: 0.1, b: 0.2, c: 0.3, d: 0.6 });
    const context = { auditedOn: '2025-08-05', needed: null };
    expect(markOf(tenths, ['a', 'b', 'c'], context)).toEqual({ numerator: 1n, denominator: 2n });
  });

  test.each<[GivenValue]>([['a'], [['x']], [['a', 'a']], [{ needed: 1, present: 1 }]])('does not take %j', (value) => {
    expect(fitsKind(equal, value)).toBe(false);
  });

  test('takes the empty list: none of them', () => {
    expect(fitsKind(equal, [])).toBe(true);
  });

  test('cannot be tested', () => {
    expect(testValueOf(equal, ['a'])).toBeNull();
  });
});
