import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../../../support/run-main.ts';
import { readParts } from '../../../support/zip-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'on-screen-'));
afterAll(() => rmSync(folder, { recursive: true }));
const example = new URL('../../../../examples/lao-cai-2025/', import.meta.url);
const path = (name: string) => new URL(name, example).pathname;

interface Tab {
  readonly name: string;
  readonly xml: string;
}

/** Colours of tabs. */
const tabs = { paper: '1F3864', working: 'BFBFBF', contents: 'FFC000' };

/** What is printed of each sheet. */
let printAreas: readonly string[] = [];

/** The letter behind a column of one letter. */
function nextColumn(letters: string): string {
  return String.fromCharCode(letters.charCodeAt(0) + 1);
}

/** The sheets that people see, in their order. */
async function tabsOf(...argv: readonly string[]): Promise<readonly Tab[]> {
  const prices = path('prices.example.yaml');
  const run = await runMain(folder, [...argv, '-o', 'out.xlsx', '--prices', prices, '--force']);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  const parts = readParts(readFileSync(join(folder, 'out.xlsx')));
  const areas = (parts.get('xl/workbook.xml') ?? '').matchAll(/Print_Area" localSheetId="\d+">([^<]+)</g);
  printAreas = [...areas].map(([, area = '']) => area);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return names.map(([, name = ''], index) => {
    return { name: plain(name), xml: parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '' };
  });
}

function plain(xml: string): string {
  return xml.replaceAll('&apos;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const audits = ['ttyt-yen-binh', 'ttyt-mu-cang-chai'].map((id) => path(`audits/2025-10/${id}.2025-10.audit.yaml`));

describe.each([
  ['a facility', ['report', audits[0] ?? '']],
  ['a province', ['merge', ...audits]],
])('the workbook of %s on a screen', (_name, argv) => {
  let sheets: readonly Tab[] = [];
  beforeAll(async () => {
    sheets = await tabsOf(...argv);
  });
  const shown = () => sheets.filter(({ name }) => name !== '_audit');

  test('has its contents before the sheets to work with, where it belongs to no paper, with a link to every other one', () => {
    const colours = shown().map(({ xml }) => /<tabColor rgb="FF(\w+)"/.exec(xml)?.[1]);
    const at = colours.indexOf(tabs.contents);
    const contents = shown()[at];
    expect(colours.slice(0, at)).not.toContain(tabs.working);
    expect([colours[0], colours[at + 1]]).toEqual([tabs.paper, tabs.working]);
    const links = [...(contents?.xml ?? '').matchAll(/<hyperlink ref="B\d+" location="'?(.+?)'?!A1"/g)];
    const linked = links.map(([, name = '']) => plain(name));
    expect(linked).toEqual(shown().flatMap(({ name }) => (name === contents?.name ? [] : [name])));
  });

  test('leads from its first page to the contents by a cell that is not printed', () => {
    const [first] = shown();
    const contents = shown().find(({ xml }) => xml.includes(`FF${tabs.contents}`));
    const [, cell = '', to = ''] = /<hyperlink ref="([A-Z]+1)" location="([^"]+)"/.exec(first?.xml ?? '') ?? [];
    expect(plain(to)).toMatch(new RegExp(`^'?${contents?.name}'?!A1$`));
    const [, printed = ''] = /\$A\$1:\$([A-Z]+)\$/.exec(printAreas[0] ?? '') ?? [];
    expect(first?.xml).toContain(`<c r="${cell}"`);
    expect(cell.replace('1', '')).toBe(nextColumn(printed));
  });

  test('leads with every link to a cell that is written', () => {
    const links = sheets.flatMap(({ xml }) => [...xml.matchAll(/<hyperlink ref="[A-Z]+\d+" location="([^"]+)"/g)]);
    expect(links.length).toBeGreaterThan(50);
    const missing = links.flatMap(([, location = '']) => {
      const [, sheet = '', cell = ''] = /^'?(.+?)'?!([A-Z]+\d+)$/.exec(plain(location)) ?? [];
      const target = sheets.find(({ name }) => name === sheet.replaceAll("''", "'"));
      return target?.xml.includes(`<c r="${cell}"`) === true ? [] : [location];
    });
    expect(missing).toEqual([]);
  });

  test('colours every tab, and filters every sheet that has a table of over 20 rows', () => {
    for (const { name, xml } of shown()) {
      expect({ name, colour: xml.includes('<tabColor') }).toEqual({ name, colour: true });
      const [, from, to] = /<autoFilter ref="[A-Z]+(\d+):[A-Z]+(\d+)"/.exec(xml) ?? [];
      if (from !== undefined) expect(Number(to) - Number(from)).toBeGreaterThan(20);
    }
    expect(shown().filter(({ xml }) => xml.includes('<autoFilter')).length).toBeGreaterThan(3);
  });

  test('keeps the columns that name the rows beside the frozen header', () => {
    const frozen = shown().filter(({ xml }) => /<pane xSplit="\d" ySplit="\d+"/.test(xml));
    expect(frozen.length).toBeGreaterThan(1);
  });

  test('is intact as it was written', async () => {
    expect(await runMain(folder, ['verify', 'out.xlsx'])).toMatchObject({ code: 0 });
  });
});
