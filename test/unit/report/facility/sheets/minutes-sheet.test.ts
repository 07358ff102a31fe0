import { expect, test } from 'vitest';
import type { Visit } from '../../../../../src/domain/audit/audit.ts';
import { blocksAsText } from '../../../../support/blocks-as-text.ts';
import { inAll, smallAssessment } from '../../../../support/report-fixtures.ts';
import { buildTemplate } from '../../../../support/report-templates.ts';
import { buildFacilityWorkbook, sheetBlocks } from '../../../../support/report-workbooks.ts';

function visit(overrides: Partial<Visit> = {}): Visit {
  return {
    number: '05',
    decision: 'Decision 12/QĐ-UBND',
    plan: 'Plan 3/KH-TCT',
    startedAt: '2025-02-03T08:05:00+07:00',
    endedAt: '2025-02-03T11:30:00+07:00',
    place: 'the meeting room',
    present: [
      { honorific: 'mr', name: 'An', title: 'Head', agency: 'Department', side: 'group' },
      { honorific: 'ms', name: 'Bình', title: 'Director', agency: null, side: 'facility' },
      { honorific: null, name: 'Cúc', title: null, agency: null, side: null },
    ],
    chair: 'An',
    secretary: 'Dũng',
    copies: 4,
    strengths: 'Staff know the system',
    difficulties: [{ text: 'No money', cause: 'not in the budget', authority: 'finance' }],
    conclusion: 'Both sides agree',
    facilityOpinion: 'Agreed',
    disputed: ['SRV-02'],
    ...overrides,
  };
}

function minutes(given: Visit | null, language: 'vi' | 'en' | 'fr' = 'vi'): string {
  return blocksAsText(sheetBlocks(buildFacilityWorkbook(smallAssessment({ visit: given }), { language }), 'minutes'));
}

test('the national header stands right, the organisation left, with number, place and date', () => {
  const lines = minutes(visit()).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'PROVINCE (vi) || COUNTRY (vi)',
    'GROUP (vi) || Motto (vi)',
    'Số: 05/BB-TCT || Lào Cai (vi), ngày 05 tháng 8 năm 2025',
  ]);
});

test('days below ten and the months one and two take a leading zero in Vietnamese', () => {
  expect(minutes(visit())).toContain(
    'Hôm nay, hồi 08 giờ 05 phút, ngày 03 tháng 02 năm 2025, tại the meeting room, chúng tôi gồm:',
  );
});

test('the minutes of another checklist have the subject that the template gives these', () => {
  const assessment = smallAssessment({ visit: visit() });
  const { papers } = buildTemplate();
  const subjects = new Map([[assessment.checklist.id, inAll('Other survey of {facility}')]]);
  const template = buildTemplate({ papers: { ...papers, minutes: { ...papers.minutes, subjects } } });
  const shown = blocksAsText(sheetBlocks(buildFacilityWorkbook(assessment, { template }), 'minutes'));
  expect(shown).toContain('Other survey of');
  expect(minutes(visit(), 'en')).not.toContain('Other survey of');
});

test('in French a semicolon stands apart', () => {
  expect(minutes(visit(), 'fr')).toMatch(/circular\/TT\)\u00a0;/);
  expect(minutes(visit(), 'en')).toContain('circular/TT);');
});

test('a number that has its symbol already is left as it is', () => {
  expect(minutes(visit({ number: '07/BB-XYZ' }))).toContain('Số: 07/BB-XYZ ||');
});

test('only what is in force on that day is a ground; each ends with a semicolon, the last with a full stop', () => {
  const grounds = minutes(visit(), 'en')
    .split('\n')
    .filter((line) => line.startsWith('(italic)'));
  expect(grounds).toEqual([
    '(italic) Pursuant to Document circular (en) (no. circular/TT);',
    '(italic) Pursuant to Decision 12/QĐ-UBND (en).',
  ]);
});

