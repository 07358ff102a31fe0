import { beforeEach, expect, test } from 'vitest';
import { readReportTemplate } from '../../../../src/app/inputs/read-report-template.ts';
import { type MergeRequest, mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import { issueOf } from '../../../../src/app/merge/write-province.ts';
import type { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import { problemMessage } from '../../../../src/i18n/problem-text.ts';
import { messagesIn } from '../../../../src/i18n/translator.ts';
import { provinceWorkbook } from '../../../../src/report/province/province-workbook.ts';
import { workbookAsText } from '../../../support/blocks-as-text.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files(), { language: 'vi', isInteractive: false });

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditYaml({ facility: 'a' }),
    'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }),
    'past/c.audit.yaml': auditYaml({ facility: 'c', servers: 1 }).replace(
      'at: 2025-08-05T09:00:00+07:00 } }\n  SRV-02',
      'at: 2025-08-05T09:00:00+07:00 }, plan: { due: 2025-08-01 } }\n  SRV-02',
    ),
    'past/d.audit.yaml': auditYaml({ facility: 'd' }).replace(/ {2}LAN-01: .*\n/, ''),
  });
});

async function printed(given: Partial<MergeRequest>): Promise<string> {
  const request = mergeOf({ prices: 'prices.yaml', overwrite: true, ...given });
  const { province } = await mergeProvince(tools(), request);
  const template = await readReportTemplate(tools(), null);
  const { edition, sheets = 'all' } = request;
  return workbookAsText(
    provinceWorkbook(province, template, {
      language: 'vi',
      createdAt: '2025-08-05T09:15:03+07:00',
      edition,
      sheets,
      issue: issueOf(request),
    }),
  );
}

test('--sheets papers has the summary, the report and at most six annexes', async () => {
  const ids = [...(await printed({ sheets: 'papers' })).matchAll(/^=== ([a-z-]+):/gm)].map(([, id]) => id);
  expect(ids).toEqual([
    'summary',
    'report',
    'annex-levels',
    'annex-critical',
    'annex-demand',
    'annex-money',
    'annex-days',
  ]);
});

test('annexes are numbered, working sheets are not', async () => {
  const text = await printed({});
  expect([...text.matchAll(/Phụ lục ([IVX]+)$/gm)].map(([, numeral]) => numeral)).toEqual([
    'I',
    'II',
    'III',
    'IV',
    'V',
  ]);
});

test('number, day and signer stand where they belong, also in “Kèm theo”', async () => {
  const text = await printed({ number: '5', today: '2026-11-30', signer: { as: 'kt', name: 'Nguyễn Văn A' } });
  expect(text).toContain('Số: 05/BC-TCT');
  expect(text).toContain('(Kèm theo Báo cáo số 05/BC-TCT ngày 30 tháng 11 năm 2026 của Tổ công tác liên ngành)');
  expect(text).toContain('TM. TỔ CÔNG TÁC');
  expect(text).toContain('KT. TỔ TRƯỞNG');
  expect(text).toContain('TỔ PHÓ');
  expect(text).toContain('Nguyễn Văn A');
});

test('papers that were not checked for signature say that they are a draft', async () => {
  expect(await printed({})).toContain('DỰ THẢO');
  expect(await printed({ final: true })).not.toContain('DỰ THẢO');
});

test('--final names all that keeps the papers from being signed, and writes nothing', async () => {
  const request = mergeOf({ paths: ['past'], prices: 'prices.yaml', final: true });
  const error = await mergeProvince(tools(), request).then(
    () => null,
    (thrown: AuditError) => thrown,
  );
  expect(error?.problems.map(({ code, params }) => [code, 'facility' in params ? params.facility : null])).toEqual([
    ['final-past', 'Cơ sở c'],
    ['final-unanswered', 'Cơ sở d'],
  ]);
  expect(await tools().files.exists('out.xlsx')).toBe(false);
});

test('--final names an item that several lines need once, with their number', async () => {
  const asked = 'weight: 1, remedy: [{ act: purchase, authority: facility, item: server, quantity: asked }] }';
  writeFiles(folder, {
    'small.yaml': provinceChecklist
      .replace('weight: 1, remedy: [{ act: act, authority: facility }] }', asked)
      .replace(/(id: LAN-01.*)weight: 1 }/, `$1${asked}`),
    'open/e.audit.yaml': auditYaml({ facility: 'e', lan: 'not-met' }).replace(
      'SRV-02: { verified: { answer: met',
      'SRV-02: { verified: { answer: not-met',
    ),
  });
  const request = mergeOf({ paths: ['open'], prices: 'prices.yaml', final: true });
  const error = await mergeProvince(tools(), request).then(
    () => null,
    (thrown: AuditError) => thrown,
  );
  const told = (error?.problems ?? []).map((each) => problemMessage(each, messagesIn('vi')));
  expect(told.join('\n')).toContain('2 khoản chưa có đơn giá hoặc số lượng mà không ghi lý do (Máy chủ (2 khoản)).');
});
