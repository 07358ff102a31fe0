import { expect, test } from 'vitest';
import { cheapestSet } from '../../../../src/domain/lifts/cheapest-set.ts';

const tenths = [
  { cost: 0.1, gain: 1 },
  { cost: 0.2, gain: 3 },
  { cost: 0.3, gain: 6 },
];

test('costs in tenths are found, in whatever order they are summed', () => {
  for (const items of [tenths, tenths.toReversed()]) {
    const found = cheapestSet([{ items, needed: 10, factor: 1 }], 0);
    expect(found?.items.map(({ cost }) => cost).toSorted()).toEqual([0.1, 0.2, 0.3]);
  }
});

test('of two sets that cost the same in tenths the one that gains more is taken', () => {
  const items = [
    { cost: 0.3, gain: 3 },
    { cost: 0.1, gain: 2 },
    { cost: 0.2, gain: 2 },
  ];
  const found = cheapestSet([{ items, needed: 3, factor: 1 }], 0);
  expect(found?.items.map(({ cost }) => cost).toSorted()).toEqual([0.1, 0.2]);
});