test('those present stand by side, chair and secretary below', () => {
  const shown = minutes(visit());
  for (const line of ['Ông An, Head, Department', 'Bà Bình, Director', 'Cúc', 'Chủ tọa: An', 'Thư ký: Dũng']) {
    expect(shown).toContain(`(list) ${line}`);
  }
});

test('strengths, difficulties with cause and authority, conclusion, opinion and what is disputed are told', () => {
  const shown = minutes(visit());
  expect(shown).toContain('Staff know the system');
  expect(shown).toContain('No money – Nguyên nhân: not in the budget – Thẩm quyền giải quyết: Sở Tài chính');
  expect(shown).toContain('Both sides agree');
  expect(shown).toContain('Agreed [input]');
  expect(shown).toContain('How many servers? (vi) Đơn vị: 2/2 servers (vi). Tổ công tác: 1/2');
});

test('recommendations are addressed to those other than the facility who can mend', () => {
  const shown = minutes(visit(), 'en');
  expect(shown).toContain("Provincial People's Committee (1 remedy): firewall (en)");
  expect(shown).toContain('Department of Finance (1 remedy): Ask for it (en)');
  expect(shown).not.toContain('The facility (');
});

test('the end is told with copies; secretary left, chair right', () => {
  const shown = minutes(visit());
  expect(shown).toContain('Biên bản kết thúc hồi 11 giờ 30 phút, ngày 03 tháng 02 năm 2025, được lập thành 04 bản');
  const signatures = shown.split('\n').filter((line) => line.startsWith('sign: '));
  expect(signatures.map((line) => line.replace(/ \(.*\) /, ' '))).toEqual([
    'sign: SECRETARY Dũng',
    expect.stringContaining('HEAD'),
    'sign: CHAIR An',
  ]);
});

test('what is missing is dotted and may be filled in without counting as edited', () => {
  const shown = minutes(null);
  expect(shown).toContain('Số: ……………………/BB-TCT');
  expect(shown).toContain('hồi …… giờ …… phút, ngày 05 tháng 8 năm 2025, tại ……………………');
  expect(shown).toContain('được lập thành …………………… bản');
  const dotted = shown.split('\n').filter((line) => /^…{20,}/.test(line));
  expect(dotted.length).toBeGreaterThan(4);
  for (const line of dotted) expect(line).toContain('[input]');
});

test('the verdict on the legal minimum stands with the sentence that the Circular sets no quantities', () => {
  expect(minutes(visit())).toContain('(note) Theo đánh giá của Tổ công tác; Thông tư không quy định định lượng.');
});

test('deadlines stand with the days left or overdue on the audit’s date', () => {
  const shown = minutes(visit());
  expect(shown).toContain('Provincial target (vi): 30/08/2025: còn 25 ngày');
  expect(shown).toContain('Legal deadline (vi): 31/07/2025: quá hạn 5 ngày');
});

test('signing is recorded with number, day and revision', () => {
  const signed = [{ revision: 7, fingerprint: 'f', on: '2025-08-06', changes: [], number: '05/BB-TCT' }];
  const workbook = buildFacilityWorkbook(smallAssessment({ signed }), { language: 'en' });
  expect(blocksAsText(sheetBlocks(workbook, 'minutes'))).toContain(
    'Signed as no. 05/BB-TCT on 06/08/2025, revision 7 of the audit.',
  );
});

test('minutes of a visit that is not finished say so above and where they close', () => {
  const unfinished = smallAssessment({ responses: new Map() });
  const shown = blocksAsText(sheetBlocks(buildFacilityWorkbook(unfinished, { language: 'en' }), 'minutes'));
  expect(shown).toContain('NOT FINISHED: ');
  const [, closing = ''] = shown.split('The survey is not finished: ');
  expect(closing).toMatch(/^\d+ criteria are not assessed yet, and both sides go on/);
  expect(closing).toContain('The minutes were closed at');
  expect(minutes(visit(), 'en')).not.toContain('not finished');
});
