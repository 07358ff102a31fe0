import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { workbooks } from '../../../../src/excel/workbooks.ts';
import { plainWorkbook } from '../../../../src/report/lists/plain-workbook.ts';
import { pngOf } from '../../../support/pictures.ts';
import { runMain } from '../../../support/run-main.ts';
import { surveyChecklist } from '../../../support/survey-checklist.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();

/** What the form computes: which checklist it asks. */
let formChecklist = '';

beforeEach(async () => {
  writeFileSync(folder.path('checklist.yaml'), surveyChecklist);
  const { out } = await run('checklist', 'check', 'checklist.yaml');
  formChecklist = `survey 1 ${/sha256:[0-9a-f]+/.exec(out)?.[0]}`;
});

const run = (...argv: readonly string[]) => runMain(folder.path(), [...argv, '--checklist', 'checklist.yaml']);

type Values = Readonly<Record<string, string>>;

/** By question, with its group: a submission in which everything is answered. */
function submission(more: Values = {}): Values {
  return {
    'g_facility/facility_id': 'bv-1',
    'g_facility/facility_name': 'Viện Một',
    'g_facility/audited_on': '2025-08-04',
    'g_facility/filled_by': 'An',
    form_checklist: formChecklist,
    form_side: 'self',
    form_round: 'r1',
    'g_profile/hosting': 'local',
    'g_profile/beds': '120',
    's_servers/g_S-01/S-01': 'met',
    's_servers/g_S-01/S-01_note': 'Phòng 12; "tầng 1"',
    's_servers/g_S-01/S-01_photo': '',
    's_servers/g_S-02/S-02': '2',
    's_servers/g_S-03/S-03_how': 'answered',
    's_servers/g_S-03/S-03_needed': '4',
    's_servers/g_S-03/S-03': '3',
    's_rest/g_R-01/R-01_how': 'answered',
    's_rest/g_R-01/R-01': 'system data',
    's_rest/g_q_1-R/q_1-R_how': 'answered',
    's_rest/g_q_1-R/q_1-R': '99.5',
    's_rest/g_R-03/R-03_how': 'answered',
    's_rest/g_R-03/R-03': '2025-06-01',
    's_rest/g_R-04/R-04_how': 'not-applicable',
    's_rest/g_R-04/R-04_note': 'Không có ý kiến',
    _uuid: 'u-1',
    _submission_time: '2025-08-04T03:15:00',
    ...more,
  };
}

const plain = (heading: string) => heading.split('/').at(-1) ?? '';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function csv(rows: readonly Values[], separator = ';', heading: (path: string) => string = plain): string {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [headings.map(heading), ...rows.map((row) => headings.map((each) => row[each] ?? ''))];
  return lines.map((line) => `${line.map(quoted).join(separator)}\n`).join('');
}

async function imported(text: string, ...argv: readonly string[]) {
  writeFileSync(folder.path('kobo.csv'), text);
  return run('import', 'kobo.csv', '-o', 'audits', '--json', ...argv);
}

/** Every answer of it as an audit has it. */
function expectEverything(file: string): void {
  const text = readFileSync(folder.path('audits', file), 'utf8');
  const said = [
    'auditedOn: 2025-08-04',
    'hosting: local',
    'beds: 120',
    'needed: 4, present: 3',
    '99.5',
    '[ data, system ]',
    '2025-06-01',
  ];
  for (const each of [...said, 'Không có ý kiến', 'Phòng 12', 'at: 2025-08-04T03:15:00Z']) expect(text).toContain(each);
}

test.each([
  ['a semicolon, without groups', ';', plain],
  ['a comma, with groups', ',', (path: string) => path],
  ['a comma, with groups joined as in ODK', ',', (path: string) => path.replaceAll('/', '-')],
])('a submission becomes an audit: CSV with %s', async (_, separator, heading) => {
  const { code, out, err } = await imported(csv([submission()], separator, heading));
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(JSON.parse(out).forms).toMatchObject([
    { facility: 'bv-1', round: 'r1', status: 'created', answered: 6, applicable: 6 },
  ]);
  expectEverything('bv-1.r1.audit.yaml');
});

