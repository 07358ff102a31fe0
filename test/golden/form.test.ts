import { expect, test } from 'vitest';
import { languages } from '../../src/domain/values/language.ts';
import { formWorkbook } from '../../src/report/form/form-workbook.ts';
import { workbookAsText } from '../support/blocks-as-text.ts';
import { audit } from '../support/checklist-builders.ts';
import { buildForm } from '../support/form-cases.ts';
import { smallChecklist, smallResponses } from '../support/report-fixtures.ts';

/** The whole form as a facility reads and fills it in: a change here changes the product and must be reviewed. `vitest -u` rewrites it. */
test.each(languages)('form in %s', async (language) => {
  const form = buildForm(smallChecklist(), audit(smallResponses, { illustrative: true }), { language });
  const text = workbookAsText(formWorkbook(form, '2025-08-05T09:00:00+07:00'));
  await expect(`${text}\n`).toMatchFileSnapshot(`expected/form.${language}.txt`);
});
