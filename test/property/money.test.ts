import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetCells } from '../../src/app/ports/workbooks-port.ts';
import { workbooks } from '../../src/excel/workbooks.ts';
import { commandLine } from '../support/command-line.ts';
import {
  type MoneyProvince,
  moneyAudit,
  moneyChecklist,
  moneyPrices,
  moneyProvince,
} from '../support/money/money-province.ts';
import { type SecondPart, spentAgain, sumAgain } from '../support/money/second-money.ts';
import { pageTexts } from '../support/page-texts.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { wordTexts } from '../support/word-texts.ts';

const runs = Number(process.env['MONEY_RUNS'] ?? 4);
const folder = tempFolder();

test('every sum of money, by facility, unit, item, source, year and section, is the same to the đồng wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(moneyProvince, async (province) => {
      await writeEverything(province);
      const once = spentAgain(province, true);
      expect(inJson(JSON.parse(read('province.json')).investment)).toEqual(expectedJson(once));
      await expectProvince(province, once);
      expectPapers(once);
      const own = spentAgain(province, false);
      for (const { id } of province.facilities)
        await expectFacility(
          id,
          own.filter(({ facility }) => facility === id),
        );
    }),
    // A province is large, and shrinking one takes minutes.
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);

async function writeEverything(province: MoneyProvince): Promise<void> {
  const run = commandLine(folder);
  const audits = province.facilities.map(({ id }) => `${id}.audit.yaml`);
  writeFileSync(folder.path('money.yaml'), moneyChecklist);
  writeFileSync(folder.path('prices.yaml'), moneyPrices(province));
  for (const facility of province.facilities)
    writeFileSync(folder.path(`${facility.id}.audit.yaml`), moneyAudit(facility));
  const given = ['--checklist', 'money.yaml', '--prices', 'prices.yaml', '--force'];
  expect(await run('report', ...audits, '-o', 'reports', ...given)).toMatchObject({
    code: 0,
    notes: expect.any(String),
  });
  const merged = await run('merge', ...audits, '-o', 'province.xlsx', '--papers', 'papers', '--json', ...given);
  expect(await run('merge', ...audits, '-o', 'province.html', ...given)).toMatchObject({ code: 0 });
  expect(merged).toMatchObject({ code: 0 });
  writeFileSync(folder.path('province.json'), merged.data);
  expect(await run('export', ...audits, '--to', 'json', '-o', 'all.json', ...given)).toMatchObject({ code: 0 });
  expect(await run('export', 'province.xlsx', '--to', 'json', '-o', 'again.json', '--force')).toMatchObject({
    code: 0,
  });
}

function read(name: string): string {
  return readFileSync(folder.path(name), 'utf8');
}

/** The sentences of report, submission and decision, and the page for a browser, say the sums with all that comes on top. */
function expectPapers(parts: readonly SecondPart[]): void {
  const [once = 0, yearly = 0] = onceAndYearly(parts).map(([, total = 0]) => total);
  if (once + yearly === 0) return;
  const said = (paper: string, sentence: RegExp) => {
    const texts = wordTexts(readFileSync(folder.path(`papers/${paper}.docx`)));
    return (texts.find((text) => sentence.test(text)) ?? '')
      .match(/[\d,]+(?= VND)/g)
      ?.map((each) => Number(each.replaceAll(',', '')));
  };
  expect(said('bao-cao', /^- To mend every finding/)).toEqual([once, yearly]);
  expect(said('to-trinh', /^To mend everything, with/)).toEqual([once + yearly, once, yearly]);
  expect(said('du-thao-quyet-dinh', /^To mend everything would/)).toEqual([once + yearly, once, yearly]);
  const page = pageTexts(read('province.html')).join('\n');
  for (const sum of [once, yearly]) if (sum > 0) expect(page).toContain(sum.toLocaleString('en'));
}

type Json = Readonly<Record<string, unknown>>;

/** Net and total of each source and year, once and yearly, and of all. */
function inJson({ money }: { money: Json & { bySource: readonly Json[] } }): unknown {
  const pair = (of: Json) =>
    ['once', 'yearly'].map((each) => {
      const { net, total } = of[each] as { net: number; total: number };
      return [net, total];
    });
  return {
    all: pair(money),
    bySource: Object.fromEntries(money.bySource.map((each) => [`${each['source']} ${each['year']}`, pair(each)])),
  };
}

function expectedJson(parts: readonly SecondPart[]): unknown {
  const keyed = grouped(parts, ({ source, year }) => `${source} ${year}`);
  return {
    all: onceAndYearly(parts),
    bySource: Object.fromEntries(
      [...keyed].filter(([, own]) => sumAgain(own).total > 0n).map(([key, own]) => [key, onceAndYearly(own)]),
    ),
  };
}

