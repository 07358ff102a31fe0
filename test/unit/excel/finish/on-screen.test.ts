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

/** The sheets that people see, in their order. */
async function tabsOf(...argv: readonly string[]): Promise<readonly Tab[]> {
  const prices = path('prices.example.yaml');
  const run = await runMain(folder, [...argv, '-o', 'out.xlsx', '--prices', prices, '--force']);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  const parts = readParts(readFileSync(join(folder, 'out.xlsx')));
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
  let tabs: readonly Tab[] = [];
  beforeAll(async () => {
    tabs = await tabsOf(...argv);
  });
  const shown = () => tabs.filter(({ name }) => name !== '_audit');

  test('has its contents as second sheet, with a link to every other one', () => {
    const [, contents] = shown();
    const links = [...(contents?.xml ?? '').matchAll(/<hyperlink ref="B\d+" location="'?(.+?)'?!A1"/g)];
    const linked = links.map(([, name = '']) => plain(name));
    expect(linked).toEqual(shown().flatMap(({ name }) => (name === contents?.name ? [] : [name])));
  });

  test('leads with every link to a cell that is written', () => {
    const links = tabs.flatMap(({ xml }) => [...xml.matchAll(/<hyperlink ref="[A-Z]+\d+" location="([^"]+)"/g)]);
    expect(links.length).toBeGreaterThan(50);
    const missing = links.flatMap(([, location = '']) => {
      const [, sheet = '', cell = ''] = /^'?(.+?)'?!([A-Z]+\d+)$/.exec(plain(location)) ?? [];
      const target = tabs.find(({ name }) => name === sheet.replaceAll("''", "'"));
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
