import { expect, test } from 'vitest';
import { languages } from '../../src/domain/values/language.ts';
import { scoreBlocks } from '../../src/report/screens/score-blocks.ts';
import { blocksAsText, workbookAsText } from '../support/blocks-as-text.ts';
import { smallAssessment, smallPrices } from '../support/report-fixtures.ts';
import { buildFacilityWorkbook } from '../support/report-workbooks.ts';

/** The whole reports as people read them: a change here changes the product and must be reviewed. `vitest -u` rewrites it. */

const assessment = smallAssessment({ illustrative: true }, smallPrices());

test.each(languages)('score, explained, in %s', async (language) => {
  await expect(`${blocksAsText(scoreBlocks(assessment, language, true))}\n`).toMatchFileSnapshot(
    `expected/score.${language}.txt`,
  );
});

test.each(languages)('facility workbook in %s', async (language) => {
  const workbook = buildFacilityWorkbook(assessment, { language, fingerprint: '0123456789abcdef'.repeat(4) });
  await expect(`${workbookAsText(workbook)}\n`).toMatchFileSnapshot(`expected/facility.${language}.txt`);
});

test('public edition', async () => {
  const workbook = buildFacilityWorkbook(assessment, { language: 'vi', edition: 'public' });
  await expect(`${workbookAsText(workbook)}\n`).toMatchFileSnapshot('expected/public.vi.txt');
});
