import { beforeEach, describe, expect, test } from 'vitest';
import { readReportTemplate } from '../../src/app/inputs/read-report-template.ts';
import { mergeProvince } from '../../src/app/merge/merge-province.ts';
import type { Province } from '../../src/domain/province/province.ts';
import type { Language } from '../../src/domain/values/language.ts';
import { reportPaper } from '../../src/report/province/papers/report-paper.ts';
import { summaryPaper } from '../../src/report/province/papers/summary-paper.ts';
import { provinceSheetsOf } from '../../src/report/province/province-workbook.ts';
import { blocksAsText } from '../support/blocks-as-text.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../support/province-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { toolsFor } from '../support/tools.ts';

const folder = tempFolder();
const tools = (language: Language) => toolsFor(folder.files(), { language, isInteractive: false });

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'one/a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }),
    'many/a.audit.yaml': auditYaml({ facility: 'a', unit: 'u' }),
    'many/b.audit.yaml': auditYaml({ facility: 'b', unit: 'u', servers: 1 }),
    'many/c.audit.yaml': auditYaml({ facility: 'c', servers: 0, lan: 'not-met' }),
    'many/d.audit.yaml': auditYaml({ facility: 'd', servers: 1 }),
    'before/b.audit.yaml': auditYaml({ facility: 'b', id: 'before', round: '2025-02', on: '2025-02-01', servers: 0 }),
  });
});

async function merged(language: Language, path: string, previous: readonly string[] = []): Promise<Province> {
  const request = mergeOf({ paths: [path], prices: 'prices.yaml', previous, overwrite: true });
  return (await mergeProvince(tools(language), request)).province;
}

async function papersOf(province: Province, language: Language): Promise<string> {
  const template = await readReportTemplate(tools(language), null);
  const { view } = provinceSheetsOf(province, template, {
    language,
    edition: 'full',
    createdAt: '2025-08-05T09:15:03+07:00',
  });
  return `${blocksAsText(summaryPaper(view))}\n\n${blocksAsText(reportPaper(view))}\n`;
}

describe.each(['vi', 'en', 'fr'] as const)('summary and report in %s', (language) => {
  test('of no facility', async () => {
    const one = await merged(language, 'one');
    const none = { ...one, facilities: [], purchases: [] };
    await expect(await papersOf(none, language)).toMatchFileSnapshot(`expected/papers.none.${language}.txt`);
  });

  test('of one facility', async () => {
    await expect(await papersOf(await merged(language, 'one'), language)).toMatchFileSnapshot(
      `expected/papers.one.${language}.txt`,
    );
  });

  test('of several facilities, with a round before', async () => {
    await expect(await papersOf(await merged(language, 'many', ['before']), language)).toMatchFileSnapshot(
      `expected/papers.many.${language}.txt`,
    );
  });
});
