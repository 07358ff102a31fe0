import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { workbooks } from '../../../src/excel/workbooks.ts';
import { commandLine } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let run: ReturnType<typeof commandLine>;
const given = ['--checklist', 'small.yaml'];

/** A signed audit, a report made before it was changed, and a second inspector's part that says something else. */
beforeEach(async () => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }),
    'b.audit.yaml': auditYaml({ facility: 'a', lan: 'not-met', at: '2025-08-05T10:00:00+07:00' }),
  });
  await run('report', 'a.audit.yaml', '-o', 'before.xlsx', ...given);
  expect(await run('answer', 'a.audit.yaml', 'LAN-01', 'partly', ...given)).toMatchObject({ code: 0 });
  expect(await run('sign', 'a.audit.yaml', '--number', '05/BB', ...given)).toMatchObject({ code: 0 });
});

const signed = () => readFileSync(folder.path('a.audit.yaml'), 'utf8');

const replacing: Readonly<Record<string, readonly string[]>> = {
  'reopening a workbook': ['reopen', 'before.xlsx', '-o', 'a.audit.yaml', '--force'],
  'combining parts': ['combine', 'b.audit.yaml', 'c.audit.yaml', '-o', 'a.audit.yaml', '--force', ...given],
};

async function minutesOf(name: string): Promise<string> {
  const [front] = (await workbooks.open(readFileSync(folder.path(name)))).sheets();
  const texts = front?.rows.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)));
  return texts?.join('\n') ?? '';
}

test.each(Object.keys(replacing))('%s over a signed audit needs a reason, which its minutes give', async (what) => {
  writeFileSync(folder.path('c.audit.yaml'), readFileSync(folder.path('b.audit.yaml')));
  const before = signed();
  const words = replacing[what] ?? [];
  const refused = await run(...words, '--json');
  expect(refused.code).toBe(2);
  expect(JSON.parse(refused.data).problems).toEqual([expect.objectContaining({ code: 'signed-needs-reason' })]);
  expect(signed()).toBe(before);
  expect(await run(...words, '--reason', ' \u00a0')).toMatchObject({ code: 2 });
  expect(await run(...words, '--reason', 'ghi nhầm hồ sơ')).toMatchObject({ code: 0 });
  expect(signed()).toContain('05/BB');
  expect(await run('report', 'a.audit.yaml', '-o', 'after.xlsx', ...given)).toMatchObject({ code: 0 });
  const minutes = await minutesOf('after.xlsx');
  expect(minutes).toContain('changed since signing');
  expect(minutes).toContain('ghi nhầm hồ sơ');
});

test('minutes of a signed audit that nobody changed say nothing of changes', async () => {
  await run('report', 'a.audit.yaml', '-o', 'after.xlsx', ...given);
  expect(await minutesOf('after.xlsx')).not.toContain('changed since signing');
});

test('evidence of an answer that is refused at the save is not left behind, with answer and with a file of answers', async () => {
  writeFiles(folder, { 'photo.txt': 'a photograph', 'answers.yaml': '' });
  const text = (name: string) => readFileSync(folder.path(name), 'utf8');
  // So many letters that the audit with one more answer could not be read again.
  const long = 'x'.repeat(3_998_600);
  writeFileSync(
    folder.path('b.audit.yaml'),
    text('b.audit.yaml').replace('answer: not-met,', `answer: not-met, note: "${long}",`),
  );
  const note = 'y'.repeat(2_000);
  const answer = ['answer', 'b.audit.yaml', 'SRV-02', 'partly', '--note', note, '--evidence', 'photo.txt', ...given];
  expect(JSON.parse((await run(...answer, '--json')).data).problems[0]).toMatchObject({ code: 'not-saved' });
  expect(existsSync(folder.path('evidence'))).toBe(false);
  writeFiles(folder, { 'answers.yaml': `SRV-02: { answer: partly, note: ${note}, evidence: [photo.txt] }\n` });
  const walk = ['walk', 'b.audit.yaml', '--from', 'answers.yaml', ...given];
  expect(JSON.parse((await run(...walk, '--json')).data).problems[0]).toMatchObject({ code: 'not-saved' });
  expect(existsSync(folder.path('evidence'))).toBe(false);
});

