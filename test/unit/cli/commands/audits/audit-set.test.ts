import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { boundedChecklist, finishBounded } from '../../../../support/bounded-checklist.ts';
import { commandLine } from '../../../../support/command-line.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const folder = tempFolder();
const run = commandLine(folder);

beforeEach(async () => {
  await writeFile(folder.path('bounded.yaml'), boundedChecklist);
  const profile = ['--profile', 'hosting=here', '--profile', 'beds=120'];
  await run(
    'new',
    'x.audit.yaml',
    '--facility',
    'bv-1',
    '--checklist',
    'bounded.yaml',
    '--on',
    '2025-08-05',
    ...profile,
  );
});

const set = (field: string, value: string, ...more: readonly string[]) =>
  run('audit', 'set', 'x.audit.yaml', field, '--lang', 'vi', ...more, '--', value);
const saved = () => readFile(folder.path('x.audit.yaml'), 'utf8');

describe('the profile', () => {
  test('is corrected, and says what is asked now and what no longer', async () => {
    await run('answer', 'x.audit.yaml', 'FREE', '40');
    expect((await set('profile.hosting', 'cloud')).notes.split('\n')).toEqual([
      '✔ thông tin cơ sở: Máy chủ ở đâu? Tại chỗ → Máy chủ ở đâu? Đám mây',
      'Từ nay không hỏi nữa: FREE',
      expect.stringContaining('không còn được hỏi và không tính điểm: FREE'),
    ]);
    expect((await set('profile.hosting', 'here')).notes).toContain('Từ nay hỏi thêm: FREE');
    expect((await set('profile.hosting', 'here')).notes).toBe('profile.hosting: đã như vậy, không có gì thay đổi.');
  });

  test.each([
    ['profile.beds', '1,5', 'beds: Số này là 1,5, nhưng phải là số nguyên.'],
    ['profile.beds', '9000', 'beds: Số này là 9.000, nhưng không thể lớn hơn 5.000.'],
    ['profile.beds', '1.500', 'beds: “1.500” có thể là 1.500 hoặc 1,5.'],
    ['profile.hosting', 'nowhere', 'here, cloud'],
    ['profile.bed', '3', 'Có phải ý bạn là “profile.beds”?'],
    ['visit.chairs', 'A', 'Có phải ý bạn là “visit.chair”?'],
    ['auditedOn', '31/2/2025', '31/2/2025'],
    ['team', '; Sở Y tế', 'trống'],
  ])('refuses what is none: %s %s', async (field, value, said) => {
    const { code, notes } = await set(field, value);
    expect(code).toBe(2);
    expect(notes).toContain(said);
  });
});

describe('other facts', () => {
  test.each([
    ['auditedOn', '12/8/2025', 'auditedOn: 2025-08-12', '✔ ngày đánh giá: 05/08/2025 → 12/08/2025'],
    ['facility.name', 'Bệnh viện B', 'name: Bệnh viện B', '✔ cơ sở y tế: bv-1 → Bệnh viện B'],
    ['facility.kind', 'regional-medical-centre', 'kind: regional-medical-centre', 'Trung tâm y tế'],
    ['visit.place', 'Phòng họp', 'place: Phòng họp', '✔ buổi làm việc: — → địa điểm: Phòng họp'],
    ['visit.startedAt', '8h30', 'startedAt: 2025-08-05T08:30', '05/08/2025 08:30'],
    ['visit.present.group', 'Trần B; Tổ trưởng; Sở KHCN | Lê C', 'side: group', 'Trần B'],
    ['team', 'Trần B; Sở KHCN; lead | Lê C', 'agency: Sở KHCN', '✔ Tổ công tác: — → Trần B'],
    ['assigned.servers', 'An, Bình', 'assigned: { servers: "An, Bình" }', '✔ phân công: — → Máy chủ: An, Bình'],
  ])('are corrected and told in words: %s %s', async (field, value, line, said) => {
    const { code, notes } = await set(field, value);
    expect(notes).toContain(said);
    expect(code).toBe(0);
    expect(await saved()).toContain(line);
    expect((await set(field, 'clear')).code).toBe(
      ['auditedOn', 'facility.name', 'facility.kind'].includes(field) ? 2 : 0,
    );
  });

  test('a day before one that was answered is refused, with what lies after it', async () => {
    await run('answer', 'x.audit.yaml', 'DRILL', '2025-08-01');
    const { code, notes } = await set('auditedOn', '31/7/2025');
    expect(code).toBe(2);
    expect(notes).toContain('DRILL: ngày 01/08/2025 sau ngày đánh giá 31/07/2025');
  });

  test('of a signed audit need a reason, and are noted at the signature', async () => {
    await finishBounded(run);
    await run('sign', 'x.audit.yaml', '--number', '05/BB');
    expect(await set('visit.chair', 'Bà C')).toMatchObject({ code: 2, notes: expect.stringContaining('--reason') });
    expect((await set('visit.chair', 'Bà C', '--reason', 'ghi sót')).code).toBe(0);
    expect(await saved()).toContain('reason: ghi sót');
    expect((await set('assigned.servers', 'An', '--reason', 'chia lại')).code).toBe(0);
  });
});

describe('who goes through which section', () => {
  test('is refused for a section that the checklist lacks, also in the file', async () => {
    expect((await set('assigned.server', 'An')).notes).toContain('“assigned.servers”');
    await writeFile(folder.path('x.audit.yaml'), `${await saved()}assigned: { wrds: An }\n`);
    expect(await run('score', 'x.audit.yaml')).toMatchObject({ code: 2, notes: expect.stringContaining('wards') });
  });
});
