import { beforeEach, describe, expect, test } from 'vitest';
import { readReportTemplate } from '../../src/app/inputs/read-report-template.ts';
import { mergeProvince } from '../../src/app/merge/merge-province.ts';
import type { Province } from '../../src/domain/province/province.ts';
import type { Language } from '../../src/domain/values/language.ts';
import { provinceWorkbook } from '../../src/report/province/province-workbook.ts';
import { publicProvince } from '../../src/report/public/public-province.ts';
import { workbookAsText } from '../support/blocks-as-text.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../support/province-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { toolsFor } from '../support/tools.ts';

const folder = tempFolder();
const tools = (language: Language) => toolsFor(folder.files(), { language, isInteractive: false });

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'roster.yaml': 'format: facility-audit/roster/1\nfacilities:\n  - { id: d, name: Cơ sở d, kind: hospital }\n',
    'in/a.audit.yaml': auditYaml({ facility: 'a', unit: 'u', illustrative: true }),
    'in/b.audit.yaml': auditYaml({ facility: 'b', unit: 'u', servers: 1 }),
    'in/c.audit.yaml': auditYaml({ facility: 'c', lan: 'not-met' }),
    'in/c-copy.audit.yaml': auditYaml({ facility: 'c', lan: 'not-met' }),
    'before/b.audit.yaml': auditYaml({ facility: 'b', id: 'before-b', round: '2025-02', on: '2025-02-01', servers: 0 }),
  });
});

async function merged(language: Language): Promise<Province> {
  const request = mergeOf({ prices: 'prices.yaml', roster: 'roster.yaml', previous: ['before'] });
  return (await mergeProvince(tools(language), request)).province;
}

async function shown(province: Province, language: Language, edition: 'full' | 'public' = 'full') {
  const template = await readReportTemplate(tools(language), null);
  return provinceWorkbook(province, template, { language, edition, createdAt: '2025-08-05T09:15:03+07:00' });
}

describe('the province workbook', () => {
  test.each(['vi', 'en'] as const)('in %s', async (language) => {
    const workbook = await shown(await merged(language), language);
    await expect(workbookAsText(workbook)).toMatchFileSnapshot(`expected/province.${language}.txt`);
  });

  test('says on every page that some of its data are made up', async () => {
    const { sheets } = await shown(await merged('en'), 'en');
    const silent = sheets.filter((sheet) => {
      const warned = [...sheet.blocks].some(
        (block) => block.kind === 'paragraph' && block.text.startsWith('ILLUSTRATIVE'),
      );
      return !warned || sheet.pageNote === undefined;
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('in public names no confidential criterion, no person and no source', async () => {
    const confidential = provinceChecklist.replace('{ id: SRV-02,', '{ id: SRV-02, confidential: true,');
    writeFiles(folder, { 'small.yaml': confidential });
    const text = workbookAsText(await shown(publicProvince(await merged('en')), 'en', 'public'));
    expect(text).toContain('may be distributed widely');
    for (const hidden of ['SRV-02', 'Locked?', 'An ', '.audit.yaml']) expect(text).not.toContain(hidden);
    expect(text).toContain('SRV-01');
  });

  test('in public has no column or total of what it leaves out', async () => {
    const text = workbookAsText(await shown(publicProvince(await merged('en')), 'en', 'public'));
    for (const absent of ['not settled', 'Source of money', 'By source of money', 'Owner', 'Evidence'])
      expect(text).not.toMatch(new RegExp(`\\| ${absent} *(\\||$)`, 'm'));
    for (const absent of ['Level if all were evidenced', 'lead time']) expect(text).not.toContain(absent);
  });
});