test('one wrong answer in a file of answers copies no evidence of the others', async () => {
  writeFiles(folder, {
    'photo.txt': 'a photograph',
    'answers.yaml': 'SRV-02: { answer: partly, evidence: [photo.txt] }\nLAN-01: perhaps\n',
  });
  expect(await run('walk', 'b.audit.yaml', '--from', 'answers.yaml', ...given)).toMatchObject({ code: 2 });
  expect(existsSync(folder.path('evidence'))).toBe(false);
});

test('a removed answer is told in one line, without a blank one', async () => {
  const { code, data, notes } = await run('answer', 'b.audit.yaml', 'LAN-01', 'clear', ...given);
  expect(code).toBe(0);
  expect(
    `${data}\n${notes}`
      .trim()
      .split('\n')
      .filter((line) => line.trim() === ''),
  ).toEqual([]);
});

test('minutes that are signed already are not signed twice, and what is signed stays as it is', async () => {
  const before = signed();
  const again = await run('sign', 'a.audit.yaml', '--number', '05/BB', ...given);
  expect(again).toMatchObject({ code: 2, notes: expect.stringContaining('signed already, on 05/08/2025') });
  expect(signed()).toBe(before);
  expect(await run('sign', 'a.audit.yaml', '--number', '06/BB', ...given)).toMatchObject({ code: 0 });
});

describe('papers of what was signed', () => {
  const reported = async (name: string) => {
    expect(await run('report', 'a.audit.yaml', '-o', name, ...given)).toMatchObject({ code: 0 });
    expect(await run('verify', name)).toMatchObject({ code: 0 });
    return minutesOf(name);
  };

  test('have the number of the signature and are no draft, until something is changed', async () => {
    expect(await minutesOf('before.xlsx')).toContain('DRAFT');
    const asSigned = await reported('signed.xlsx');
    expect(asSigned).toContain('05/BB');
    expect(asSigned).not.toContain('DRAFT');
    await run('answer', 'a.audit.yaml', 'LAN-01', 'met', '--reason', 'ghi nhầm', ...given);
    const changed = await reported('changed.xlsx');
    expect(changed).toContain('05/BB');
    expect(changed).toContain('DRAFT');
  });

  test('are numbered by the signature, not by what the visit had before', async () => {
    const audit = ['audit', 'set', 'b.audit.yaml', 'visit.number', '08', ...given];
    expect(await run(...audit)).toMatchObject({ code: 0 });
    expect(await run('answer', 'b.audit.yaml', 'SRV-02', 'met', ...given)).toMatchObject({ code: 0 });
    expect(await run('sign', 'b.audit.yaml', '--number', '05/BB', ...given)).toMatchObject({ code: 0 });
    expect(await run('report', 'b.audit.yaml', '-o', 'b.xlsx', ...given)).toMatchObject({ code: 0 });
    expect(await minutesOf('b.xlsx')).toMatch(/^.*No\.? ?: ?05\/BB/m);
    expect(await run('report', 'b.audit.yaml', '-o', 'b.docx', '--number', '09', ...given)).toMatchObject({ code: 0 });
    expect(await run('verify', 'b.docx')).toMatchObject({ code: 0 });
  });
});

test.each(['', ' ', '\u2003\u200b'])('minutes of the number %j are not signed', async (number) => {
  const before = readFileSync(folder.path('b.audit.yaml'), 'utf8');
  expect(await run('sign', 'b.audit.yaml', '--number', number, ...given)).toMatchObject({ code: 2 });
  expect(readFileSync(folder.path('b.audit.yaml'), 'utf8')).toBe(before);
});
