import { expect, test } from 'vitest';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import { audit, judgement, remedy, text, unscoredSection } from '../../../support/checklist-builders.ts';
import { inAll, smallChecklist } from '../../../support/report-fixtures.ts';
import { buildFacilityWorkbook, sheetBlocks, tableOf } from '../../../support/report-workbooks.ts';

const survey = smallChecklist({
  sections: [
    {
      ...unscoredSection('seals', [
        text('PMS-01', { question: inAll('What is held up?') }),
        judgement('PMS-02', { question: inAll('One command?'), scored: false }),
      ]),
      title: inAll('Seals'),
    },
  ],
});
const workbook = buildFacilityWorkbook(assess(audit({ 'PMS-01': 'much', 'PMS-02': 'not-met' }), survey));
const sheet = (id: string): string => blocksAsText(sheetBlocks(workbook, id));

test('where nothing is scored no weights are spoken of, and no findings', () => {
  for (const id of ['minutes', 'sections']) expect(sheet(id)).not.toContain('thresholds');
  expect(sheet('minutes')).toContain('The checklist gathers information only: it establishes no findings.');
  expect(sheet('minutes')).not.toContain('Findings: 0');
});

test('the summary of the minutes counts answers where no section has a percent', () => {
  for (const id of ['minutes-results', 'sections']) {
    const columns = tableOf(workbook, id).columns.map((column) => column.id);
    expect(columns).toEqual(['number', 'section', 'applicable', 'answered', 'not-applicable']);
  }
});

test('no annex could only say that there is nothing, and none speaks of readiness', () => {
  expect(workbook.sheets.map(({ id }) => id)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:findings|investment|evidence|computed)$/)]),
  );
  for (const { id } of workbook.sheets) expect(sheet(id)).not.toMatch(/readiness|level/i);
});

test('its answers stand under difficulties with who can settle them, and its remedies under recommendations', () => {
  const remedies = [remedy({ act: 'act', item: null, authority: 'province', action: inAll('Issue the seal') })];
  const asked = smallChecklist({
    sections: [
      {
        ...unscoredSection('seals', [text('PMS-01', { question: inAll('What is held up?'), remedies })]),
        title: inAll('Seals'),
      },
    ],
  });
  const minutes = blocksAsText(
    sheetBlocks(buildFacilityWorkbook(assess(audit({ 'PMS-01': 'the seal' }), asked), { language: 'en' }), 'minutes'),
  );
  expect(minutes).toContain("What is held up? (en) the seal – Competent authority: Provincial People's Committee");
  expect(minutes).toContain('Issue the seal (en)');
});

test('there is room for recommendations, which no finding gives', () => {
  const [, below = ''] = sheet('minutes').split('6. Recommendations');
  expect(below.split('\n')[1]).toContain('……');
});
