import { expect, test } from 'vitest';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import { audit, judgement, text, unscoredSection } from '../../../support/checklist-builders.ts';
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
  for (const id of ['minutes', 'sections', 'computed']) expect(sheet(id)).not.toContain('thresholds');
  expect(sheet('minutes')).toContain('The checklist gathers information only: it establishes no findings.');
  expect(sheet('minutes')).not.toContain('Findings: 0');
});

test('the summary of the minutes counts answers where no section has a percent', () => {
  for (const id of ['minutes-results', 'sections']) {
    const columns = tableOf(workbook, id).columns.map((column) => column.id);
    expect(columns).toEqual(['number', 'section', 'applicable', 'answered', 'not-applicable']);
  }
});

test('a section without a percent is not said to be shown with its percent', () => {
  expect(sheet('computed')).toContain('the section has no percent and is left out');
  expect(sheet('computed')).not.toContain('is shown with its percent');
});

test('there is room for recommendations, which no finding gives', () => {
  const [, below = ''] = sheet('minutes').split('6. Recommendations');
  expect(below.split('\n')[1]).toContain('……');
});
