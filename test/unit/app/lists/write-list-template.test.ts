import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPrices } from '../../../../src/app/checks/check-prices.ts';
import { checkRoster } from '../../../../src/app/checks/check-roster.ts';
import { writeListTemplate } from '../../../../src/app/lists/write-list-template.ts';
import { workbooks } from '../../../../src/excel/workbooks.ts';
import { withCell } from '../../../support/fill-form.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';
import { withParts } from '../../../support/zip-parts.ts';

const folder = tempFolder();
const languages = ['vi', 'en', 'fr'] as const;

type Filled = Readonly<Record<string, string | number>>;

async function filled(language: (typeof languages)[number], list: 'roster' | 'prices', cells: Filled) {
  const tools = toolsFor(folder.files(), { language, isInteractive: false });
  await writeListTemplate(tools, { list, output: 'list.xlsx', overwrite: false, checklists: [] });
  const bytes = readFileSync(folder.path('list.xlsx'));
  const type = (xml: string) => Object.entries(cells).reduce((text, [cell, value]) => withCell(text, cell, value), xml);
  writeFileSync(folder.path('list.xlsx'), withParts(bytes, { 'xl/worksheets/sheet1.xml': type }));
  return tools;
}

const kinds = { vi: 'Bệnh viện', en: 'Hospital', fr: 'Hôpital' };
const published = { vi: 'đã công bố', en: 'announced', fr: 'annoncé' };

test.each(languages)('a roster that was filled in is read, whatever its language (%s)', async (language) => {
  const offered = await offeredWords(language);
  const tools = await filled(language, 'roster', {
    A3: 'bv-1',
    B3: 'Bệnh viện 1',
    C3: offered.kind,
    D3: 'don-vi',
    E3: 'Đơn vị',
    F3: 'Lào Cai',
    G3: offered.hosting,
    H3: 150,
    O3: offered.emr,
    P3: '01/QĐ',
    Q3: 45838,
  });
  const { roster, table, remarks } = await checkRoster(tools, 'list.xlsx', []);
  expect(table.columns).toEqual([]);
  expect(roster.facilities).toHaveLength(1);
  expect(roster.facilities[0]).toMatchObject({
    id: 'bv-1',
    name: 'Bệnh viện 1',
    kind: 'hospital',
    unit: { id: 'don-vi', name: 'Đơn vị' },
    province: 'Lào Cai',
    emr: { status: 'published', decision: '01/QĐ', on: '2025-06-30' },
  });
  expect([...(roster.facilities[0]?.profile ?? [])]).toEqual([
    ['hosting', 'on-premises'],
    ['beds', 150],
  ]);
  expect(remarks.map(({ code }) => code)).toEqual(['missing-profile']);
});

/** The first word that each list offers. */
async function offeredWords(language: (typeof languages)[number]) {
  const tools = toolsFor(folder.files(), { language, isInteractive: false });
  await writeListTemplate(tools, { list: 'roster', output: 'words.xlsx', overwrite: false, checklists: [] });
  const sheets = (await workbooks.open(readFileSync(folder.path('words.xlsx')))).sheets();
  const words = sheets[2]?.rows.map(({ cells }) => String(cells.get(1)?.value)) ?? [];
  const after = (index: number) => words[words.flatMap((word, at) => (word === 'word' ? [at] : []))[index] ?? 0] ?? '';
  const first = (index: number) =>
    words[words.flatMap((word, at) => (word === 'word' ? [at + 1] : []))[index] ?? 0] ?? '';
  expect(after(0)).toBe('word');
  expect([first(0)]).toEqual([kinds[language]]);
  expect(words).toContain(published[language]);
  return { kind: first(0), hosting: first(1), emr: published[language] };
}

test.each(languages)('a price list that was filled in is read, and prices nothing before (%s)', async (language) => {
  const tools = await filled(language, 'prices', {});
  const request = { paths: ['list.xlsx'], checklists: [], on: '2025-08-05' };
  const { files: empty, checklist } = await checkPrices(tools, request);
  expect(empty[0]?.priced).toBe(0);
  expect([...(empty[0]?.list.prices.keys() ?? [])]).toEqual([...checklist.items.keys()]);
  const yes = { vi: 'có', en: 'yes', fr: 'oui' }[language];
  const bytes = readFileSync(folder.path('list.xlsx'));
  const typed: Filled = { E4: 185_000_000, F4: 0.08, G4: yes, J4: 46022, K4: 'Công ty A', L4: 45838, M4: 190_000_000 };
  const type = (xml: string) => Object.entries(typed).reduce((text, [cell, value]) => withCell(text, cell, value), xml);
  writeFileSync(folder.path('list.xlsx'), withParts(bytes, { 'xl/worksheets/sheet1.xml': type }));
  const { files } = await checkPrices(tools, request);
  expect(files[0]?.table.columns).toEqual([]);
  expect(files[0]?.list.prices.get([...checklist.items.keys()][0] ?? '')).toMatchObject({
    price: 185_000_000,
    vat: 0.08,
    vatIncluded: true,
    validUntil: '2025-12-31',
    sources: [{ supplier: 'Công ty A', on: '2025-06-30', price: 190_000_000 }],
  });
});

test('a list to fill in is no report and no public edition', async () => {
  await filled('en', 'prices', {});
  const opened = await workbooks.open(readFileSync(folder.path('list.xlsx')));
  expect([opened.isPublicEdition, opened.carried()]).toEqual([false, null]);
});

test('an existing file stays', async () => {
  writeFileSync(folder.path('list.xlsx'), 'mine');
  const tools = toolsFor(folder.files(), { language: 'en', isInteractive: false });
  const writing = writeListTemplate(tools, { list: 'roster', output: 'list.xlsx', overwrite: false, checklists: [] });
  await expect(writing).rejects.toMatchObject({ problems: [{ code: 'target-exists' }] });
  expect(readFileSync(folder.path('list.xlsx'), 'utf8')).toBe('mine');
});
