import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { type ShownSheet, shownTexts } from '../../support/shown-texts.ts';
import {
  breakingFrench,
  everywhere,
  forInspectors,
  idsOfExample,
  ofExample,
  wrong,
} from '../../support/words-of-offices.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-of-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const prices = ['--prices', ofExample('prices.example.yaml')];

async function written(language: string, ...argv: readonly string[]): Promise<readonly ShownSheet[]> {
  const run = await runMain(folder, ['--lang', language, ...argv, '-o', 'out.xlsx', '--force']);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  return shownTexts(readFileSync(join(folder, 'out.xlsx')));
}

const audits = ['bvdk1-cs1', 'bvdk1-cs2', 'ttyt-tram-tau', 'ttyt-mu-cang-chai'];
const filesOf = (round: string) => audits.map((id) => ofExample(`audits/${round}/${id}.${round}.audit.yaml`));
const previous = filesOf('2025-08').flatMap((file) => ['--previous', file]);
const roster = ['--roster', ofExample('roster.yaml')];

const papers: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['the facility’s workbook', ['report', ofExample('audits/2025-10/ttyt-mu-cang-chai.2025-10.audit.yaml'), ...prices]],
  [
    'its public edition',
    ['report', ofExample('audits/2025-10/bvdk1-cs2.2025-10.audit.yaml'), ...prices, '--edition', 'public'],
  ],
  ['the province’s workbook', ['merge', ...filesOf('2025-10'), ...previous, ...roster, ...prices]],
  ['its public edition', ['merge', ...filesOf('2025-10'), ...roster, ...prices, '--edition', 'public']],
];

/** The sheet with a row a facility and criterion: programs read it, by ids. */
const dataSheets: ReadonlySet<string> = new Set(['Dữ liệu', 'Data', 'Données']);

describe.each(['vi', 'en', 'fr'] as const)('in %s', (language) => {
  describe.each(papers)('%s', (_name, argv) => {
    let sheets: readonly ShownSheet[] = [];
    beforeAll(async () => {
      sheets = (await written(language, ...argv)).filter(({ name }) => !dataSheets.has(name));
    });

    const found = (patterns: readonly RegExp[]) =>
      sheets.flatMap(({ name, texts }) =>
        texts.flatMap((text) => {
          const hit = patterns.find((pattern) => pattern.test(text));
          return hit === undefined ? [] : [`${name}: ${text.slice(0, 160)}  ${hit.source}`];
        }),
      );

    test('says nothing in words that an office corrects', () => {
      expect(sheets.length).toBeGreaterThan(5);
      expect([...new Set(found([...wrong[language], ...forInspectors]))]).toEqual([]);
    });

    test('breaks no line before a sign of two parts', () => {
      if (language === 'fr') expect([...new Set(found([breakingFrench]))]).toEqual([]);
    });

    test('names nothing by id, file, round, option or fraction', () => {
      expect([...new Set(found([...everywhere, idsOfExample()]))]).toEqual([]);
    });
  });

  test('the form and the terminal say nothing in words that an office corrects', async () => {
    const form = await written(language, 'form', '--facility', 'ttyt-mu-cang-chai', ...roster);
    const audit = ofExample('audits/2025-10/ttyt-mu-cang-chai.2025-10.audit.yaml');
    const { out } = await runMain(folder, ['--lang', language, 'score', audit, '--explain', ...prices]);
    expect(out.length).toBeGreaterThan(10_000);
    const shown = [...form.flatMap(({ texts }) => texts), ...out.split('\n')];
    expect(shown.filter((text) => wrong[language].some((pattern) => pattern.test(text)))).toEqual([]);
  });
});
