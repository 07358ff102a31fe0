import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { pageHtml } from '../../../src/html/page/page-html.ts';
import type { Block, Workbook } from '../../../src/report/sheet/sheet.ts';
import { commandLine, type Ran } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, provincePrices, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a', lan: 'not-met', servers: 1 }),
    'b.audit.yaml': auditYaml({ facility: 'b' }),
  });
});

const read = (path: string) => readFileSync(folder.path(path), 'utf8');

/** A report that has this text wherever a text can stand. */
function reportOf(text: string): Workbook {
  const cell = { kind: 'text', text } as const;
  const share = { kind: 'number', value: 0.5, format: 'percent' } as const;
  const blocks: readonly Block[] = [
    { kind: 'letterhead', left: [{ text, bold: true }], right: [{ text, bold: false, ruled: true }] },
    { kind: 'title', lines: [text], subtitle: text },
    { kind: 'heading', text, depth: 2 },
    { kind: 'paragraph', text, style: 'warning' },
    { kind: 'fields', fields: [{ label: text, cell }] },
    {
      kind: 'table',
      id: 'held',
      title: text,
      unitLine: text,
      repeatHeader: true,
      columns: [
        { id: 'name', title: text, group: text },
        { id: 'share', title: text, decoration: 'bar' },
      ],
      rows: [
        { role: 'group', cells: [cell] },
        { role: 'body', cells: [cell, share] },
      ],
    },
    {
      kind: 'chart',
      id: 'drawn',
      shape: 'bars',
      title: text,
      categories: 'held.name:body',
      series: [
        { name: text, values: 'held.share:body' },
        { name: text, values: 'held.share:body' },
      ],
      format: 'percent',
      heightRows: 5,
    },
    { kind: 'slopes', title: text, labels: 'held.name:body', before: 'held.share:body', after: 'held.share:body' },
    { kind: 'signatures', parties: [{ title: text, hint: text, name: text }] },
    { kind: 'distribution', title: text, addressees: [text] },
    { kind: 'picture', bytes: new Uint8Array([1]), format: 'png', widthPixels: 1, heightPixels: 1, caption: text },
  ];
  return {
    language: 'vi',
    title: text,
    subject: text,
    author: text,
    createdAt: '2026-12-01T00:00:00Z',
    font: text,
    fontSize: 13,
    sheets: [{ id: 'one', name: text, orientation: 'portrait', grid: [20, 20], freezeRows: 0, pageNote: text, blocks }],
  };
}

/** What a browser takes for markup: tags with their attributes. */
const tagsIn = (page: string) => page.match(/<[^>]*>/g) ?? [];

