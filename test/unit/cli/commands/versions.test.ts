import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { commandLine } from '../../../support/command-line.ts';
import { runMain } from '../../../support/run-main.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const examples = fileURLToPath(new URL('../../../../examples/lao-cai-2025', import.meta.url));
const to = 'emr-readiness@2026.1';
let run: ReturnType<typeof commandLine>;

beforeEach(() => {
  run = commandLine(folder);
  const audit = 'audits/2025-10/ttyt-luc-yen.2025-10.audit.yaml';
  cpSync(join(examples, audit), folder.path('x.audit.yaml'));
  cpSync(join(examples, dirname(audit), 'evidence'), folder.path('evidence'), { recursive: true });
});

describe('a new audit', () => {
  const made = ['new', 'y.audit.yaml', '--facility', 'y', '--round', 'r'];
  const version = () => /version: "?([\d.]+)"?/.exec(readFileSync(folder.path('y.audit.yaml'), 'utf8'))?.[1];

  test.each([
    ['2026-08-18', '2025.1'],
    ['2026-08-19', '2026.1'],
  ])('of %s is by version %s', async (on, expected) => {
    expect(await run(...made, '--on', on)).toMatchObject({ code: 0 });
    expect(version()).toBe(expected);
  });

  test('is by the version that is named', async () => {
    expect(await run(...made, '--on', '2026-12-01', '--checklist', 'emr-readiness@2025.1')).toMatchObject({ code: 0 });
    expect(version()).toBe('2025.1');
  });

  test('by a version that there is not names those there are', async () => {
    const { code, notes: err } = await run(...made, '--checklist', 'emr-readiness@2027.1');
    expect(code).toBe(2);
    expect(err).toContain('emr-readiness@2025.1, emr-readiness@2026.1');
  });
});

describe('the next round of an audit', () => {
  test('keeps its version, and says which one applies by then', async () => {
    const { notes: err } = await run('new', 'y.audit.yaml', '--from', 'x.audit.yaml', '--on', '2026-12-18');
    expect(err).toContain('Version 2026.1 of the checklist applies to audits of that day');
    expect(err).toContain('audit upgrade y.audit.yaml --to emr-readiness@2026.1');
  });

  test('says nothing where its version applies', async () => {
    const { notes: err } = await run('new', 'y.audit.yaml', '--from', 'x.audit.yaml', '--on', '2025-12-18');
    expect(err).not.toContain('applies to audits of that day');
  });
});

test('checklist check --on names what has ended, by version and criterion', async () => {
  const { code, notes: err } = await run('checklist', 'check', 'emr-readiness', '--on', '2026-12-10');
  expect(code).toBe(0);
  expect(err).toContain(
    'emr-readiness 2025.1: 85/2016/NĐ-CP was in force until 30/06/2026 only; what rests on it: SEC-01,',
  );
  expect(err).not.toContain('emr-readiness 2026.1:');
  expect((await run('checklist', 'check', 'emr-readiness', '--on', '2025-10-10')).notes).not.toContain('in force');
  expect(await run('checklist', 'check', '--on', '10/12/2026')).toMatchObject({ code: 0 });
  expect(await run('checklist', 'check', '--on', '31/02/2026')).toMatchObject({ code: 2 });
});

test('an upgrade says what fell away and why, what must be asked and why, and that scores can’t be compared', async () => {
  const by = ['--by', 'An', '--reason', 'law of 2026'];
  const { code, out, err } = await runMain(folder.path('.'), ['audit', 'upgrade', 'x.audit.yaml', '--to', to, ...by]);
  expect(code).toBe(0);
  const why = 'asks the level by Decree 85/2016/NĐ-CP, which has ended (asked instead: SEC-25)';
  expect(err).toContain(`SEC-02: fell away: ${why}`);
  expect(err).toContain('can’t be compared');
  expect(out).toMatch(/new in this version *│ SEC-25/);
});

test('checklist diff says in words what changed', async () => {
  const { out } = await runMain(folder.path('.'), ['checklist', 'diff', 'emr-readiness@2025.1', to]);
  expect(out).toMatch(/no longer critical[^│]*│ HR-01/);
  expect(out).toMatch(/weight 1 → 2[^│]*│ SEC-22/);
  expect(out).toContain('asked instead: WS-18');
  expect(out).toContain('can’t be compared');
});
