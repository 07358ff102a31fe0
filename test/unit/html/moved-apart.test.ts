import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedApart } from '../../../src/html/blocks/slopes-html.ts';

test('labels that would cover each other are moved apart, and the others stay', () => {
  expect(movedApart([2, 5, 5], 10)).toEqual([2, 5, 6]);
});

test('at the foot of the drawing labels are pushed up', () => {
  expect(movedApart([9.5, 9.5, 9.5], 10)).toEqual([7.5, 8.5, 9.5]);
});

test('labels stay in their order, a line apart and within the drawing', () => {
  const heights = fc.integer({ min: 6, max: 40 }).chain((lines) =>
    fc.record({
      lines: fc.constant(lines),
      heights: fc.array(fc.double({ min: 0.5, max: lines - 0.5, noNaN: true }), {
        maxLength: Math.floor(lines / 1.25),
      }),
    }),
  );
  fc.assert(
    fc.property(heights, ({ lines, heights: own }) => {
      const order = own.map((_, place) => place).sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
      const moved = movedApart(own, lines);
      const inOrder = order.map((place) => moved[place] ?? Number.NaN);
      expect(inOrder.every((each) => each >= 0.5 - 1e-9 && each <= lines - 0.5 + 1e-9)).toBe(true);
      expect(inOrder.every((each, place) => place === 0 || each - (inOrder[place - 1] ?? 0) >= 1 - 1e-9)).toBe(true);
    }),
  );
});
