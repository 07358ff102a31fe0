import { expect, test } from 'vitest';
import { spansOn } from '../../../../src/report/sheet/spans-on.ts';

test('where not all get what they need, the last is no narrower than its share', () => {
  const grid = Array.from({ length: 20 }, () => 1);
  expect(spansOn(grid, [5, 5, 5], [12, 12, 12])).toEqual([7, 6, 7]);
});
