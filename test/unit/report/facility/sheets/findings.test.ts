import { describe, expect, test } from 'vitest';
import { cellAsText } from '../../../../support/blocks-as-text.ts';
import { smallAssessment } from '../../../../support/report-fixtures.ts';
import { bodyOf, buildFacilityWorkbook, tableOf } from '../../../../support/report-workbooks.ts';

const workbook = buildFacilityWorkbook(smallAssessment());

function column(table: string, id: string): readonly string[] {
  return bodyOf(tableOf(workbook, table)).map((cells) => cellAsText(cells[id]));
}

test('findings stand by severity, the worst first, each group with its count', () => {
  const groups = [...tableOf(workbook, 'findings').rows].filter(({ role }) => role === 'group');
  expect(groups.map(({ cells }) => cellAsText(cells[0]))).toEqual([
    'At once (1)',
    'Before the deadline (2)',
    'To complete (3)',
  ]);
  expect(column('findings', 'criterion').map((each) => each.slice(0, 6))).toEqual([
    'SEC-03',
    'SRV-02',
    'SRV-03',
    'SRV-04',
    'SEC-13',
    'FIN-01',
  ]);
});

test('each has what mends it, who can, who does it by when, and how far it is', () => {
  const server = bodyOf(tableOf(workbook, 'findings'))[1];
  expect(['remedy', 'authority', 'owner', 'due', 'status'].map((id) => cellAsText(server?.[id]))).toEqual([
    'Buy servers (en) (not in time for 30/08/2025)',
    'The facility',
    'Trần Thị Bình[input]',
    '2025-09-15[input]',
    'Open[input]',
  ]);
});

test('a finding with several remedies names them all', () => {
  expect(column('findings', 'remedy')[2]).toBe('server (en) / Move them (en)');
});

test('what costs nothing stands apart', () => {
  expect(column('acts', 'remedy')).toEqual(['Move them (en)']);
  expect(column('acts', 'authority')).toEqual(['The facility']);
});

test('the minutes have the critical ones, without codes', () => {
  expect(column('minutes-critical', 'question')).toEqual(['A firewall? (en)']);
  expect(column('minutes-critical', 'criterion').join()).not.toContain('SEC-03');
});

describe('what takes longer than the days left', () => {
  const remedyOf = (assessment: Parameters<typeof buildFacilityWorkbook>[0]) =>
    bodyOf(tableOf(buildFacilityWorkbook(assessment), 'findings'))[1]?.['remedy'];

  test('says nothing once the facility’s last day to be ready is past', () => {
    expect(remedyOf(smallAssessment({ auditedOn: '2027-01-15' }))).toMatchObject({ text: 'Buy servers (en)' });
  });

  test('goes by the next of its days', () => {
    expect(remedyOf(smallAssessment({ auditedOn: '2025-07-20' }))).toMatchObject({
      text: 'Buy servers (en) (not in time for 31/07/2025)',
    });
  });
});
