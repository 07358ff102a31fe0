import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../../support/command-line.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();

async function threeAudits() {
  const run = commandLine(folder);
  mkdirSync(folder.path('ho so'));
  for (const id of ['bv-2', 'bv-10', 'ttyt']) await run('new', `ho so/${id}.audit.yaml`, '--facility', id);
  return run;
}

async function scored(run: Awaited<ReturnType<typeof threeAudits>>, ...operands: readonly string[]) {
  const { code, data } = await run('score', ...operands, '--json');
  const value = JSON.parse(data);
  return { code, facilities: value.map((each: { facility: { id: string } }) => each.facility.id) };
}

describe('a pattern that the shell left as it is', () => {
  test('means the files of its folder, as people count, whatever case they are written in', async () => {
    const run = await threeAudits();
    expect((await scored(run, 'ho so/BV-*.audit.yaml')).facilities).toEqual(['bv-2', 'bv-10']);
    expect((await scored(run, 'ho so/bv-?.audit.yaml', 'ho so/t*.yaml')).facilities).toEqual(['bv-2', 'ttyt']);
  });

  test('that matches nothing is said to be missing, by the name that was typed', async () => {
    const { code, notes } = await (await threeAudits())('score', 'ho so/x*.yaml');
    expect([code, notes]).toEqual([3, expect.stringContaining('ho so/x*.yaml')]);
  });

  test('that is itself the name of a file means that file', async () => {
    const run = await threeAudits();
    writeFileSync(folder.path('ho so/bv-?.audit.yaml'), 'no audit');
    const { code, notes } = await run('score', 'ho so/bv-?.audit.yaml');
    expect([code, notes]).toEqual([2, expect.stringContaining('ho so/bv-?.audit.yaml')]);
  });

  test('of many stars is answered at once', async () => {
    const { code } = await (await threeAudits())('score', `ho so/${'*'.repeat(200)}x`);
    expect(code).toBe(3);
  });
});

test('a folder whose last backslash swallowed the quotation mark is told, and nothing is written', async () => {
  const run = await threeAudits();
  const { code, notes } = await run('report', 'ho so/ttyt.audit.yaml', '-o', 'C:\\work\\bao cao" --force');
  expect(code).toBe(2);
  expect(notes).toContain('“C:\\work\\bao cao” ends with a \\');
});
