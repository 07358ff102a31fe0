import { expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import { cellAsText } from '../../../../support/blocks-as-text.ts';
import { notApplicable, response, sided } from '../../../../support/checklist-builders.ts';
import { smallAssessment, smallAudit, smallChecklist } from '../../../../support/report-fixtures.ts';
import { bodyOf, buildFacilityWorkbook, tableOf } from '../../../../support/report-workbooks.ts';

const workbook = buildFacilityWorkbook(smallAssessment());

/** Numbers of the documents below a heading of the table. */
function numbers(heading: string, from = workbook): readonly string[] {
  const rows = [...tableOf(from, 'grounds').rows];
  const first = rows.findIndex(({ role, cells }) => role === 'group' && cellAsText(cells[0]).startsWith(heading));
  if (first === -1) return [];
  const after = rows.slice(first + 1);
  const end = after.findIndex(({ role }) => role === 'group');
  return after.slice(0, end === -1 ? undefined : end).map(({ cells }) => cellAsText(cells[1]));
}

test('grounds are what is cited and in force on the audit’s date; the rest is for reference', () => {
  expect(numbers('Legal grounds')).toEqual(['circular/TT', 'letter/TT']);
  expect(numbers('References')).toEqual(['draft/TT']);
});

test('before it was in force a document is no ground', () => {
  const early = buildFacilityWorkbook(smallAssessment({ auditedOn: '2025-07-20', responses: new Map() }));
  expect(numbers('References', early)).toContain('circular/TT');
  expect(numbers('Legal grounds', early)).toEqual([]);
});

test('each document has kind, dates and what cites it', () => {
  const [circular] = bodyOf(tableOf(workbook, 'grounds'));
  expect(['kind', 'from', 'until', 'cited-by'].map((id) => cellAsText(circular?.[id]))).toEqual([
    'legal document',
    '2025-07-21',
    '',
    'Servers (en), SRV-02, SRV-03, Security (en)',
  ]);
});

test('all answers “not applicable” are listed with their reasons, critical ones first', () => {
  const responses = new Map(smallAudit().responses);
  responses.set('EMR-03', response({ verified: sided(notApplicable) }));
  const listed = bodyOf(
    tableOf(buildFacilityWorkbook(assess(smallAudit({ responses }), smallChecklist())), 'not-applicable'),
  );
  expect(listed.map((cells) => [cellAsText(cells['criterion']), cellAsText(cells['reason'])])).toEqual([
    ['EMR-03 (critical)', 'there is none'],
    ['SEC-10', 'there is none'],
  ]);
});
