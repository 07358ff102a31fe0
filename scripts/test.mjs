#!/usr/bin/env node
/**
 * `npm test`: builds, runs each check, then the tests, and ends with a line of its own, `N passed, N failed`; where tests could not run here,
 * as those in a browser where there is none, with `, N skipped` behind it.
 * A failed check counts as one failed. Arguments go to vitest: `npm test -- scoring`. With --checks-only no test is run.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const checksOnly = process.argv.includes('--checks-only');
const vitestArgs = process.argv.slice(2).filter((each) => each !== '--checks-only');

/** None of these may need the network or wait for a key. */
const checks = [
  { name: 'build', command: [join(root, 'scripts', 'build.mjs')] },
  { name: 'biome', command: [binOf('@biomejs/biome', 'biome'), 'check', '--error-on-warnings'] },
  { name: 'knip', command: [binOf('knip', 'knip'), '--no-progress'] },
  {
    name: 'dependency-cruiser',
    command: [binOf('dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.mjs', 'src'],
    // With a TypeScript version it cannot read it finds nothing and passes.
    accepts: (/** @type {string} */ output) => !/\(0 modules/.test(output),
  },
  { name: 'tsc', command: [binOf('typescript', 'tsc'), '--noEmit'] },
  // What runs in a browser knows a document, and nothing else may.
  { name: 'tsc for browsers', command: [binOf('typescript', 'tsc'), '--noEmit', '-p', 'src/phone'] },
];

// The tests and knip read what the build writes; the other checks may run beside each other.
const first = await failedOf(checks.slice(0, 1), 1);
const failedChecks = first.length + (await failedOf(checks.slice(1), availableParallelism())).length;
const tests = checksOnly ? { passed: 0, failed: 0, skipped: 0 } : runTests();
const passed = checksOnly ? checks.length - failedChecks : tests.passed;
const failed = failedChecks + tests.failed;

process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed${tests.skipped === 0 ? '' : `, ${tests.skipped} skipped`}`);

/**
 * Runs the checks, so many at a time, and gives those that failed.
 * @param {readonly Check[]} waiting
 * @param {number} atOnce
 */
async function failedOf(waiting, atOnce) {
  const left = [...waiting];
  /** @type {Check[]} */
  const failed = [];
  const workThrough = async () => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) {
      if (!(await passes(check))) failed.push(check);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
  return failed;
}

/** @typedef {{ name: string, command: string[], accepts?: (output: string) => boolean }} Check */

/** @param {Check} check */
async function passes({ name, command, accepts = () => true }) {
  const started = Date.now();
  const { code, output } = await outputOf(command);
  const isPassed = code === 0 && accepts(output);
  console.log(`${isPassed ? 'ok    ' : 'FAILED'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!isPassed) console.log(output || `exit code ${code}`);
  return isPassed;
}

/** @param {readonly string[]} command @returns {Promise<{ code: number | string, output: string }>} */
function outputOf(command) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const texts = [];
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => texts.push(text));
    }
    child.on('error', (error) => resolve({ code: 'error', output: String(error) }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'unknown', output: texts.join('').trim() }));
  });
}

/** Counts from vitest's own report; a file that does not load, or an error outside any test, is one failure. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'facility-audit-test-'));
  const report = join(folder, 'vitest.json');
  try {
    const result = spawnSync(
      process.execPath,
      [
        binOf('vitest', 'vitest'),
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...vitestArgs,
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
    ).length;
    const counted = numFailedTests + unloaded;
    const failed = counted === 0 && result.status !== 0 ? 1 : counted;
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A package's program as a file for Node, since npm's own links are shell scripts on Windows.
 * @param {string} name
 * @param {string} program
 */
function binOf(name, program) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}
