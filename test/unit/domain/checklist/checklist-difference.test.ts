import { expect, test } from 'vitest';
import { unbounded } from '../../../../src/domain/checklist/bounds.ts';
import type { Checklist, Criterion } from '../../../../src/domain/checklist/checklist.ts';
import { compareChecklists, criterionAspects } from '../../../../src/domain/checklist/checklist-difference.ts';
import {
  band,
  checklist,
  checks,
  choice,
  coverage,
  judgement,
  number,
  section,
} from '../../../support/checklist-builders.ts';

const before = of(
  judgement('J-1'),
  number('N-1', [band(0, 5, 1)]),
  choice('C-1', { a: 1, b: 0 }),
  checks('K-1', { a: 1, b: 1 }),
  coverage('V-1'),
);

function of(...criteria: readonly Criterion[]): Checklist {
  return checklist([section('a', criteria)]);
}

function changesTo(id: string, after: Criterion): readonly string[] {
  const criteria = before.sections[0]?.criteria.map((each) => (each.id === id ? after : each)) ?? [];
  const { changed } = compareChecklists(before, of(...criteria));
  return changed.flatMap(({ after: { id: of }, aspects }) => aspects.map((aspect) => `${of} ${aspect}`));
}

test('equal checklists differ in nothing', () => {
  expect(compareChecklists(before, before)).toEqual({
    added: [],
    removed: [],
    changed: [],
    sections: [],
    ladder: false,
    profile: { added: [], removed: [] },
  });
});

test.each([
  ['a question in other words', 'J-1', judgement('J-1', { question: { en: 'Other?' } }), ['J-1 reworded']],
  ['another weight', 'J-1', judgement('J-1', { weight: 2 }), ['J-1 reweighted']],
  ['critical now', 'J-1', judgement('J-1', { critical: true }), ['J-1 reweighted']],
  ['other bands', 'N-1', number('N-1', [band(0, 6, 1)]), ['N-1 remarked']],
  ['another tolerance', 'V-1', coverage('V-1', { full: 0.95 }), ['V-1 remarked']],
  ['another mark of an option', 'C-1', choice('C-1', { a: 1, b: 0.5 }), ['C-1 remarked']],
  ['an option more', 'K-1', checks('K-1', { a: 1, b: 1, c: 1 }), ['K-1 reworded', 'K-1 remarked', 'K-1 answers']],
  ['a number bounded', 'N-1', number('N-1', [band(0, 5, 1)], { bounds: { ...unbounded, max: 9 } }), ['N-1 bounds']],
  ['no more present than needed', 'V-1', coverage('V-1', { atMost: 'needed' }), ['V-1 bounds']],
  [
    'its numbers in other words',
    'V-1',
    coverage('V-1', { labels: { needed: { en: 'All' }, present: { en: 'Some' } } }),
    ['V-1 reworded'],
  ],
  ['not applicable forbidden', 'J-1', judgement('J-1', { notApplicable: 'forbidden' }), ['J-1 optional']],
] as const)('%s', (_what, id, after, expected) => {
  expect(changesTo(id, after)).toEqual(expected);
});

test('criteria and sections that come and go are named', () => {
  const after = checklist([section('b', [judgement('J-1'), judgement('J-2')], { weight: 3 })]);
  const difference = compareChecklists(before, after);
  expect(difference.added.map(({ id }) => id)).toEqual(['J-2']);
  expect(difference.removed.map(({ id }) => id)).toEqual(['N-1', 'C-1', 'K-1', 'V-1']);
  expect(difference.sections.map(({ id, before: old, after: now }) => [id, old !== null, now !== null])).toEqual([
    ['a', true, false],
    ['b', false, true],
  ]);
});

test('each aspect has its place in the order in which they are told', () => {
  expect(new Set(criterionAspects).size).toBe(criterionAspects.length);
});
