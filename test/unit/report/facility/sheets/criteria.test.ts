import { expect, test } from 'vitest';
import type { Response } from '../../../../../src/domain/audit/audit.ts';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import { cellAsText } from '../../../../support/blocks-as-text.ts';
import {
  audit,
  checklist,
  coverage,
  judgement,
  response,
  rows,
  section,
  sided,
} from '../../../../support/checklist-builders.ts';
import { smallAssessment } from '../../../../support/report-fixtures.ts';
import { bodyOf, buildFacilityWorkbook, tableOf } from '../../../../support/report-workbooks.ts';

const body = bodyOf(tableOf(buildFacilityWorkbook(smallAssessment()), 'criteria'));

function row(id: string) {
  const found = body.find((cells) => cellAsText(cells['criterion']).startsWith(id));
  return Object.fromEntries(Object.entries(found ?? {}).map(([column, cell]) => [column, cellAsText(cell)]));
}

function noteOf(recorded: Response): string {
  const assessment = assess(audit({ A: recorded }), checklist([section('s', [judgement('A')])]));
  const [only] = bodyOf(tableOf(buildFacilityWorkbook(assessment), 'criteria'));
  return cellAsText(only?.['note']);
}

test('what was claimed and found, mark, word, note, evidence, basis and origin stand in one row', () => {
  expect(row('SRV-02')).toMatchObject({
    criterion: 'SRV-02 (critical)',
    self: '2 present of 2 needed (servers (en))',
    verified: '1 present of 2 needed (servers (en))',
    mark: '0.5[middling]',
    state: 'Partly met',
    note: 'Only one runs / Note on the plan: secret plan',
    evidence: '1 file',
    basis: 'circular/TT, Art. 2(1)',
    origin: 'threshold set by law',
  });
});

test('what each side says is needed stands with its own answer; what a rule says, with both', () => {
  const claim = sided({ needed: 2, present: 2 });
  const recorded = response({ self: claim, verified: sided({ needed: 3, present: 2 }) });
  const sidesOf = (overrides: Parameters<typeof coverage>[1]) => {
    const asked = checklist([section('s', [coverage('C', overrides)])]);
    const [only] = bodyOf(tableOf(buildFacilityWorkbook(assess(audit({ C: recorded }), asked)), 'criteria'));
    return [cellAsText(only?.['self']), cellAsText(only?.['verified'])];
  };
  expect(sidesOf({})).toEqual(['2 present of 2 needed', '2 present of 3 needed']);
  expect(sidesOf({ needed: [{ when: null, is: 5 }] })).toEqual(['2 present of 5 needed', '2 present of 5 needed']);
});

test('each colour has its word', () => {
  for (const cells of body) {
    if (cells['mark']?.tone !== undefined) expect(cellAsText(cells['state'])).not.toBe('');
  }
});

test('what was not asked, not applicable or not scored says so and has no mark', () => {
  expect(row('SRV-13')).toMatchObject({ state: 'does not concern this facility[muted]', mark: '' });
  expect(row('SEC-10')).toMatchObject({
    state: 'Not applicable[muted]',
    mark: '',
    verified: 'Not applicable: there is none',
  });
  expect(row('FIN-02')).toMatchObject({ state: 'for information, not scored[muted]', mark: '' });
});

test('a section that is no part of the round says so', () => {
  const assessment = smallAssessment({ sections: ['servers'] });
  const rowsOfAll = bodyOf(tableOf(buildFacilityWorkbook(assessment), 'criteria'));
  expect(cellAsText(rowsOfAll.at(-1)?.['state'])).toBe('not part of this round[muted]');
});

test('a change after signing prints as added after the minutes', () => {
  const changed = response({ verified: sided('met', { note: 'seen', changed: 'bought since' }) });
  expect(noteOf(changed)).toBe('seen / Added after the minutes were signed: bought since');
});

test('notes of both sides say whose they are', () => {
  const both = response({ self: sided('met', { note: 'ours' }), verified: sided('met', { note: 'theirs' }) });
  expect(noteOf(both)).toBe('Self-assessed: ours / Verified: theirs');
});

test('a decided conflict and an answer kept from a round before are told', () => {
  const decided = response({
    verified: sided('met'),
    decisions: [{ between: [], chosen: 0, by: 'An', at: null, reason: 'measured again' }],
    keptFrom: '2025-06',
  });
  expect(noteOf(decided)).toBe('Decided after two answers differed: measured again (An) / Kept from round June 2025');
});

test('counts by place stand below, with what is lacking and the sums', () => {
  const assessment = assess(audit({ C: rows([2, 1], [3, 3]) }), checklist([section('s', [coverage('C')])]));
  const table = tableOf(buildFacilityWorkbook(assessment), 'counts');
  expect(bodyOf(table).map((cells) => Object.values(cells).map(cellAsText))).toEqual([
    ['row 1', '2', '1', '1'],
    ['row 2', '3', '3', '0'],
  ]);
  expect([...table.rows].at(-1)?.cells.map(cellAsText)).toEqual(['TOTAL', '5', '4', '']);
});
