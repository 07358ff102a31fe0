import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, type ChoiceGroup, cheapestSet } from '../../src/domain/lifts/cheapest-set.ts';

const choice = fc.record({ cost: fc.integer({ min: 0, max: 20 }), gain: fc.integer({ min: 1, max: 12 }) });
const group = fc.record({
  items: fc.array(choice, { maxLength: 4 }),
  needed: fc.integer({ min: -3, max: 20 }),
  factor: fc.constantFrom(0, 0.25, 0.5, 1),
});

/** Every subset is tried; null: none is enough. */
function leastCost(groups: readonly ChoiceGroup<Choice>[], needed: number): number | null {
  const all = groups.flatMap((each, index) => each.items.map((item) => ({ item, index })));
  let least: number | null = null;
  for (let mask = 0; mask < 2 ** all.length; mask += 1) {
    const chosen = all.filter((_each, bit) => (mask >> bit) % 2 === 1);
    const gained = groups.map((_each, index) =>
      sum(chosen.filter((each) => each.index === index).map(({ item }) => item.gain)),
    );
    const isEnough = groups.every((each, index) => (gained[index] ?? 0) >= each.needed);
    const whole = sum(groups.map((each, index) => (gained[index] ?? 0) * each.factor));
    const cost = sum(chosen.map(({ item }) => item.cost));
    if (isEnough && whole >= needed && (least === null || cost < least)) least = cost;
  }
  return least;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('the cheapest set', () => {
  test('costs as little as the best of all subsets, and is enough', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 3 }), fc.integer({ min: -5, max: 25 }), (groups, needed) => {
        const found = cheapestSet(groups, needed);
        const least = leastCost(groups, needed);
        if (found === null) {
          expect(least).toBeNull();
          return;
        }
        expect(sum(found.items.map(({ cost }) => cost))).toBe(least);
        expect(found.isExact).toBe(true);
        const gained = groups.map(({ items }) =>
          sum(items.filter((item) => found.items.includes(item)).map(({ gain }) => gain)),
        );
        expect(groups.every((each, index) => (gained[index] ?? 0) >= each.needed)).toBe(true);
        expect(sum(groups.map(({ factor }, index) => (gained[index] ?? 0) * factor))).toBeGreaterThanOrEqual(needed);
      }),
    );
  });

  test('of forty choices in eight groups is still found at once', () => {
    const groups = Array.from({ length: 8 }, (_group, g) => ({
      items: Array.from({ length: 5 }, (_item, i) => ({
        cost: 1_000_003 * (g + 1) + 77_777 * i * (g + 3),
        gain: 7 + ((g * 5 + i * 3) % 11),
      })),
      needed: 12,
      factor: 0.125,
    }));
    expect(cheapestSet(groups, 20)?.items.length).toBeGreaterThan(0);
  });
});
