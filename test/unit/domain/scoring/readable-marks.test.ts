import fc from 'fast-check';
import { expect, test } from 'vitest';
import { possibleMarks } from '../../../../src/domain/answer-kinds/index.ts';
import { isSomeMarkReadable, type SummedLine } from '../../../../src/domain/scoring/readable-marks.ts';
import { checks, coverage, judgement } from '../../../support/checklist-builders.ts';

const half = [0, 0.5, 1];

const line = (mark: number, weight = 1, marks: SummedLine['marks'] = half): SummedLine => ({ weight, mark, marks });

test('marks at either end can be read, those between hide each other', () => {
  expect(isSomeMarkReadable([])).toBe(false);
  expect(isSomeMarkReadable([line(1), line(1), line(1), line(1)])).toBe(true);
  expect(isSomeMarkReadable([line(0), line(0), line(0), line(0, 2, null)])).toBe(true);
  expect(isSomeMarkReadable([line(1), line(0.5), line(1)])).toBe(false);
});

test('weights that only one set of marks can sum to give the marks away', () => {
  expect(isSomeMarkReadable([line(1, 9), line(0.5, 3), line(0, 1)])).toBe(true);
  expect(isSomeMarkReadable([line(1, 9), line(0.5, 3, null), line(0.3, 1, null)])).toBe(true);
  expect(isSomeMarkReadable([line(1, 4), line(0.5, 3, null), line(0.3, 5, null)])).toBe(false);
});

test('it is what trying all marks finds', () => {
  const drawn = fc.record({ weight: fc.integer({ min: 1, max: 5 }), mark: fc.constantFrom(...half) });
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 5 }), (lines) => {
      const all = lines.reduce<number[][]>(
        (sets, _) => sets.flatMap((set) => half.map((mark) => [...set, mark])),
        [[]],
      );
      const sumOf = (set: readonly number[]) => set.reduce((sum, mark, at) => sum + mark * (lines[at]?.weight ?? 0), 0);
      const sum = sumOf(lines.map(({ mark }) => mark));
      const same = all.filter((set) => sumOf(set) === sum);
      const readable = lines.some((_, at) => new Set(same.map((set) => set[at])).size === 1);
      expect(isSomeMarkReadable(lines.map(({ mark, weight }) => line(mark, weight)))).toBe(readable);
    }),
  );
});

test('a criterion may have the marks that its kind and options allow', () => {
  expect(possibleMarks(judgement('A'))).toEqual(half);
  expect(possibleMarks(coverage('A'))).toBeNull();
  const marks = possibleMarks(checks('A', { a: 1, b: 3 })) ?? [];
  expect(marks.toSorted()).toEqual([0, 0.25, 0.75, 1]);
});
