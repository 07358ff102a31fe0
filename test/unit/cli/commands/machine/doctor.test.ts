import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { boundedChecklist, finishBounded } from '../../../../support/bounded-checklist.ts';
import { commandLine } from '../../../../support/command-line.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const folder = tempFolder();
const run = commandLine(folder);

beforeEach(async () => {
  await writeFile(folder.path('bounded.yaml'), boundedChecklist);
  await writeFile(folder.path('letter.txt'), 'a letter');
  await run('new', 'x.audit.yaml', '--facility', 'bv-1', '--checklist', 'bounded.yaml', '--on', '2025-08-05');
  await run('answer', 'x.audit.yaml', 'TRAIN', 'met', '--evidence', 'letter.txt');
  await run('answer', 'x.audit.yaml', 'LIC', '8/10');
  await run('audit', 'set', 'x.audit.yaml', 'visit.place', 'Phòng họp');
});

const text = () => readFile(folder.path('x.audit.yaml'), 'utf8');
const doctor = async () => {
  const { data } = await run('doctor', '--lang', 'vi');
  return data.split('\n').filter((line) => line.includes('x.audit.yaml'));
};

describe('an audit', () => {
  test('as its history and its evidence have it is sound', async () => {
    expect(await doctor()).toEqual(['✔ x.audit.yaml nguyên vẹn.']);
  });

  test('edited by hand differs from its history, which is told in words', async () => {
    const edited = (await text()).replace('present: 8', 'present: 9').replace('Phòng họp', 'Hội trường');
    await writeFile(folder.path('x.audit.yaml'), edited);
    expect((await doctor()).slice(1).map((line) => line.replace(/\. Có thể.*/, ''))).toEqual([
      expect.stringContaining(
        'LIC Tổ công tác khác với lịch sử (lịch sử → hồ sơ): Có bản quyền: 8, Đã kiểm tra: 10 (máy) → Có bản quyền: 9',
      ),
      expect.stringContaining(
        'buổi làm việc khác với lịch sử (lịch sử → hồ sơ): địa điểm: Phòng họp → địa điểm: Hội trường',
      ),
    ]);
  });

  test('from which an answer was deleted by hand says so too', async () => {
    const lines = (await text()).split('\n');
    const at = lines.findIndex((line) => /^ {2}LIC:/.test(line));
    const next = lines.findIndex((line, index) => index > at && !line.startsWith('   '));
    await writeFile(folder.path('x.audit.yaml'), lines.toSpliced(at, next - at).join('\n'));
    expect((await doctor())[1]).toContain('Có bản quyền: 8, Đã kiểm tra: 10 (máy) → —');
  });

  test('that is an older copy is told as such', async () => {
    const older = await text();
    await run('answer', 'x.audit.yaml', 'TEMP', '22');
    await writeFile(folder.path('x.audit.yaml'), older);
    expect((await doctor())[1]).toContain('x.audit.yaml là bản 4, nhưng lịch sử đã đến bản 5');
  });

  test('whose evidence was changed or lost names the file', async () => {
    const file = /evidence\/\S*letter.txt/.exec(await text())?.[0] ?? '';
    await writeFile(folder.path(file), 'another letter');
    expect((await doctor())[1]).toBe(`! x.audit.yaml: minh chứng của TRAIN, ${file}: BỊ SỬA.`);
    expect((await run('doctor')).code).toBe(1);
    expect(JSON.parse((await run('doctor', '--json')).data).examined.at(-1)).toMatchObject({
      what: 'evidence',
      path: 'x.audit.yaml',
    });
  });

  test('after any of our own commands does not differ from its history', async () => {
    await run('answer', 'x.audit.yaml', 'LIC', 'clear');
    await run('plan', 'x.audit.yaml', 'PCS', '--owner', 'Cúc', '--due', '2025-09-01');
    await run('plan', 'x.audit.yaml', 'PCS', '--withdraw');
    await run('audit', 'set', 'x.audit.yaml', 'auditedOn', '12/8/2025');
    await run('audit', 'set', 'x.audit.yaml', 'facility.name', 'Bệnh viện');
    await run('audit', 'set', 'x.audit.yaml', 'profile.hosting', 'here');
    await run('audit', 'set', 'x.audit.yaml', 'visit.place', 'clear');
    await finishBounded(run);
    expect((await run('sign', 'x.audit.yaml', '--number', '05/BB')).code).toBe(0);
    await run('answer', 'x.audit.yaml', 'TEMP', '22', '--reason', 'đo lại');
    expect(await doctor()).toEqual(['✔ x.audit.yaml nguyên vẹn.']);
  });
});

describe('a lock beside an audit', () => {
  /** As an owner writes it; by default one of this machine that runs: this test. */
  async function lockedBy(owner: Readonly<Record<string, unknown>>) {
    const { hostname } = await import('node:os');
    const since = '2025-08-05T01:00:00.000Z';
    const written = {
      format: 'facility-audit/lock/1',
      pid: process.ppid,
      host: hostname(),
      user: 'binh',
      booted: since,
    };
    await writeFile(folder.path('.x.audit.yaml.lock'), JSON.stringify({ ...written, started: null, since, ...owner }));
  }

  test('of another machine names file, process, machine and moment, and how to take it over', async () => {
    await lockedBy({ pid: 4711, host: 'may-khoa-noi' });
    const [line] = (await doctor()).filter((each) => each.startsWith('!'));
    expect(line).toBe(
      '! x.audit.yaml đang bị khóa từ máy khác (binh, máy may-khoa-noi, tiến trình 4711, từ 2025-08-05 08:00); từ đây không biết tiến trình đó còn chạy hay không. ' +
        'Hãy hỏi ở đó trước. Nếu không ai đang mở, hãy lấy lại: facility-audit walk x.audit.yaml --take-over, hoặc xóa tệp “.x.audit.yaml.lock”.',
    );
    expect((await run('doctor')).code).toBe(1);
  });

  test('of a process that has ended is told and removed', async () => {
    await lockedBy({ pid: 2 ** 30 });
    expect(await doctor()).toEqual([
      expect.stringMatching(/^✔ x\.audit\.yaml từng bị khóa bởi một tiến trình đã kết thúc .*tiến trình 1073741824/),
      expect.stringMatching(/^✔ Đã dọn tệp còn sót lại: \.x\.audit\.yaml\.lock/),
      '✔ x.audit.yaml nguyên vẹn.',
    ]);
    expect(await doctor()).toEqual(['✔ x.audit.yaml nguyên vẹn.']);
  });

  test('that can’t be read names the file to delete', async () => {
    await writeFile(folder.path('.x.audit.yaml.lock'), 'what?');
    expect(await doctor()).toContain(
      '! x.audit.yaml có một khóa không đọc được, “.x.audit.yaml.lock”. Nếu không ai đang mở hồ sơ, hãy xóa tệp đó.',
    );
  });

  test('stands in --json as data', async () => {
    await lockedBy({ pid: 4711, host: 'may-khoa-noi' });
    const { examined } = JSON.parse((await run('doctor', '--json')).data);
    expect(examined).toContainEqual({
      what: 'lock',
      isSound: false,
      file: 'x.audit.yaml',
      lock: '.x.audit.yaml.lock',
      owner: 'elsewhere',
      by: { user: 'binh', host: 'may-khoa-noi', pid: 4711, since: '2025-08-05 08:00' },
    });
  });
});
