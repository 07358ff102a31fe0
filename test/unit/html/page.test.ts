import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { pageHtml } from '../../../src/html/page/page-html.ts';
import type { Block, Workbook } from '../../../src/report/sheet/sheet.ts';
import { commandLine, type Ran } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
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

/** The tags, without the texts that pictures and bars hold in quotes. */
const shape = (page: string) => tagsIn(page).map((tag) => tag.replace(/(alt|title)="[^"]*"/g, '$1=""'));

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

test('a page of the public edition holds no word that the workbook of that edition withholds', async () => {
  const args = ['a.audit.yaml', '--checklist', 'small.yaml', '--edition', 'public'];
  expect((await run('report', ...args, '-o', 'a.html')).code).toBe(0);
  expect(read('a.html')).not.toContain('page-minutes');
  expect(read('a.html')).not.toContain('page-pictures');
});

test.each([
  ['report', 'x.pdf', '.xlsx, .docx, .html'],
  ['merge', 'x.docx', '.xlsx, .html'],
  ['form', 'x.html', '.xlsx'],
])('`%s -o %s` is refused with the endings that it knows, and nothing is written', async (command, output, known) => {
  const inputs = command === 'form' ? [] : ['a.audit.yaml'];
  const { code, notes } = await run(command, ...inputs, '--checklist', 'small.yaml', '-o', output);
  expect(code).toBe(2);
  expect(notes).toContain(known);
  expect(existsSync(folder.path(output))).toBe(false);
});
