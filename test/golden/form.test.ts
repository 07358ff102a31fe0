import { expect, test } from 'vitest';
import { languages } from '../../src/domain/values/language.ts';
import { formWorkbook } from '../../src/report/form/form-workbook.ts';
import { workbookAsText } from '../support/blocks-as-text.ts';
import { audit } from '../support/checklist-builders.ts';
import { buildForm } from '../support/form-cases.ts';
import { smallChecklist, smallResponses } from '../support/report-fixtures.ts';

/** What a facility reads and fills in, whole: a change here is a change of the product, to be looked at. `vitest -u` writes it anew. */
test.each(languages)('form in %s', async (language) => {
  const form = buildForm(smallChecklist(), audit(smallResponses, { illustrative: true }), { language });
  const text = workbookAsText(formWorkbook(form, '2025-08-05T09:00:00+07:00'));
  await expect(`${text}\n`).toMatchFileSnapshot(`expected/form.${language}.txt`);
});
