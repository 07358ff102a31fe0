import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isProblems, type Problem } from '../../../../src/domain/problem/problem.ts';
import { provinceSheets } from '../../../../src/domain/template/report-layout.ts';
import { type ReportTemplate, subjectOf } from '../../../../src/domain/template/report-template.ts';
import {
  parseReportTemplate,
  reportTemplateDocument,
  reportTemplateFromDocument,
} from '../../../../src/formats/template/template-file.ts';

const shipped = readFileSync('templates/report.yaml', 'utf8');

function template(text: string): ReportTemplate {
  const outcome = parseReportTemplate(text, 'report.yaml');
  if (isProblems(outcome)) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The problems of the shipped template with one text in it replaced. */
function problemsWith(from: string, to: string): readonly Problem[] {
  expect(shipped).toContain(from);
  const outcome = parseReportTemplate(shipped.replace(from, to), 'report.yaml');
  return isProblems(outcome) ? outcome.problems : [];
}

function lineOf(text: string): number {
  return shipped.slice(0, shipped.indexOf(text)).split('\n').length;
}

test('the shipped template is sound and carries the words of Lào Cai', () => {
  const { agency, font, fontSize, languages, papers } = template(shipped);
  expect(agency.superior.vi).toBe('ỦY BAN NHÂN DÂN TỈNH LÀO CAI');
  expect([font, fontSize, languages]).toEqual(['Times New Roman', 13, ['vi', 'en', 'fr']]);
  expect(papers.minutes.signatures.map(({ role }) => role)).toEqual(['secretary', 'facility-head', 'chair']);
  expect(papers.minutes.title.vi).toBe('BIÊN BẢN LÀM VIỆC');
});

test('a template is the same after it has travelled as data', () => {
  const own = template(shipped);
  expect(reportTemplateFromDocument(reportTemplateDocument(own))).toEqual({ value: own });
});

test('no ground repeats what is repealed', () => {
  expect(shipped).not.toContain('46/2018');
});

test('each shipped checklist has its own subject, the first by itself', () => {
  const { papers } = template(shipped);
  for (const paper of [papers.minutes, papers.report]) {
    const [own = '', ...others] = ['emr-readiness', 'infrastructure-stages', 'post-merger-survey'].map(
      (id) => subjectOf(paper, id).vi ?? '',
    );
    expect(own).toContain('hồ sơ bệnh án điện tử');
    for (const other of others) expect(other).not.toContain('hồ sơ bệnh án điện tử');
  }
});

test('another format is refused by name', () => {
  expect(problemsWith('facility-audit/report-template/1', 'facility-audit/report-template/2')).toMatchObject([
    { code: 'newer-format', line: lineOf('format: facility-audit') },
  ]);
});

test('an unknown key is named with its place and the nearest known one', () => {
  expect(problemsWith('agency:', 'agencie:')).toMatchObject([
    { code: 'unknown-key', params: { key: 'agencie', nearest: 'agency' }, line: lineOf('agency:'), column: 1 },
  ]);
});

test('a text that lacks a declared language is named', () => {
  const text = '  place: { vi: "Lào Cai", en: "Lào Cai", fr: "Lào Cai" }';
  expect(problemsWith(text, '  place: { vi: "Lào Cai", en: "Lào Cai" }')).toMatchObject([
    { code: 'missing-language', params: { key: 'place', language: 'fr' }, line: lineOf(text) },
  ]);
});

test('a placeholder that nothing fills is named', () => {
  const problems = problemsWith('of {facility}"', 'of {facilty}"');
  expect(problems).toMatchObject([
    { code: 'unknown-reference', params: { what: 'placeholder', id: 'facilty', nearest: 'facility' } },
  ]);
});

test('an unknown sheet, table and column are named', () => {
  expect(problemsWith('- id: findings', '- id: finding')).toMatchObject([
    {
      code: 'unknown-reference',
      params: { what: 'sheet', id: 'finding', nearest: 'findings' },
      line: lineOf('- id: findings'),
    },
  ]);
  expect(problemsWith('    criteria:\n', '    criterias:\n')).toMatchObject([
    { params: { what: 'table', id: 'criterias' } },
  ]);
  expect(problemsWith('{ id: question, width: 28 }', '{ id: questions, width: 28 }')).toMatchObject([
    { params: { what: 'column', id: 'questions', nearest: 'question' } },
  ]);
});

test('a sheet that stands twice is named', () => {
  expect(problemsWith('- id: findings', '- id: criteria')).toMatchObject([
    { code: 'duplicate-id', params: { id: 'criteria' } },
  ]);
});

test('a column that formulas need can’t be hidden', () => {
  const table = '  tables:\n    investment-once:\n      - { id: price, show: false }\n';
  expect(problemsWith('  tables:\n', table)).toMatchObject([{ code: 'not-allowed', params: { key: 'show' } }]);
});

test('a ground with neither document nor text is named', () => {
  expect(problemsWith('grounds:\n', 'grounds:\n  - { basis: null }\n')).toMatchObject([
    { code: 'missing-key', params: { key: 'text' }, line: lineOf('grounds:') + 1 },
  ]);
});

test.each(['F'.repeat(32), 'Times\\u0001', 'Times\\nNew'])(
  'a font that no workbook can name is refused: %j',
  (name) => {
    expect(problemsWith('name: Times New Roman', `name: "${name}"`)).toMatchObject([
      { code: 'not-allowed', params: { key: 'name' }, line: lineOf('name: Times New Roman'), column: 15 },
    ]);
  },
);

test('a font without a name is refused as one that says nothing', () => {
  expect(problemsWith('name: Times New Roman', 'name: "  "')).toMatchObject([
    { code: 'empty-value', params: { key: 'name' } },
  ]);
});

test('a logo is a file beside the template', () => {
  expect(problemsWith('font:', 'logo: ../secret.png\nfont:')).toMatchObject([{ code: 'unsafe-path' }]);
});

test.each(['', '- a\n', 'text\n'])('a file that is no map is a problem like any other: %j', (text) => {
  const outcome = parseReportTemplate(text, 'report.yaml');
  expect(isProblems(outcome) ? outcome.problems.map(({ code, line }) => [code, line]) : []).toEqual([['no-keys', 1]]);
});

const withLayout = (layout: string): readonly Problem[] => {
  const outcome = parseReportTemplate(
    `${shipped.slice(0, shipped.indexOf('\nfacility:'))}\nfacility: ${layout}\n`,
    'report.yaml',
  );
  return isProblems(outcome) ? outcome.problems : [];
};

test('a column is no wider than a sheet can have it', () => {
  expect(withLayout('{ tables: { criteria: [ { id: mark, width: 255 } ] } }')).toEqual([]);
  expect(withLayout('{ tables: { criteria: [ { id: mark, width: 256 } ] } }')).toMatchObject([
    { code: 'invalid-number' },
  ]);
});

test('an edition in which no sheet is shown is refused', () => {
  const hide = (...ids: readonly string[]) =>
    `{ sheets: [ ${ids.map((id) => `{ id: ${id}, show: false }`).join(', ')} ] }`;
  const both = ['sections', 'criteria', 'findings', 'investment', 'basis'];
  expect(withLayout(hide('minutes', 'evidence', ...both))).toEqual([]);
  expect(withLayout(hide('minutes', 'evidence', 'computed', ...both))).toMatchObject([{ code: 'not-allowed' }]);
  expect(withLayout(hide(...both, 'cover'))).toMatchObject([{ code: 'not-allowed', params: { key: 'show' } }]);
});

const withProvince = (layout: string): readonly Problem[] => {
  const outcome = parseReportTemplate(`${shipped}\nprovince: ${layout}\n`, 'report.yaml');
  return isProblems(outcome) ? outcome.problems : [];
};

test('a sheet that no province workbook has is named, and so is one of it that shows none', () => {
  const list = (ids: readonly string[], show: boolean) =>
    `{ sheets: [ ${ids.map((id) => `{ id: ${id}, show: ${show} }`).join(', ')} ] }`;
  expect(withProvince(list(Object.keys(provinceSheets), true))).toEqual([]);
  expect(withProvince(list(['rankin'], true))).toMatchObject([
    { code: 'unknown-reference', params: { what: 'sheet', id: 'rankin', nearest: 'ranking' } },
  ]);
  expect(withProvince(list(Object.keys(provinceSheets), false))).toMatchObject([
    { code: 'not-allowed', params: { key: 'show' } },
  ]);
});
