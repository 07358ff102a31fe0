import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../../src/formats/audit/answers-file.ts';
import { parseAudit } from '../../../../src/formats/audit/audit-file.ts';
import { parseDecisions } from '../../../../src/formats/lists/decisions-file.ts';
import { parsePriceList } from '../../../../src/formats/lists/price-file.ts';
import { parseRoster } from '../../../../src/formats/lists/roster-file.ts';
import { parseReportTemplate } from '../../../../src/formats/template/template-file.ts';
import { parseFiles, problemsOf, smallChecklist, told } from '../../../support/small-checklist.ts';

describe('a file without a single key', () => {
  test.each([
    ['checklist', (text: string) => parseFiles(text, {}), 'format: facility-audit/checklist/1'],
    ['audit', (text: string) => parseAudit(text, 'f.yaml'), 'format: facility-audit/audit/1'],
    ['price list', (text: string) => parsePriceList(text, 'f.yaml'), 'format: facility-audit/prices/1'],
    ['roster', (text: string) => parseRoster(text, 'f.yaml'), 'format: facility-audit/roster/1'],
    [
      'report template',
      (text: string) => parseReportTemplate(text, 'f.yaml'),
      'format: facility-audit/report-template/1',
    ],
    ['file of decisions', (text: string) => parseDecisions(text, 'f.yaml'), 'format: facility-audit/decisions/1'],
    ['file of answers', (text: string) => parseAnswers(text, 'f.yaml'), 'SRV-01: met'],
  ])('is refused as such where a %s is wanted', (_what, parse, example) => {
    for (const [text, isEmpty] of [
      ['', true],
      ['# nothing\n', true],
      ['just a text\n', false],
      ['- a list\n', false],
    ] as const) {
      expect(problemsOf(parse(text))).toMatchObject([{ code: 'no-keys', params: { isEmpty, example }, line: 1 }]);
    }
  });

  test.each(['', '12\n', '- a\n'])('is no section: %j', (text) => {
    expect(told(problemsOf(parseFiles(smallChecklist, { 'servers.yaml': text })))).not.toEqual([]);
  });
});
