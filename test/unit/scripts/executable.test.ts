import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuse, makeExecutable } from '../../../scripts/package/executable.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Some distributions build Node so that nothing can be put into it; elsewhere the program of this system can't be run. */
const canBeMade = process.platform === 'linux' && readFileSync(process.execPath).includes(fuse);

describe.skipIf(!canBeMade)('one program with everything inside', () => {
  let place = '';
  beforeAll(async () => {
    place = join(mkdtempSync(join(tmpdir(), 'facility-audit-')), 'Kiểm tra HSBAĐT (1)');
    mkdirSync(place);
    const program = join(place, 'facility-audit');
    await makeExecutable({ node: process.execPath, maker: process.execPath, tool: root, to: program });
    for (const list of ['roster.yaml', 'prices.yaml']) cpSync(join(root, 'templates', list), join(place, list));
  });
  afterAll(() => rmSync(join(place, '..'), { recursive: true, force: true }));

  function run(...argv: readonly string[]) {
    const environment = { PATH: '/usr/bin:/bin', FACILITY_AUDIT_BY: 'Nguyễn Văn An' };
    const { status, stdout, stderr } = spawnSync(join(place, 'facility-audit'), argv, {
      cwd: place,
      env: environment,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  }

  test('says its version and its help, in Vietnamese, and calls itself as it was called', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run('--version')).toEqual({ status: 0, said: `${version}\n` });
    expect(run('help', 'score').said).toContain('Cách dùng');
  });

  test('goes through a round with what it has inside, and unpacks nothing', () => {
    const audit = 'ttyt-mau.2026-12.audit.yaml';
    const facility = ['--facility', 'ttyt-mau', '--roster', 'roster.yaml'];
    const made = run('new', audit, ...facility, '--round', '2026-12', '--on', '2026-12-10');
    expect(made).toEqual({ status: 0, said: expect.stringContaining(`./facility-audit walk ${audit}`) });
    const steps = [
      ['answer', audit, 'WS-01', '10/12'],
      ['score', audit, '--explain'],
      ['report', audit, '-o', 'bao cáo.xlsx', '--prices', 'prices.yaml'],
      ['verify', 'bao cáo.xlsx'],
      ['form', '-o', 'phiếu/', ...facility],
      ['import', 'phiếu/ttyt-mau.form.xlsx', '-o', 'nhận.audit.yaml'],
      ['checklist', 'list'],
      ['checklist', 'new', 'của tôi'],
      ['doctor'],
    ];
    const ended = steps.map((step) => ({ step: step.join(' '), ...run(...step) }));
    expect(ended.filter(({ status }) => status !== 0)).toEqual([]);
    expect(readdirSync(place).sort()).toEqual(
      [
        'bao cáo.xlsx',
        'của tôi',
        'emr-readiness.2026.1.checklist.yaml',
        'facility-audit',
        'nhận.audit.yaml',
        'phiếu',
        'prices.yaml',
        'roster.yaml',
        audit,
        audit.replace('audit.yaml', 'history.jsonl'),
      ].sort(),
    );
  });

  test('scores what is dropped on it', () => {
    const dropped = run(join(root, 'examples', 'lao-cai-2025', 'audits', '2026-12', 'bvdk3.2026-12.audit.yaml'));
    expect(dropped).toEqual({ status: 0, said: expect.stringContaining('%') });
  });
});
