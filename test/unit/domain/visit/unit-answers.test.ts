import { expect, test } from 'vitest';
import { takeUnitAnswers } from '../../../../src/domain/visit/unit-answers.ts';
import { audit, checklist, facility, judgement, type Recorded, section } from '../../../support/checklist-builders.ts';

const asked = checklist([
  section('a', [judgement('U-1', { scope: 'unit' }), judgement('U-2', { scope: 'unit' }), judgement('F-1')]),
]);

function site(id: string, recorded: Readonly<Record<string, Recorded>>, unit = 'bvdk1') {
  return audit(recorded, { facility: facility({}, { id, unit: { id: unit, name: 'Bệnh viện' } }) });
}

test('what is asked once a unit is taken from its other site, what is asked of each site is not', () => {
  const other = site('two', { 'U-1': 'met', 'F-1': 'met' });
  const shared = takeUnitAnswers(site('one', {}), other, asked);
  expect(shared.taken).toEqual(['U-1']);
  expect([...shared.audit.responses.keys()]).toEqual(['U-1']);
  expect(shared.audit.responses.get('U-1')?.verified).toEqual(other.responses.get('U-1')?.verified);
});

test('an answer that is there stays', () => {
  const own = site('one', { 'U-1': 'not-met' });
  const shared = takeUnitAnswers(own, site('two', { 'U-1': 'met' }), asked);
  expect(shared.taken).toEqual([]);
  expect(shared.audit.responses).toEqual(own.responses);
});

test.each([
  ['another unit', site('two', { 'U-1': 'met' }, 'bvdk2')],
  ['the same site', site('one', { 'U-1': 'met' })],
  ['another round', { ...site('two', { 'U-1': 'met' }), round: { id: '2025-10', title: null } }],
  [
    'another definition',
    { ...site('two', { 'U-1': 'met' }), checklist: { id: 'test', version: '1', digest: 'sha256:1' } },
  ],
])('nothing is taken from %s', (_from, other) => {
  expect(takeUnitAnswers(site('one', {}), other, asked).taken).toEqual([]);
});
