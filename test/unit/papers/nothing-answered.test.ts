import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { shownTexts } from '../../support/shown-texts.ts';
import { ofExample } from '../../support/words-of-offices.ts';

const folder = mkdtempSync(join(tmpdir(), 'nothing-answered-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wanted = {
  vi: 'Chưa có tiêu chí nào được trả lời',
  en: 'No criterion has been answered',
  fr: 'Aucun critère n’a',
};

test('a facility with nothing answered is given no percent of zero, no amount of zero, no praise', async () => {
  const facility = ['--facility', 'tyt-a', '--name', 'Trạm Y tế A', '--kind', 'regional-medical-centre'];
  const made = await runMain(folder, ['new', 'a.audit.yaml', ...facility, '--round', '2025-10', '--on', '2025-10-20']);
  expect({ code: made.code, err: made.err }).toMatchObject({ code: 0 });
  for (const [language, sentence] of Object.entries(wanted)) {
    const prices = ['--prices', ofExample('prices.example.yaml')];
    const argv = ['merge', 'a.audit.yaml', ...prices, '--sheets', 'papers', '-o', 'out.xlsx', '--force'];
    const run = await runMain(folder, ['--lang', language, ...argv]);
    expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
    const texts = shownTexts(readFileSync(join(folder, 'out.xlsx'))).flatMap((sheet) => sheet.texts);
    expect(texts.filter((text) => /(?<!\d)0[.,]00\s?%|(?<![\d.,\u202f\u00a0])0\s(đồng|VND)/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes(sentence))).toHaveLength(1);
    // No price is shown of which it could be said.
    expect(texts.filter((text) => /số liệu ví dụ|are examples|sont des exemples/.test(text))).toEqual([]);
  }
});

test('what is lacking most is named within its sentence, and no sheet ranks a percent that nobody gave', async () => {
  const facility = ['--facility', 'tyt-a', '--name', 'Trạm Y tế A', '--kind', 'regional-medical-centre'];
  await runMain(folder, ['new', 'b.audit.yaml', ...facility, '--round', '2025-10', '--on', '2025-10-20']);
  const run = await runMain(folder, ['--lang', 'vi', 'merge', 'b.audit.yaml', '-o', 'all.xlsx', '--force']);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  const sheets = shownTexts(readFileSync(join(folder, 'all.xlsx')));
  const most = sheets.flatMap(({ texts }) => texts).filter((text) => text.includes('còn thiếu nhiều nhất'));
  expect(most.length).toBeGreaterThan(0);
  for (const sentence of most)
    expect(sentence).toMatch(/nhiều nhất: nhóm “Máy chủ và phòng máy chủ” chưa được đánh giá/);
  const ranking = sheets.find(({ name }) => name === 'Xếp hạng')?.texts ?? [];
  expect(ranking.filter((text) => /^chưa đánh giá \(0\/\d+\)$/i.test(text))).toHaveLength(1);
});
