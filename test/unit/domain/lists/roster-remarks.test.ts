import { expect, test } from 'vitest';
import type { Facility } from '../../../../src/domain/audit/facility.ts';
import { unbounded } from '../../../../src/domain/checklist/bounds.ts';
import { countUnits, rosterRemarks } from '../../../../src/domain/lists/roster-remarks.ts';
import { checklist, facility } from '../../../support/checklist-builders.ts';

const asked = checklist([], {
  profile: [
    { id: 'beds', kind: 'number', question: { en: 'Beds?' }, unit: null, bounds: unbounded },
    { id: 'hosting', kind: 'choice', question: { en: 'Where?' }, options: [{ id: 'local', label: { en: 'Here' } }] },
  ],
  deadlines: [
    {
      id: 'legal',
      label: { en: 'Legal' },
      readiness: true,
      date: new Map([
        ['hospital', '2025-09-30'],
        ['default', '2026-12-31'],
      ]),
    },
  ],
});

function roster(...facilities: readonly Facility[]) {
  return { id: null, title: null, province: null, facilities };
}

const sound = { beds: 1, hosting: 'local' };

test('a sound roster leaves nothing to remark', () => {
  expect(rosterRemarks(roster(facility(sound)), asked)).toEqual([]);
});

test('an empty one is told', () => {
  expect(rosterRemarks(roster(), asked)).toEqual([{ code: 'no-facilities' }]);
});

test('two ids that only capitals tell apart', () => {
  const remarks = rosterRemarks(
    roster(facility(sound, { id: 'bv-k', name: 'K' }), facility(sound, { id: 'BV-K', name: 'Other' })),
    asked,
  );
  expect(remarks).toEqual([{ code: 'id-case', facility: 'BV-K', other: 'bv-k' }]);
});

test('two of one name, and a unit of two names', () => {
  const unit = (name: string) => ({ id: 'u', name });
  const remarks = rosterRemarks(
    roster(
      facility(sound, { id: 'a', name: 'Bệnh viện', unit: unit('A') }),
      facility(sound, { id: 'b', name: 'BENH VIEN', unit: unit('B') }),
    ),
    asked,
  );
  expect(remarks).toEqual([
    { code: 'same-name', facility: 'b', other: 'a', name: 'BENH VIEN' },
    { code: 'unit-names', unit: 'u', names: ['A', 'B'] },
  ]);
});

test('what the profile says that is not asked, is no answer, or is missing', () => {
  const remarks = rosterRemarks(roster(facility({ hosting: 'cloud', floors: 3 })), asked);
  expect(remarks.map(({ code }) => code)).toEqual(['unknown-option', 'unknown-profile', 'missing-profile']);
});

test('a kind without a day of its own', () => {
  expect(rosterRemarks(roster(facility(sound, { kind: 'hopital' })), asked).map(({ code }) => code)).toEqual([
    'no-known-kind',
    'unknown-kind',
  ]);
});

test('sites of one unit are one', () => {
  const unit = { id: 'u', name: 'U' };
  expect(
    countUnits(roster(facility({}, { id: 'a', unit }), facility({}, { id: 'b', unit }), facility({}, { id: 'c' }))),
  ).toBe(2);
});
