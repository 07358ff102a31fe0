#!/usr/bin/env node
/** `npm run torture`: kills the walk hundreds of times at random moments and looks at what is left. A number says how often. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = process.argv[2] ?? '300';
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const result = spawnSync(process.execPath, [vitest, 'run', 'test/terminal/kill-walk.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FACILITY_AUDIT_TORTURE: rounds },
});
process.exitCode = result.status ?? 1;
