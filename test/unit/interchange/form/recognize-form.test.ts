import { expect, test } from 'vitest';
import { recognizeForm } from '../../../../src/interchange/form/recognize-form.ts';
import { formTitles } from '../../../../src/report/form/form-key.ts';
import { readSheet } from '../../../support/read-sheets.ts';

test('a form is recognized by all headings of its questions, with the language they are in', () => {
  for (const [language, title] of formTitles()) {
    const columns = ['id', 'answer', 'value', 'needed', 'note', 'evidence'] as const;
    const sheet = readSheet([['anything'], columns.map(title)]);
    expect(recognizeForm([sheet], formTitles())).toEqual({ language, top: [] });
    for (const missing of columns) {
      const less = readSheet([columns.filter((column) => column !== missing).map(title)]);
      expect(recognizeForm([less], formTitles())).toBeNull();
    }
  }
});

test('what stands above the code of its facility comes along', () => {
  const title = formTitles().get('vi');
  if (title === undefined) throw new Error('no Vietnamese form');
  const columns = (['id', 'answer', 'value', 'needed', 'note', 'evidence'] as const).map(title);
  const cover = readSheet([['PHIẾU'], ['(Đợt 2025-08)'], [1, 'Mã cơ sở y tế', 'ttyt-a', 'form:id'], ['below']]);
  expect(recognizeForm([readSheet([columns]), cover], formTitles())?.top).toEqual(['PHIẾU', '(Đợt 2025-08)']);
});
