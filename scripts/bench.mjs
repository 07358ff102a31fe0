#!/usr/bin/env node
/**
 * `npm run bench`: how long a person waits, as the median of several runs and as a ratio to starting Node alone, which
 * is what can be compared between machines. Each line is the built tool in a process of its own, as users run it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist', 'main.js');
const runs = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'facility-audit-bench-'));

try {
  const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] });
  if (build.status !== 0) throw new Error('the build failed');
  const audits = auditsIn(join(root, 'examples'));
  const [first] = audits;
  const alone = report('node alone', ['-e', '0']);
  report('--version', [main, '--version'], alone);
  report('--help', [main, '--help'], alone);
  if (first === undefined) {
    console.log('examples/ holds no audit: scoring, reporting and merging were not measured');
  } else {
    report('score, one audit', [main, 'score', first, '--json'], alone);
    report(`score, ${audits.length} audits`, [main, 'score', ...audits, '--json'], alone);
    report('report, one workbook', [main, 'report', first, '--force', '-o', join(folder, 'one.xlsx')], alone);
    report(
      `merge, ${audits.length} audits`,
      [main, 'merge', ...audits, '--force', '-o', join(folder, 'all.xlsx')],
      alone,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Measures, prints one line and returns the median in milliseconds. A command that fails is said, not timed.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {number} [alone]
 */
function report(name, args, alone) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const result = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    if (result.status !== 0) {
      console.log(`${name.padEnd(24)} FAILED with exit code ${result.status}\n${result.stderr}`);
      process.exitCode = 1;
      return Number.NaN;
    }
    times.push(performance.now() - started);
  }
  const median = times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN;
  const ratio = alone === undefined ? '' : `${(median / alone).toFixed(2)} × node`;
  console.log(`${name.padEnd(24)}${`${median.toFixed(0)} ms`.padStart(9)}  ${ratio}`.trimEnd());
  return median;
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function auditsIn(place) {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.audit.yaml'))
    .sort()
    .map((name) => join(place, name));
}
