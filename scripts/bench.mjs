#!/usr/bin/env node
/**
 * `npm run bench`: how long a person waits, as ratios within one run, which is what can be compared between machines. First the
 * built tool as users start it, beside Node alone; then one answer of a walk; then a whole province, beside a reader that knows nothing
 * of it.
 * `npm run bench -- --runs 7 --facilities 1000,10000 --criteria 145 --walk 166,2000`; `--facilities 0` leaves the province out.
 * `npm run bench -- --country` measures a country of datasets instead: `--facilities 13000 --criteria 115 --provinces 34 --rounds 1`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchCommands } from './bench/commands.mjs';
import { benchCountry } from './bench/country.mjs';
import { benchProvince } from './bench/province.mjs';
import { benchWalk } from './bench/walk.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    facilities: { type: 'string' },
    criteria: { type: 'string' },
    country: { type: 'boolean', default: false },
    provinces: { type: 'string', default: '34' },
    rounds: { type: 'string', default: '1' },
    walk: { type: 'string', default: '166,2000' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'facility-audit-bench-'));

try {
  const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] });
  if (build.status !== 0) throw new Error('the build failed');
  await (values.country ? measureCountry() : measureProvince());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureProvince() {
  const criteria = Number(values.criteria ?? '145');
  benchCommands(root, folder, Number(values.runs), criteria);
  await benchWalk(root, folder, values.walk.split(',').map(Number).filter(Boolean));
  const sizes = (values.facilities ?? '1000').split(',').map(Number).filter(Boolean);
  if (sizes.length > 0) await benchProvince(root, folder, sizes, criteria);
}

function measureCountry() {
  const [facilities, criteria] = [Number(values.facilities ?? '13000'), Number(values.criteria ?? '115')];
  const [provinces, rounds] = [Number(values.provinces), Number(values.rounds)];
  return benchCountry(root, folder, { facilities, provinces, rounds, criteria });
}
