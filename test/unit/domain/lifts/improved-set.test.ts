import { describe, expect, test } from 'vitest';
import { improvedSet } from '../../../../src/domain/lifts/improved-set.ts';

interface Thing {
  readonly name: string;
  readonly cost: number;
  readonly gain: number;
}

const thing = (name: string, cost: number, gain: number): Thing => ({ name, cost, gain });
const total = (set: readonly Thing[], of: 'cost' | 'gain') => set.reduce((sum, each) => sum + each[of], 0);

function improved(set: readonly Thing[], others: readonly Thing[], needed: number, fixed: readonly string[] = []) {
  return improvedSet(set, {
    all: [...set, ...others],
    isFixed: ({ name }) => fixed.includes(name),
    costOf: (each) => total(each, 'cost'),
    suffices: (each) => total(each, 'gain') >= needed,
  }).map(({ name }) => name);
}

describe('a set that small changes make cheaper', () => {
  const dear = thing('dear', 9, 2);
  const cheap = thing('cheap', 2, 2);

  test('loses what is not needed', () => {
    expect(improved([dear, cheap, thing('more', 1, 1)], [], 4)).toEqual(['dear', 'cheap']);
  });

  test('has something dear exchanged for something cheaper that does as well', () => {
    expect(improved([dear], [cheap], 2)).toEqual(['cheap']);
  });

  test('keeps what is fixed, and what nothing cheaper can stand in for', () => {
    expect(improved([dear], [cheap], 2, ['dear'])).toEqual(['dear']);
    expect(improved([dear], [thing('small', 1, 1)], 2)).toEqual(['dear']);
  });

  test('is changed again for as long as it becomes cheaper', () => {
    const others = [thing('a', 3, 2), thing('b', 2, 1), thing('c', 1, 2)];
    expect(improved([dear, thing('spare', 5, 3)], others, 4)).toEqual(['c', 'a']);
  });
});
