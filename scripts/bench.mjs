#!/usr/bin/env node
/**
 * `npm run bench`: how long a person waits, as ratios within one run, which is what can be compared between machines. First the
 * built tool as users start it, beside Node alone; then one answer of a walk; then a whole province, beside a reader that knows nothing
 * of it.
 * `npm run bench -- --runs 7 --facilities 1000,10000 --criteria 145 --walk 2000`; `--facilities 0` leaves the province out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchCommands } from './bench/commands.mjs';
import { benchProvince } from './bench/province.mjs';
import { benchWalk } from './bench/walk.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    facilities: { type: 'string', default: '1000' },
    criteria: { type: 'string', default: '145' },
    walk: { type: 'string', default: '2000' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'facility-audit-bench-'));

try {
  const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] });
  if (build.status !== 0) throw new Error('the build failed');
  benchCommands(root, folder, Number(values.runs), Number(values.criteria));
  await benchWalk(root, folder, Number(values.walk));
  const sizes = values.facilities.split(',').map(Number).filter(Boolean);
  if (sizes.length > 0) await benchProvince(root, folder, sizes, Number(values.criteria));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
