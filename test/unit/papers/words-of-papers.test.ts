import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { type ShownSheet, shownTexts } from '../../support/shown-texts.ts';

/** Words that an office corrects, with what is right: whoever writes a new message is reminded here. */
const wrong = {
  vi: [
    /\d cơ sở trong danh sách/,
    /^Do$/,
    /Chưa đủ câu trả lời|Chưa xếp mức/,
    /[Tt]ốt lên|[Kk]ém đi/,
    /Đang làm$|Chưa làm$/,
    /Tự chấm/,
    /không cần kinh phí/i,
    /Đối với: /,
    /Nơi đếm|biểu đếm/i,
    /Định kỳ$/,
    /hiện có [\d.,]+, cần có/,
    /\d\s?% còn trống/,
    /(?:^|: )chưa bao giờ(?:$|:)/,
    /(?:^|\s)bậc(?:\s|$)/,
    /Không chấm điểm: bộ tiêu chí/,
    /^bị thay thế$|[Ll]ần sửa(?:$| \d)/,
    /Ông\/Bà/,
    /QUARTILE/,
    /biết qua nguồn thứ cấp/,
  ],
  en: [
    /not yet published/i,
    /without \d+ lines?/,
    /To be mended by/,
    /[Tt]hose present are/,
    /Điều \d/,
    /(?:^|\s)1 (?:departments|servers|printers|people|cables)\b/,
    /QUARTILE/,
    /known second-hand/,
  ],
  fr: [
    /pas encore publié/i,
    // Not in what people wrote in Vietnamese.
    /^[^\u1ea0-\u1ef9]*\S;/u,
    /sans \d+ lignes?/,
    /présents pour/,
    /(?:^|\s)[01] (?:câbles|services|postes|serveurs|imprimantes|personnes)\b/,
    /circulaire[^.]*guidant|^Guidant/i,
    /Ce jour, à/,
    /Điều \d/,
    /QUARTILE/,
  ],
} as const;

/** What inspectors are told stands in forms, not on papers. */
const forInspectors = [
  /ghi lại số lượng là|ghi 0 |ghi 10 trừ|tính ở [A-Z]{3}-/,
  /enter 0 |corrects the quantity/,
  /saisir 0|ramène la quantité/,
];

const everywhere = [
  /\.ya?ml\b/,
  /\b20\d\d-(?:0[1-9]|1[0-2])\b(?!-)/,
  /(?:^|[\s(“])--[a-z]/,
  /\d{5,}\/\d{3,}/,
  /HIPAA|OpenELIS|Báo Lào Cai/,
];

const folder = mkdtempSync(join(tmpdir(), 'words-of-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const root = new URL('../../../', import.meta.url);
const path = (name: string) => new URL(`examples/lao-cai-2025/${name}`, root).pathname;
const prices = ['--prices', path('prices.example.yaml')];

/** Ids of facilities, items and sections of the example: names stand in their place. */
function idsOfExample(): RegExp {
  const roster = [...readFileSync(path('roster.yaml'), 'utf8').matchAll(/\bid: ([a-z][\w-]*-[\w-]+)/g)];
  const items = [...readFileSync(path('prices.example.yaml'), 'utf8').matchAll(/^ {2}([a-z]+(?:-[a-z]+)+):/gm)];
  const sections = readdirSync(new URL('checklists/emr-readiness/2025.1/', root)).map((file) =>
    file.replace('.yaml', ''),
  );
  const ids = [
    ...roster.map(([, id]) => id),
    ...items.map(([, id]) => id),
    ...sections.filter((id) => id.includes('-')),
  ];
  // Words of English too.
  const words = new Set(['information-security', 'security-level']);
  expect(ids.length).toBeGreaterThan(60);
  return new RegExp(`(?<![\\w-])(?:${ids.filter((id) => !words.has(id ?? '')).join('|')})(?![\\w-])`);
}

async function written(language: string, ...argv: readonly string[]): Promise<readonly ShownSheet[]> {
  const run = await runMain(folder, ['--lang', language, ...argv, '-o', 'out.xlsx', '--force']);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  return shownTexts(readFileSync(join(folder, 'out.xlsx')));
}

const audits = ['bvdk1-cs1', 'bvdk1-cs2', 'ttyt-tram-tau', 'ttyt-mu-cang-chai'];
const filesOf = (round: string) => audits.map((id) => path(`audits/${round}/${id}.${round}.audit.yaml`));
const previous = filesOf('2025-08').flatMap((file) => ['--previous', file]);
const roster = ['--roster', path('roster.yaml')];

const papers: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['the facility’s workbook', ['report', path('audits/2025-10/ttyt-mu-cang-chai.2025-10.audit.yaml'), ...prices]],
  [
    'its public edition',
    ['report', path('audits/2025-10/bvdk1-cs2.2025-10.audit.yaml'), ...prices, '--edition', 'public'],
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

    test('names nothing by id, file, round, option or fraction', () => {
      expect([...new Set(found([...everywhere, idsOfExample()]))]).toEqual([]);
    });
  });

  test('the form and the terminal say nothing in words that an office corrects', async () => {
    const form = await written(language, 'form', '--facility', 'ttyt-mu-cang-chai', ...roster);
    const audit = path('audits/2025-10/ttyt-mu-cang-chai.2025-10.audit.yaml');
    const { out } = await runMain(folder, ['--lang', language, 'score', audit, '--explain', ...prices]);
    expect(out.length).toBeGreaterThan(10_000);
    const shown = [...form.flatMap(({ texts }) => texts), ...out.split('\n')];
    expect(shown.filter((text) => wrong[language].some((pattern) => pattern.test(text)))).toEqual([]);
  });
});
