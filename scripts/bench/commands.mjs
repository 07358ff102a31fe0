import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { runMeasured } from './run-measured.mjs';

/**
 * Each command as a process of its own, as users run it: the median of several runs and its ratio to Node alone.
 * @param {string} root
 * @param {string} folder
 * @param {number} runs
 */
export function benchCommands(root, folder, runs) {
  const main = join(root, 'dist', 'main.js');
  const example = join(root, 'examples', 'lao-cai-2025');
  const audits = auditsIn(join(example, 'audits', '2025-08'));
  const [first] = audits;
  if (first === undefined) throw new Error('the example holds no audit');
  const prices = ['--prices', join(example, 'prices.example.yaml')];
  /** @type {readonly (readonly [string, readonly string[]])[]} */
  const commands = [
    ['node alone', ['-e', '0']],
    ['--version', [main, '--version']],
    ['--help', [main, '--help']],
    ['score, one audit', [main, 'score', first, '--json']],
    [`score, ${audits.length} audits`, [main, 'score', ...audits, '--json']],
    ['report, one workbook', [main, 'report', first, ...prices, '--force', '-o', join(folder, 'one.xlsx')]],
    [
      `merge, ${audits.length} audits`,
      [main, 'merge', ...audits, ...prices, '--force', '-o', join(folder, 'all.xlsx')],
    ],
  ];
  // In turn, so that a machine that slows down slows all of them.
  const times = commands.map(() => /** @type {number[]} */ ([]));
  for (let run = 0; run < runs; run += 1) {
    for (const [index, [name, args]] of commands.entries()) times[index]?.push(milliseconds(name, args));
  }
  const medians = times.map((each) => each.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN);
  const alone = medians[0] ?? Number.NaN;
  for (const [index, [name]] of commands.entries()) {
    const median = medians[index] ?? Number.NaN;
    console.log(`${name.padEnd(24)}${`${median.toFixed(0)} ms`.padStart(9)}  ${(median / alone).toFixed(2)} × node`);
  }
  const difference = (medians[5] ?? Number.NaN) - (medians[3] ?? Number.NaN);
  console.log(`a report costs ${(difference / alone).toFixed(2)} × node more than the score of the same audit`);
  const { megabytes } = runMeasured(main, ['report', first, ...prices, '--force', '-o', join(folder, 'one.xlsx')]);
  console.log(`and takes ${megabytes.toFixed(0)} MB at most`);
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
function milliseconds(name, args) {
  const started = performance.now();
  const result = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${name} ended with ${result.status}\n${result.stderr}`);
  return performance.now() - started;
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function auditsIn(place) {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.audit.yaml'))
    .sort()
    .map((name) => join(place, name));
}
