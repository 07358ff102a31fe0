import { expect, test } from 'vitest';
import { assess } from '../../../../src/domain/assessment.ts';
import { cellAsText } from '../../../support/blocks-as-text.ts';
import { notApplicable, response, sided } from '../../../support/checklist-builders.ts';
import { smallAssessment, smallAudit, smallChecklist } from '../../../support/report-fixtures.ts';
import { allTables, bodyOf, buildFacilityWorkbook, tableOf } from '../../../support/report-workbooks.ts';

const workbook = buildFacilityWorkbook(smallAssessment());

function numbers(id: string, from = workbook): readonly string[] {
  return bodyOf(tableOf(from, id)).map((cells) => cellAsText(cells['document']));
}

test('grounds are what is cited and in force on the audit’s date; the rest is for reference', () => {
  expect(numbers('grounds')).toEqual(['circular/TT', 'letter/TT']);
  expect(numbers('references')).toEqual(['draft/TT']);
});

test('before it was in force a document is no ground', () => {
  const early = buildFacilityWorkbook(smallAssessment({ auditedOn: '2025-07-20', responses: new Map() }));
  expect(numbers('references', early)).toContain('circular/TT');
  expect(allTables(early).some(({ id }) => id === 'grounds')).toBe(false);
});

test('each document has kind, dates, how it was read and what cites it', () => {
  const [circular, letter] = bodyOf(tableOf(workbook, 'grounds'));
  expect(['kind', 'from', 'until', 'read', 'cited-by'].map((id) => cellAsText(circular?.[id]))).toEqual([
    'legal document',
    '2025-07-21',
    '',
    'read whole',
    'Servers (en), SRV-02, SRV-03, Security (en)',
  ]);
  expect(cellAsText(letter?.['read'])).toBe('known second-hand');
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
