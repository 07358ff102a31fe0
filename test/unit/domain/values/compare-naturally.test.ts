import { expect, test } from 'vitest';
import { compareNaturally } from '../../../../src/domain/values/compare-naturally.ts';

test('ids with numbers are ordered as people count', () => {
  const ids = ['tyt-10', 'bv-10', 'bv-2', 'BV-2', 'bv-02', 'tyt-9'];
  const ordered = ids.toSorted(compareNaturally);
  expect(ordered.filter((id) => /^(bv-2|bv-10|tyt-9|tyt-10)$/.test(id))).toEqual(['bv-2', 'bv-10', 'tyt-9', 'tyt-10']);
  expect(ids.toReversed().toSorted(compareNaturally)).toEqual(ordered);
});
