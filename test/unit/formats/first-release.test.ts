import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/first-release', import.meta.url));
const folder = tempFolder();
const audit = 'ttyt-yen-binh.2025-08.audit.yaml';

const run = (...argv: readonly string[]) =>
  runMain(folder.path(), argv, { now: () => new Date('2026-12-01T02:00:00Z') });

describe('files of the first version, as it wrote them', () => {
  beforeEach(() => cpSync(fixtures, folder.path(), { recursive: true }));

  test('score as they did then', async () => {
    const { code, out } = await run('score', audit, '--json', '--prices', 'prices.yaml');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ revision: 158, percent: 72.1483136993547, level: 'not-ready' });
  });

  test('a workbook gives back its audit, which scores the same', async () => {
    expect((await run('reopen', 'report.xlsx', '-o', 'again.audit.yaml')).code).toBe(0);
    const { out } = await run('score', 'again.audit.yaml', '--json');
    expect(JSON.parse(out)).toMatchObject({ revision: 158, percent: 72.1483136993547, level: 'not-ready' });
  });

  test('roster and price list are read: what lists may say today, they only lack', async () => {
    expect((await run('roster', 'check', 'roster.yaml')).out).toContain('11 facilities, 10 units.');
    expect((await run('prices', 'check', 'prices.yaml')).out).toContain('86 of 88 items');
  });

  test('an audit is answered, reported and merged with the lists of its time', async () => {
    expect((await run('answer', audit, 'WS-01', '3/4', '--by', 'An')).code).toBe(0);
    expect(readFileSync(folder.path(audit), 'utf8')).toContain('revision: 159');
    expect((await run('report', audit, '-o', 'new.xlsx', '--prices', 'prices.yaml')).code).toBe(0);
    const merged = await run('merge', 'new.xlsx', '--roster', 'roster.yaml', '-o', 'province.xlsx', '--json');
    expect(JSON.parse(merged.out)).toMatchObject({ facilities: 1, inputs: [{ status: 'merged' }] });
  });

  test('a workbook that nobody touched is intact, and merged as it is', async () => {
    expect((await run('verify', 'report.xlsx')).code).toBe(0);
    const merged = await run('merge', 'report.xlsx', '--roster', 'roster.yaml', '-o', 'province.xlsx', '--json');
    expect(JSON.parse(merged.out)).toMatchObject({ facilities: 1, inputs: [{ status: 'merged' }] });
  });
});