function onceAndYearly(parts: readonly SecondPart[]): readonly (readonly number[])[] {
  return (['once', 'yearly'] as const).map((each) => {
    const { net, total } = sumAgain(parts.filter(({ frequency }) => frequency === each));
    return [Number(net), Number(total)];
  });
}

function grouped(parts: readonly SecondPart[], keyOf: (part: SecondPart) => string): ReadonlyMap<string, SecondPart[]> {
  const groups = new Map<string, SecondPart[]>();
  for (const part of parts) groups.set(keyOf(part), [...(groups.get(keyOf(part)) ?? []), part]);
  return groups;
}

const sourceWords: Readonly<Record<string, string>> = {
  'provincial-budget': 'provincial budget',
  'own-revenue': 'own revenue',
  null: 'not settled',
};

/** How the pages break the money down: the heading of the first column, and what is summed. */
const breakdowns: readonly (readonly [heading: string, keyOf: (part: SecondPart) => string])[] = [
  ['By facility', ({ facility }) => `Facility ${facility}`],
  ['By unit', ({ unit }) => `${/^f\d/.test(unit) ? 'Facility' : 'Unit'} ${unit}`],
  ['By source of money', ({ source }) => sourceWords[String(source)] ?? String(source)],
  ['By year', ({ year }) => (year === null ? 'year not settled' : String(year))],
  ['By section', ({ section }) => `Section ${section}`],
];

async function expectProvince(province: MoneyProvince, parts: readonly SecondPart[]): Promise<void> {
  const pages = await pagesOf('province.xlsx');
  if (parts.length === 0) return;
  for (const [heading, keyOf] of breakdowns) {
    const rows = tableOf(pages, 'Investment totals', [heading, 'Once, before VAT', 'Yearly, with VAT']);
    const found = rows.map((row) => [
      row[heading],
      [money(row['Once, before VAT']), money(row['Once, with VAT'])],
      [money(row['Yearly, before VAT']), money(row['Yearly, with VAT'])],
    ]);
    const expected = [...grouped(parts, keyOf)].map(([key, own]) => [key, ...onceAndYearly(own)]);
    expect(withoutNothing(found), heading).toEqual(withoutNothing([...expected, ['Total', ...onceAndYearly(parts)]]));
  }
  const lines = tableOf(pages, 'Investment lines', ['Facility', 'Amount before VAT', 'Total with VAT']).filter(
    (row) => typeof row['No.'] === 'number',
  );
  for (const [heading, of] of [
    ['Amount before VAT', 'net'],
    ['Total with VAT', 'total'],
  ] as const) {
    const found = lines.map((row): [string, number] => [
      `${row['Facility']} ${row['Item']} ${row['Year']} ${row['Source of money']}`,
      money(row[heading]),
    ]);
    const expected = parts.map((part): [string, number] => [
      `Facility ${part.facility} The ${part.item} ${part.year ?? 'year not settled'} ${sourceWords[String(part.source)] ?? part.source}`,
      Number(part[of]),
    ]);
    expect(nets(found)).toEqual(nets(expected));
  }
  const demand = tableOf(pages, 'Purchase list', ['Item', 'How often', 'Amount before VAT']).filter(
    (row) => typeof row['No.'] === 'number',
  );
  expect(nets(demand.map((row) => [`${row['Item']} ${row['How often']}`, money(row['Amount before VAT'])]))).toEqual(
    nets(
      [...grouped(parts, ({ item, frequency }) => `The ${item} ${frequency}`)].map(([key, own]) => [
        key,
        Number(sumAgain(own).net),
      ]),
    ),
  );
  const map = tableOf(pages, 'Item × facility', ['Item', 'How often', 'Total']).filter(
    (row) => row['Item'] !== 'Total',
  );
  const cells = map.flatMap((row) =>
    province.facilities.map(({ id }): [string, number] => [
      `${row['Item']} ${row['How often']} ${id}`,
      money(row[`Facility ${id}`]),
    ]),
  );
  expect(nets(cells)).toEqual(
    nets(
      [...grouped(parts, ({ item, frequency, facility }) => `The ${item} ${frequency} ${facility}`)].map(
        ([key, own]) => [key, Number(sumAgain(own).net)],
      ),
    ),
  );
}

