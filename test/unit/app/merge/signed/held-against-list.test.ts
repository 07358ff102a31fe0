import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { kindsChecklist } from '../../../../support/kinds-checklist.ts';
import { runMain } from '../../../../support/run-main.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const folder = tempFolder();
const run = (...argv: readonly string[]) => runMain(folder.path(), argv);
const written = (name: string, text: string) => writeFileSync(folder.path(name), text);

/** Two facilities' workbooks, and what verify tells of their fingerprints. */
beforeEach(async () => {
  written('kinds.yaml', kindsChecklist);
  for (const id of ['a', 'b']) {
    const made = ['--facility', id, '--name', `Trạm ${id.toUpperCase()}`, '--checklist', 'kinds.yaml'];
    await run('new', `${id}.audit.yaml`, ...made, '--kind', 'station', '--round', 'r', '--on', '2025-08-05');
    await run('answer', `${id}.audit.yaml`, 'A', 'met', '--by', 'An');
    expect((await run('report', `${id}.audit.yaml`, '-o', `${id}.xlsx`)).code).toBe(0);
  }
});

async function fingerprintOf(file: string): Promise<string> {
  const { out } = await run('verify', file, '--json');
  return JSON.parse(out).files[0].fingerprint;
}

/** The workbook of `a` with better answers, as anybody who has the tool can write it. */
async function forged(): Promise<void> {
  await run('answer', 'a.audit.yaml', 'D', '500', '--by', 'An');
  expect((await run('report', 'a.audit.yaml', '-o', 'a.xlsx', '--force')).code).toBe(0);
}

const merge = (...more: readonly string[]) => run('merge', 'a.xlsx', 'b.xlsx', '-o', 'p.xlsx', ...more);

describe('merge --fingerprints', () => {
  test('merges what was signed', async () => {
    const { out } = await run('verify', 'a.xlsx', 'b.xlsx', '--json');
    written('signed.json', out);
    expect(await merge('--fingerprints', 'signed.json')).toMatchObject({ code: 0 });
  });

  test('refuses an intact workbook with other answers, names it, and writes nothing', async () => {
    written('signed.txt', `${await fingerprintOf('a.xlsx')} Trạm A\n${await fingerprintOf('b.xlsx')} Trạm B\n`);
    await forged();
    expect(await run('verify', 'a.xlsx')).toMatchObject({ code: 0 });
    const { code, err } = await merge('--fingerprints', 'signed.txt');
    expect(code).toBe(2);
    expect(err).toContain('a.xlsx: Trạm A: its fingerprint ');
    expect(err).toContain('is not the one that was signed (in the list: Trạm A)');
    expect(err).not.toContain('b.xlsx: ');
    expect(existsSync(folder.path('p.xlsx'))).toBe(false);
  });

  test('refuses what the list does not have, and with --keep-going leaves it out and says so', async () => {
    written('signed.txt', `${await fingerprintOf('a.xlsx')} Trạm A\n`);
    expect((await merge('--fingerprints', 'signed.txt')).err).toContain('b.xlsx: Trạm B: its fingerprint ');
    const { code, out } = await merge('--fingerprints', 'signed.txt', '--keep-going', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      facilities: 1,
      inputs: [{ status: 'merged' }, { file: 'b.xlsx', status: 'rejected' }],
      unsent: [],
    });
  });

  test('tells what was signed and was not sent, merges the rest and ends with 1', async () => {
    const listed = [await fingerprintOf('a.xlsx'), await fingerprintOf('b.xlsx'), 'cd'.repeat(32)];
    written('signed.txt', `${listed[0]} A\n${listed[1]} B\n${listed[2]} Trạm C\n`);
    const { code, err } = await merge('--fingerprints', 'signed.txt');
    expect(code).toBe(1);
    expect(err).toContain('Signed, but no workbook or audit of it was given: Trạm C.');
    expect(existsSync(folder.path('p.xlsx'))).toBe(true);
  });

  test('takes the version that was signed, where a later one was sent beside it', async () => {
    written('signed.txt', `${await fingerprintOf('a.xlsx')} A\n${await fingerprintOf('b.xlsx')} B\n`);
    copyFileSync(folder.path('a.xlsx'), folder.path('a-signed.xlsx'));
    await forged();
    const { out } = await merge('a-signed.xlsx', '--fingerprints', 'signed.txt', '--keep-going', '--json');
    const { inputs } = JSON.parse(out);
    expect(inputs.map(({ file, status }: { file: string; status: string }) => [file, status])).toEqual([
      ['a-signed.xlsx', 'merged'],
      ['a.xlsx', 'rejected'],
      ['b.xlsx', 'merged'],
    ]);
  });

  test('takes the province’s workbook, whose page of sources lists the fingerprints', async () => {
    expect((await merge()).code).toBe(0);
    expect(await run('verify', 'a.xlsx', 'b.xlsx', '--fingerprints', 'p.xlsx')).toMatchObject({ code: 0 });
  });
});

describe('verify', () => {
  test('says beside “intact” what that proves, and that a fingerprint from elsewhere proves more', async () => {
    const fingerprint = await fingerprintOf('a.xlsx');
    const alone = (await run('verify', 'a.xlsx')).out.replace(/\s+/g, ' ');
    expect(alone).toContain('It is none against a forger');
    const held = (await run('verify', 'a.xlsx', '--fingerprint', fingerprint)).out.replace(/\s+/g, ' ');
    expect(held).toContain('This is proof against a forger as well');
    const other = (await run('verify', 'a.xlsx', '--fingerprint', 'ab'.repeat(32))).out.replace(/\s+/g, ' ');
    expect(other).not.toContain('This is proof against a forger as well');
  });

  test('ends with 1 for a workbook that the list lacks', async () => {
    written('signed.txt', `${await fingerprintOf('a.xlsx')} A\n`);
    const { code, out } = await run('verify', 'a.xlsx', 'b.xlsx', '--fingerprints', 'signed.txt', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).files).toMatchObject([{ fingerprintListed: true }, { fingerprintListed: false }]);
  });
});
