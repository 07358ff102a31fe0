import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { runTool } from '../support/terminal.ts';

const bin = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const folder = tempFolder();

describe('without a terminal', () => {
  test('an interview does not start: exit code 2, and what to use instead', () => {
    runTool(['new', 'x.audit.yaml', '--facility', 'yb'], folder.path());
    const { status, stderr, stdout } = spawnSync(process.execPath, [bin, 'walk', 'x.audit.yaml'], {
      cwd: folder.path(),
      encoding: 'utf8',
      input: '1\n1\n',
      env: { PATH: process.env['PATH'] ?? '', FACILITY_AUDIT_LANG: 'en' },
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    // Started by its file, it is called by its file.
    expect(stderr).toMatch(/node \S+main\.js answer <audit> <criterion> <value>/);
    expect(stderr).toMatch(/node \S+main\.js walk <audit> --from <file>/);
  });
});