test('a submission becomes an audit: a workbook', async () => {
  const values = submission();
  const lines = [Object.keys(values), Object.values(values)];
  const look = { language: 'vi', createdAt: '2025-08-05T00:00:00Z', font: 'Arial', fontSize: 12 } as const;
  const bytes = await workbooks.build(plainWorkbook('Kobo', [{ name: 'Kobo', lines }], look), null);
  writeFileSync(folder.path('kobo.xlsx'), bytes);
  expect(await run('import', 'kobo.xlsx', '-o', 'audits')).toMatchObject({ code: 0 });
  expectEverything('bv-1.r1.audit.yaml');
});

test('choices in columns of their own, none of them, a number never measured and no evidence are understood', async () => {
  const { 's_rest/g_R-01/R-01': _, ...rest } = submission();
  const apart = { 's_rest/g_R-01/R-01/data': '1', 's_rest/g_R-01/R-01/system': '0' };
  const special = { 's_rest/g_q_1-R/q_1-R_how': 'none', 's_servers/g_S-01/S-01': 'no-evidence' };
  expect(await imported(csv([{ ...rest, ...apart, ...special }], ',', (path) => path))).toMatchObject({ code: 0 });
  const text = readFileSync(folder.path('audits', 'bv-1.r1.audit.yaml'), 'utf8');
  expect(text).toContain('[ data ]');
  expect(text).toContain('answer: none');
  expect(text).toContain('answer: no-evidence');
});

test('an export with labels is refused, with the setting to take', async () => {
  const labelled = 'Mã cơ sở y tế;Tên cơ sở y tế;Ngày đánh giá;Người ghi;form_checklist\nbv-1;Viện;2025-08-04;An;x\n';
  const { code, err, out } = await imported(labelled);
  expect(code).toBe(2);
  expect(out + err).toContain('XML values and headers');
  expect(existsSync(folder.path('audits'))).toBe(false);
});

const second = () =>
  submission({ 'g_facility/facility_id': 'bv-2', 'g_facility/facility_name': 'Viện Hai', _uuid: 'u-2' });

test('a file of many facilities becomes an audit each, known to the roster by their codes', async () => {
  const roster =
    'format: facility-audit/roster/1\nfacilities:\n  - { id: bv-1, name: Viện Một Lào Cai, kind: hospital }\n  - { id: bv-2, name: B, kind: hospital }\n  - { id: bv-3, name: C, kind: hospital }\n';
  writeFileSync(folder.path('roster.yaml'), roster);
  const { code, out } = await imported(csv([submission(), second()]));
  expect(code).toBe(0);
  expect(readdirSync(folder.path('audits')).filter((name) => name.endsWith('.audit.yaml'))).toEqual([
    'bv-1.r1.audit.yaml',
    'bv-2.r1.audit.yaml',
  ]);
  expect(readFileSync(folder.path('audits', 'bv-1.r1.audit.yaml'), 'utf8')).toContain('Viện Một Lào Cai');
  expect(JSON.parse(out).forms).toHaveLength(2);
  const slip = await imported(
    csv([submission({ 'g_facility/facility_id': 'bv-11' })]),
    '--roster',
    'roster.yaml',
    '--json',
  );
  expect(slip.code).toBe(2);
  expect(JSON.parse(slip.out).problems).toMatchObject([{ code: 'unknown-facility', file: 'kobo.csv', cell: 'A2' }]);
});

test('the same submission twice counts once; another answer for the facility is refused, with both places', async () => {
  const again = { ...submission(), _uuid: 'u-9', _submission_time: '2025-08-04T09:00:00' };
  expect(
    JSON.parse((await imported(csv([submission(), again]), '--dry-run')).out).forms.map(
      (each: { status: string }) => each.status,
    ),
  ).toEqual(['created', 'duplicate']);
  const other = submission({ 's_servers/g_S-02/S-02': 'away' });
  const { code, out } = await imported(csv([submission(), other]));
  expect(code).toBe(2);
  expect(JSON.parse(out).problems).toMatchObject([
    { code: 'submission-twice', cell: 'A3', message: expect.stringContaining('kobo.csv A2') },
  ]);
  expect(existsSync(folder.path('audits'))).toBe(false);
});

