#!/usr/bin/env node
/**
 * `npm run torture [-- <kills>]`: the tests of sudden death with hundreds of kills instead of 25, and those of the full disk.
 * Only the number differs from `npm test`: it goes to the tests in FACILITY_AUDIT_KILLS.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const kills = process.argv[2] ?? '500';

if (!/^[1-9]\d{0,5}$/.test(kills)) {
  console.error(`How many kills? A whole number, not "${kills}".`);
  process.exitCode = 2;
} else {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const tests = ['kill', 'full-disk'];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests, '--testTimeout', '3600000'], {
    cwd: root,
    env: { ...process.env, FACILITY_AUDIT_KILLS: kills },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
