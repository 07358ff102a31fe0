import { describe, expect, test } from 'vitest';
import { bestSteps } from '../../../../src/domain/budget/best-steps.ts';

const option = (item: string, cost: number, worth = 1) => ({ item, cost, worth });
const shown = (steps: ReturnType<typeof bestSteps<string>>['steps']) =>
  steps.map(({ cost, worth, items }) => [cost, worth, items.join('')]);

describe('what each sum reaches', () => {
  test('begins with what costs nothing and names every sum at which more is reached', () => {
    const { steps, isExact } = bestSteps([[option('a', 5)], [option('b', 0)], [option('C', 9, 2), option('c', 3)]]);
    expect(isExact).toBe(true);
    expect(shown(steps)).toEqual([
      [0, 1, 'b'],
      [3, 2, 'bc'],
      [8, 3, 'abc'],
      [14, 4, 'abC'],
    ]);
  });

  test('of two ways of equal worth and cost the one that takes an earlier group is kept', () => {
    expect(shown(bestSteps([[option('a', 2)], [option('b', 2)]]).steps)).toEqual([
      [0, 0, ''],
      [2, 1, 'a'],
      [4, 2, 'ab'],
    ]);
  });

  test('tenths are summed as tenths, whatever their order', () => {
    const { steps } = bestSteps([[option('a', 0.1)], [option('b', 0.2)], [option('c', 0.3)]]);
    expect(shown(steps)).toEqual([
      [0, 0, ''],
      [0.1, 1, 'a'],
      [0.3, 2, 'ab'],
      [0.6, 3, 'abc'],
    ]);
  });

  test('says so when combinations had to be left out, and keeps the least and the most', () => {
    const groups = [1, 2, 4, 8].map((cost) => [option(`${cost}`, cost, cost)]);
    const { steps, isExact } = bestSteps(groups, 6);
    expect(isExact).toBe(false);
    expect(steps.length).toBeLessThanOrEqual(6);
    expect([steps.at(0)?.cost, steps.at(-1)?.cost]).toEqual([0, 15]);
  });

  test('without anything to choose there is one step, and it costs nothing', () => {
    expect(shown(bestSteps<string>([]).steps)).toEqual([[0, 0, '']]);
  });
});