/** The facility's own workbook and its exports, where a unit's purchase stands at each of its sites. */
async function expectFacility(id: string, parts: readonly SecondPart[]): Promise<void> {
  const { audits } = JSON.parse(read('all.json')) as {
    audits: readonly { facility: { id: string }; investment: Parameters<typeof inJson>[0] }[];
  };
  const again = (JSON.parse(read('again.json')) as { audits: typeof audits }).audits;
  for (const exported of [audits, again]) {
    const found = exported.find(({ facility }) => facility.id === id);
    if (found === undefined) throw new RangeError(`${id} was not exported`);
    expect(inJson(found.investment)).toEqual(expectedJson(parts));
  }
  const pages = await pagesOf(`reports/${id}.r.xlsx`);
  // Where nothing falls short there is no table.
  if (parts.length === 0 && pages.get('Investment')?.some((row) => row.includes('Content')) !== true) return;
  const [once, yearly] = onceAndYearly(parts);
  const summary = tableOf(pages, 'Investment', ['Content', 'Once', 'Yearly']);
  const row = (title: string) => [
    money(named(summary, 'Content', title)['Once']),
    money(named(summary, 'Content', title)['Yearly']),
  ];
  expect(row('Sum of the list, before VAT')).toEqual([once?.[0], yearly?.[0]]);
  expect(row('TOTAL')).toEqual([once?.[1], yearly?.[1]]);
  const sections = tableOf(pages, 'Investment', ['Section', 'Once', 'Yearly']);
  for (const [section, own] of grouped(parts, (part) => `Section ${part.section}`)) {
    const found = named(sections, 'Section', section);
    expect([money(found['Once']), money(found['Yearly'])]).toEqual(onceAndYearly(own).map(([net]) => net));
  }
  const lines = linesIn(pages);
  expect(nets(lines.map(([item, net]) => [item, net]))).toEqual(
    nets([...grouped(parts, ({ item }) => `The ${item}`)].map(([item, own]) => [item, Number(sumAgain(own).net)])),
  );
}

/** Item and net amount of each line of the lists, once and yearly. */
function linesIn(pages: Pages): readonly [string, number][] {
  const rows = pages.get('Investment') ?? [];
  const head = rows.find((row) => row.includes('Item') && row.includes('Amount before VAT'));
  if (head === undefined) return [];
  const [item, amount] = [head.indexOf('Item'), head.indexOf('Amount before VAT')];
  return rows
    .slice(rows.indexOf(head) + 1)
    .filter((row) => typeof row[head.indexOf('No.')] === 'number')
    .map((row) => [String(row[item]), money(row[amount])]);
}

type Value = string | number | boolean | null;
type Row = Readonly<Record<string, Value>>;
type Pages = ReadonlyMap<string, readonly (readonly Value[])[]>;

async function pagesOf(name: string): Promise<Pages> {
  const opened = await workbooks.open(readFileSync(folder.path(name)));
  return new Map(opened.sheets().map((sheet) => [sheet.name, rowsOf(sheet)]));
}

function rowsOf({ rows }: SheetCells): readonly (readonly Value[])[] {
  return rows.map(({ cells }) => {
    const row: Value[] = [];
    for (const [column, { value }] of cells) row[column] = value;
    return Array.from(row, (value) => value ?? null);
  });
}

/** The rows below the one that holds these headings, by heading; a table ends with its total, or where its first column is empty. */
function tableOf(pages: Pages, sheet: string, headings: readonly string[]): readonly Row[] {
  const rows = pages.get(sheet);
  const start = rows?.findIndex((row) => headings.every((heading) => row.includes(heading))) ?? -1;
  const titles = rows?.[start];
  if (rows === undefined || titles === undefined)
    throw new RangeError(`no table of ${headings.join(', ')} on ${sheet}`);
  const first = titles.findIndex((title) => title !== null);
  const table: Row[] = [];
  for (const row of rows.slice(start + 1)) {
    if ((row[first] ?? null) === null) break;
    table.push(
      Object.fromEntries(
        titles.flatMap((title, column) => (title === null ? [] : [[String(title), row[column] ?? null]])),
      ),
    );
    if (/^total$/i.test(String(row[first]))) break;
  }
  return table;
}

function named(rows: readonly Row[], heading: string, title: string): Row {
  const found = rows.find((row) => row[heading] === title);
  if (found === undefined) throw new RangeError(`no row ${title}`);
  return found;
}

/** An empty cell says that nothing is known of an amount, which adds nothing. */
function money(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function nets(pairs: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const [key, net] of pairs) sums.set(key, (sums.get(key) ?? 0) + net);
  return Object.fromEntries([...sums].filter(([, net]) => net !== 0));
}

/** Rows by name, without those of no money. */
function withoutNothing(rows: readonly (readonly unknown[])[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    rows
      .map(([name, ...sums]) => [String(name), sums] as const)
      .filter(([, sums]) => JSON.stringify(sums) !== '[[0,0],[0,0]]'),
  );
}