test('imported again nothing changes; a corrected answer is a change, shown first by --dry-run', async () => {
  await imported(csv([submission()]));
  const file = folder.path('audits', 'bv-1.r1.audit.yaml');
  const before = readFileSync(file, 'utf8');
  expect(JSON.parse((await imported(csv([submission()]))).out).forms).toMatchObject([{ status: 'unchanged' }]);
  const corrected = csv([submission({ 's_servers/g_S-02/S-02': 'away' })]);
  const shown = JSON.parse((await imported(corrected, '--dry-run')).out).forms;
  expect(shown).toMatchObject([
    { status: 'changed', changes: [{ what: 'answer', criterion: 'S-02', from: '2', to: 'away' }] },
  ]);
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(JSON.parse((await imported(corrected)).out).forms).toMatchObject([{ status: 'changed' }]);
});

test('photographs come from the folder of the media, also from a folder for each submission', async () => {
  for (const id of ['u-1', 'u-2']) {
    mkdirSync(folder.path('pictures', 'attachments', id), { recursive: true });
    writeFileSync(folder.path('pictures', 'attachments', id, '1.png'), pngOf());
  }
  const photo = { 's_servers/g_S-01/S-01_photo': '1.png' };
  const rows = [submission(photo), { ...second(), ...photo }];
  const without = await imported(csv(rows));
  expect(without.code).toBe(2);
  expect(without.out).toContain('--media');
  expect(existsSync(folder.path('audits'))).toBe(false);
  expect(await imported(csv(rows), '--media', 'pictures')).toMatchObject({ code: 0 });
  expect(readFileSync(folder.path('audits', 'bv-2.r1.audit.yaml'), 'utf8')).toMatch(/file: evidence\/.*\.png/);
  const ambiguous = await imported(
    csv([submission({ ...photo, _uuid: '', 'g_facility/facility_id': 'bv-3' })]),
    '--media',
    'pictures',
  );
  expect(JSON.parse(ambiguous.out).problems).toMatchObject([{ code: 'submission-photo' }]);
});

test('what is wrong in a row is named with its cell, and with --keep-going the other rows are taken', async () => {
  const faulty = submission({
    's_servers/g_S-02/S-02': 'nowhere',
    's_rest/g_R-04/R-04_note': '',
    'g_profile/hosting': 'moon',
  });
  const { code, out } = await imported(csv([faulty, second()]));
  expect(code).toBe(2);
  expect(JSON.parse(out).problems.map((each: { code: string; cell: string }) => `${each.code} ${each.cell}`)).toEqual([
    'form-profile H2',
    'form-answer M2',
    'form-part-missing X2',
  ]);
  expect(existsSync(folder.path('audits'))).toBe(false);
  expect((await imported(csv([submission({ 'g_facility/facility_id': '' }), second()]), '--keep-going')).code).toBe(2);
  expect(readdirSync(folder.path('audits'))).toContain('bv-2.r1.audit.yaml');
});

test('a form for the group gives verified answers; what was signed is changed only with a reason', async () => {
  expect(await imported(csv([submission({ form_side: 'verified' })]))).toMatchObject({ code: 0 });
  const file = 'audits/bv-1.r1.audit.yaml';
  expect(readFileSync(folder.path(file), 'utf8')).toContain('verified:');
  expect(await run('sign', file, '--number', '5', '--by', 'An')).toMatchObject({ code: 0 });
  const corrected = csv([second(), submission({ form_side: 'verified', 's_servers/g_S-02/S-02': 'away' })]);
  const refused = await imported(corrected);
  expect(JSON.parse(refused.out).problems).toMatchObject([{ code: 'audit-signed', file: 'kobo.csv', cell: 'A3' }]);
  expect(await imported(corrected, '--reason', 'Kiểm tra lại')).toMatchObject({ code: 0 });
});
