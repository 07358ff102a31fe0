import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTexts } from '../../support/page-texts.ts';
import { runMain } from '../../support/run-main.ts';
import { wordTexts } from '../../support/word-texts.ts';
import {
  breakingFrench,
  criterionCode,
  everywhere,
  forInspectors,
  idsOfExample,
  ofExample,
  wrong,
} from '../../support/words-of-offices.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-of-word-'));
afterAll(() => rmSync(folder, { recursive: true }));

const audits = ['bvdk1-cs1', 'bvdk1-cs2', 'ttyt-tram-tau', 'ttyt-mu-cang-chai'].map((id) =>
  ofExample(`audits/2025-10/${id}.2025-10.audit.yaml`),
);
const [, ready = '', , farthest = ''] = audits;
const lists = ['--roster', ofExample('roster.yaml'), '--prices', ofExample('prices.example.yaml')];
const prices = lists.slice(2);

interface ShownPaper {
  readonly name: string;
  readonly texts: readonly string[];
}

describe.each(['vi', 'en', 'fr'] as const)('in %s', (language) => {
  let papers: readonly ShownPaper[] = [];
  let pages: readonly ShownPaper[] = [];

  beforeAll(async () => {
    const at = (name: string) => join(folder, `${language}-${name}`);
    const run = async (...argv: readonly string[]) => {
      const { code, err } = await runMain(folder, ['--lang', language, ...argv]);
      expect({ code, err }).toMatchObject({ code: 0 });
    };
    await run('merge', ...audits, ...lists, '-o', at('province.html'), '--papers', at('papers'));
    await run('merge', ...audits, ...lists, '-o', at('public-province.html'), '--edition', 'public');
    await run('report', farthest, ...prices, '-o', at('minutes.docx'));
    await run('report', ready, ...prices, '-o', at('public-minutes.docx'), '--edition', 'public');
    await run('report', farthest, ...prices, '-o', at('facility.html'));
    await run('report', ready, ...prices, '-o', at('public-facility.html'), '--edition', 'public');
    const letters = readdirSync(at('papers')).map((name) => join(at('papers'), name));
    papers = [...letters, at('minutes.docx'), at('public-minutes.docx')].map((name) => ({
      name,
      texts: wordTexts(readFileSync(name)),
    }));
    pages = ['province', 'public-province', 'facility', 'public-facility'].map((name) => ({
      name,
      texts: pageTexts(readFileSync(at(`${name}.html`), 'utf8')),
    }));
  });

  const found = (shown: readonly ShownPaper[], patterns: readonly RegExp[]) => [
    ...new Set(
      shown.flatMap(({ name, texts }) =>
        texts.flatMap((text) => {
          const hit = patterns.find((pattern) => pattern.test(text));
          return hit === undefined ? [] : [`${name}: ${text.slice(0, 160)}  ${hit.source}`];
        }),
      ),
    ),
  ];

  test('Word papers say nothing in words that an office corrects', () => {
    expect(papers.length).toBeGreaterThan(8);
    expect(found(papers, [...wrong[language], ...forInspectors])).toEqual([]);
  });

  test('Word papers name nothing by id, code, file, round, option or fraction', () => {
    expect(found(papers, [...everywhere, criterionCode, idsOfExample()])).toEqual([]);
  });

  test('pages for a browser say nothing in words that an office corrects', () => {
    expect(pages.every(({ texts }) => texts.length > 100)).toBe(true);
    expect(found(pages, [...wrong[language], ...forInspectors])).toEqual([]);
  });

  test('pages for a browser name nothing by id, file, round, option or fraction', () => {
    expect(found(pages, [...everywhere, idsOfExample()])).toEqual([]);
  });

  test('no line breaks before a French sign of two parts', () => {
    if (language === 'fr') expect(found([...papers, ...pages], [breakingFrench])).toEqual([]);
  });
});
