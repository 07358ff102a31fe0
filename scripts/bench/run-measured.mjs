import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const wrapper = fileURLToPath(new URL('./measured.mjs', import.meta.url));

/**
 * @typedef {object} Measured
 * @property {number} seconds wall clock, the process's start included
 * @property {number} cpu seconds of processor time
 * @property {number} megabytes most memory the process had
 * @property {string} output
 */

/**
 * Runs a script in a Node process of its own and measures it; prints its stderr if it fails.
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Measured}
 */
export function runMeasured(script, args) {
  const started = performance.now();
  const result = spawnSync(process.execPath, [wrapper, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const seconds = (performance.now() - started) / 1_000;
  if (result.status !== 0) throw new Error(`${script} ended with ${result.status}\n${result.stderr}`);
  const { cpu, megabytes } = JSON.parse(String(result.output[3]));
  return { seconds, cpu, megabytes, output: result.stdout };
}
