import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { makeProvince } from './make-in-process.mjs';
import { runMeasured } from './run-measured.mjs';

/**
 * Runs each command in a process of its own, like users do: the median of several runs, and of their ratios to Node alone.
 * @param {string} root
 * @param {string} folder
 * @param {number} runs
 * @param {number} criteria of the audit that is scored and reported
 */
export function benchCommands(root, folder, runs, criteria) {
  const main = join(root, 'dist', 'main.js');
  const sized = join(folder, 'one');
  makeProvince(root, sized, 1, criteria, 'audits');
  const [audit = ''] = auditsIn(join(sized, 'audits'));
  const checklist = ['--checklist', join(sized, 'checklist')];
  const audits = join(root, 'examples', 'lao-cai-2025', 'audits');
  const example = ['2025-08', '2025-10'].flatMap((round) => auditsIn(join(audits, round)));
  const sixty = join(folder, 'sixty');
  makeProvince(root, sixty, 60, criteria, 'audits');
  const papers = [
    '--sheets',
    'papers',
    '--checklist',
    join(sixty, 'checklist'),
    '--force',
    '-o',
    join(folder, 'papers.xlsx'),
  ];
  const report = [main, 'report', audit, ...checklist, '--force', '-o', join(folder, 'one.xlsx')];
  /** @type {readonly (readonly [string, readonly string[]])[]} */
  const commands = [
    ['node alone', ['-e', '0']],
    ['--version', [main, '--version']],
    ['--help', [main, '--help']],
    [`score, ${criteria} criteria`, [main, 'score', audit, ...checklist, '--json']],
    [`report, ${criteria} criteria`, report],
    [`score, the example's ${example.length}`, [main, 'score', ...example, '--json']],
    [`merge, the example's ${example.length}`, [main, 'merge', ...example, '--force', '-o', join(folder, 'all.xlsx')]],
    ['merge of 60, papers alone', [main, 'merge', join(sixty, 'audits'), ...papers]],
  ];
  // In turn, and compared turn by turn, so that a slower moment of the machine affects all of them.
  const times = commands.map(() => /** @type {number[]} */ ([]));
  for (let run = 0; run < runs; run += 1) {
    for (const [index, [name, args]] of commands.entries()) times[index]?.push(milliseconds(name, args));
  }
  const [alone = [], , , score = []] = times;
  for (const [index, [name]] of commands.entries()) {
    const own = times[index] ?? [];
    console.log(
      `${name.padEnd(28)}${`${median(own).toFixed(0)} ms`.padStart(9)}  ${median(over(own, alone)).toFixed(2)} × node`,
    );
  }
  const more = times[4]?.map((each, run) => each - (score[run] ?? Number.NaN)) ?? [];
  console.log(`a report costs ${median(over(more, alone)).toFixed(2)} × node more than the score of the same audit`);
  const { megabytes } = runMeasured(main, report.slice(1));
  const kilobytes = statSync(join(folder, 'one.xlsx')).size / 1_000;
  console.log(`and takes ${megabytes.toFixed(0)} MB at most; the workbook has ${kilobytes.toFixed(0)} KB`);
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * @param {readonly number[]} values
 * @param {readonly number[]} others of the same turns
 */
function over(values, others) {
  return values.map((each, turn) => each / (others[turn] ?? Number.NaN));
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
  return readdirSync(place)
    .filter((name) => name.endsWith('.audit.yaml'))
    .sort()
    .map((name) => join(place, name));
}
