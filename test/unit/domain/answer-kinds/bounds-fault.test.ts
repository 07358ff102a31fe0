import { describe, expect, test } from 'vitest';
import { boundsFault, isPlausible } from '../../../../src/domain/answer-kinds/bounds-fault.ts';
import { unbounded } from '../../../../src/domain/checklist/bounds.ts';
import { coverage, number, rows } from '../../../support/checklist-builders.ts';

const percent = number('N', [], { bounds: { ...unbounded, min: 0, max: 100 } });
const whole = number('N', [], { bounds: { ...unbounded, integer: true } });
const licensed = coverage('V', {
  atMost: 'needed',
  bounds: { min: 0, max: 500, integer: true, plausible: { from: null, to: 100 } },
});

describe('a number', () => {
  test.each([
    [percent, 150, { is: 'above', part: 'value', found: 150, max: 100 }],
    [percent, -0.5, { is: 'below', part: 'value', found: -0.5, min: 0 }],
    [percent, 100, null],
    [percent, 0, null],
    [percent, 99.5, null],
    [percent, 'none', null],
    [whole, 1.5, { is: 'fraction', part: 'value', found: 1.5 }],
    [whole, -3, null],
  ] as const)('%j %s', (criterion, value, fault) => {
    expect(boundsFault(criterion, value)).toEqual(fault);
  });
});

describe('a coverage', () => {
  test.each([
    ['more than needed', { needed: 10, present: 999 }, { is: 'above', part: 'present', found: 999, max: 500 }],
    [
      'one more than needed',
      { needed: 10, present: 11 },
      { is: 'beyond-needed', part: 'present', found: 11, needed: 10 },
    ],
    ['as many as needed', { needed: 10, present: 10 }, null],
    ['a half', { needed: 1.5, present: 1 }, { is: 'fraction', part: 'needed', found: 1.5 }],
    ['more needed than can be', { needed: 501, present: 1 }, { is: 'above', part: 'needed', found: 501, max: 500 }],
  ] as const)('%s', (_what, value, fault) => {
    expect(boundsFault(licensed, value)).toEqual(fault);
  });

  test('keeps to what a rule says is needed, where one does', () => {
    const value = { needed: null, present: 3 };
    expect(boundsFault(licensed, value, 2)).toMatchObject({ is: 'beyond-needed', needed: 2 });
    expect(boundsFault(licensed, value, 3)).toBeNull();
  });

  test('has more rows than one that is too full: what another room lacks does not make up for it', () => {
    expect(boundsFault(licensed, rows([10, 4], [2, 3]))).toMatchObject({ is: 'beyond-needed', found: 3, needed: 2 });
    expect(boundsFault(licensed, rows([300, 1], [201, 0]))).toMatchObject({ is: 'above', part: 'needed', found: 501 });
    expect(boundsFault(licensed, rows([2, 1], [2, 0.5]))).toMatchObject({ is: 'fraction', found: 0.5 });
  });

  test('is unusual where either of its numbers is', () => {
    expect(isPlausible(licensed, { needed: 101, present: 5 })).toBe(false);
    expect(isPlausible(licensed, rows([60, 5], [60, 5]))).toBe(false);
    expect(isPlausible(licensed, { needed: 100, present: 100 })).toBe(true);
  });
});