/** The tags, without the names that tables have in quotes. */
const shape = (page: string) => tagsIn(page).map((tag) => tag.replace(/(aria-label)="[^"]*"/g, '$1=""'));

describe('a text of a report', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><svg onload=alert(1)>',
    'javascript:alert(1)',
    '<!--',
    ']]>',
    '&lt;b&gt;',
  ];

  test.each(hostile)('stays text wherever it stands: %s', (text) => {
    expect(shape(pageHtml(reportOf(text)))).toEqual(shape(pageHtml(reportOf('x'))));
    if (/[<>&"']/.test(text)) expect(pageHtml(reportOf(text))).not.toContain(`>${text}<`);
  });

  test('stays text whatever letters it has', () => {
    const plain = shape(pageHtml(reportOf('x')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(shape(pageHtml(reportOf(`a${text}`))).filter((tag) => tag !== '<br>')).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});

test('a page fetches nothing, and its policy lets no script run but its own', () => {
  const page = pageHtml(reportOf('x'));
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  const digest = createHash('sha256').update(script).digest('base64');
  expect(page).toContain(`script-src 'sha256-${digest}'`);
  expect(page).toContain("default-src 'none'");
  expect(tagsIn(page).filter((tag) => /\b(src|href)=/.test(tag))).toEqual([
    '<a href="#page-one">',
    expect.stringMatching(/^<img src="data:image\/png;base64,/),
  ]);
});

describe.each(['vi', 'en', 'fr'])('report -o X.html in %s', (language) => {
  test('shows the percents that `score` shows, opens with what it holds, and names its language', async () => {
    const args = ['a.audit.yaml', '--checklist', 'small.yaml', '--lang', language] as const;
    expect((await run('report', ...args, '-o', 'a.html')).code).toBe(0);
    const page = read('a.html');
    const { data } = await run('score', ...args, '--json');
    const percents: readonly number[] = JSON.parse(data).sections.flatMap(
      (each: { percent: number | null }) => each.percent ?? [],
    );
    expect(percents.length).toBeGreaterThan(0);
    for (const percent of percents) {
      const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(percent);
      expect(page).toContain(shown);
    }
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.indexOf('<nav')).toBeLessThan(page.indexOf('<main>'));
  });
});

test('merge -o X.html writes the province as a page; another one is not replaced without --force', async () => {
  const merge = () => run('merge', 'a.audit.yaml', 'b.audit.yaml', '--checklist', 'small.yaml', '-o', 'p.html');
  expect((await merge()).code).toBe(0);
  const page = read('p.html');
  for (const name of ['id="page-overview"', 'id="page-ranking"', 'id="page-section-map"']) expect(page).toContain(name);
  const again = await merge();
  expect([again.code, read('p.html')]).toEqual([2, page]);
});

/** What stands on a page in this order, by the headings of its parts and below them. */
const headings = (page: string) => [...page.matchAll(/<h[23]>([^<]*)</g)].map(([, text]) => text);

test('a facility begins with its result and its money; what the workbook repeats on each sheet stands once', async () => {
  writeFiles(folder, {
    'p.yaml': provincePrices,
    'c.audit.yaml': auditYaml({ facility: 'c', servers: 0, illustrative: true }),
  });
  const args = ['c.audit.yaml', '--checklist', 'small.yaml', '--prices', 'p.yaml'] as const;
  expect((await run('report', ...args, '-o', 'c.html')).code).toBe(0);
  const page = read('c.html');
  expect(headings(page).slice(0, 3)).toEqual(['Contents', 'Summary', 'Results by section']);
  const [, summary = ''] = /<section id="page-summary">([\s\S]*?)<\/section>/.exec(page) ?? [];
  expect(summary).toContain('<dt>Readiness level</dt><dd>Not ready');
  expect(summary).toContain('200,000,000 VND');
  expect(page.match(/class="warning"/g)).toHaveLength(1);
});

test('sections are drawn against the thresholds, each with a sign; money in the unit that the title names', async () => {
  writeFiles(folder, { 'p.yaml': provincePrices, 'c.audit.yaml': auditYaml({ facility: 'c', servers: 0 }) });
  const args = ['c.audit.yaml', '--checklist', 'small.yaml', '--prices', 'p.yaml'] as const;
  expect((await run('report', ...args, '-o', 'c.html')).code).toBe(0);
  const page = read('c.html');
  expect(page).toContain('style="--full:0.85;--part:0.85"');
  expect(page).toContain('<span>○ Servers</span>');
  expect(page).toContain('<span>● Network</span>');
  expect(page).toMatch(/million VND\)<\/figcaption>[\s\S]*<b>200<\/b>/);
});

test('a line of the purchase list leads to its finding on the page, and every link on a page has its place', async () => {
  writeFiles(folder, { 'p.yaml': provincePrices, 'c.audit.yaml': auditYaml({ facility: 'c', servers: 0 }) });
  const args = ['c.audit.yaml', '--checklist', 'small.yaml', '--prices', 'p.yaml'] as const;
  expect((await run('report', ...args, '-o', 'c.html')).code).toBe(0);
  const page = read('c.html');
  const link = /<td><a href=#(c\d+)>SRV-01<\/a>/.exec(page)?.[1];
  expect(page).toMatch(new RegExp(`<td class=b id=${link}>SRV-01`));
  for (const [, target] of page.matchAll(/href="?#([^">]+)"?/g)) expect(page).toMatch(new RegExp(`id="?${target}[">]`));
});

test('a province shows what changed as slopes, its money by source and year, and what each sum reaches', async () => {
  const at = '2025-10-05T09:00:00+07:00';
  writeFiles(folder, {
    'p.yaml': provincePrices,
    'a2.audit.yaml': auditYaml({
      facility: 'a',
      id: 'a2',
      round: '2025-10',
      on: '2025-10-05',
      at,
      lan: 'met',
      servers: 1,
    }),
  });
  const inputs = [
    'a.audit.yaml',
    'a2.audit.yaml',
    'b.audit.yaml',
    '--checklist',
    'small.yaml',
    '--prices',
    'p.yaml',
  ] as const;
  const { code } = await run('merge', ...inputs, '-o', 'p.html');
  expect(code).toBe(0);
  const page = read('p.html');
  expect(page).toMatch(/class="slopes"[\s\S]*31\.25%<\/span><b [^>]*>81\.25% ▲ Cơ sở a<\/b>/);
  expect(headings(page)).toEqual(
    expect.arrayContaining(['By source of money', 'By year', 'Sums at which more is reached']),
  );
  expect((await run('merge', ...inputs, '-o', 'public.html', '--edition', 'public')).code).toBe(0);
  for (const left of ['class="slopes"', 'By source of money', 'Sums at which more'])
    expect(read('public.html')).not.toContain(left);
});

test('a page of the public edition holds no word that the workbook of that edition withholds', async () => {
  const args = ['a.audit.yaml', '--checklist', 'small.yaml', '--edition', 'public'];
  expect((await run('report', ...args, '-o', 'a.html')).code).toBe(0);
  expect(read('a.html')).not.toContain('page-minutes');
  expect(read('a.html')).not.toContain('page-pictures');
});

test.each([
  ['report', 'x.pdf', '.xlsx, .docx, .html'],
  ['merge', 'x.docx', '.xlsx, .html'],
  ['form', 'x.docx', '.xlsx, .html'],
])('`%s -o %s` is refused with the endings that it knows, and nothing is written', async (command, output, known) => {
  const inputs = command === 'form' ? [] : ['a.audit.yaml'];
  const { code, notes } = await run(command, ...inputs, '--checklist', 'small.yaml', '-o', output);
  expect(code).toBe(2);
  expect(notes).toContain(known);
  expect(existsSync(folder.path(output))).toBe(false);
});
