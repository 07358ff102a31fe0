#!/usr/bin/env node
/**
 * `npm run fuzz -- [--seed N] [--runs N] [--seconds N] [--only KIND] [--from N]`: mutated files of each kind through the commands that read
 * them. What it finds is printed with its number; `--seed S --from N --runs 1` runs that case again. Ends with 1 if it found anything.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: Object.fromEntries(['seed', 'runs', 'seconds', 'only', 'from'].map((name) => [name, { type: 'string' }])),
});
const seed = Number(values['seed'] ?? Date.now() % 1_000_000);
const first = Number(values['from'] ?? 0);
const end = first + Number(values['runs'] ?? 2_000);
const deadline = values['seconds'] === undefined ? Infinity : Date.now() + Number(values['seconds']) * 1_000;

/** Without a word for so long, a case hangs; what a case may take is measured by its time on the processor. */
const PATIENCE = 60_000;

let next = first;
let found = 0;
console.log(`fuzz: seed ${seed}, cases ${first} to ${end - 1}`);
while (next < end && Date.now() < deadline) await runChild();
console.log(`fuzz: ${next - first} cases, ${found} with faults (seed ${seed})`);
process.exitCode = found === 0 ? 0 : 1;

/** One process runs case after case until one kills it: with 400 MB for everything, a case that takes more ends it. */
async function runChild() {
  const started = next;
  const argv = ['--max-old-space-size=400', '--import', 'tsx', join(root, 'scripts', 'fuzz', 'child.ts')];
  const child = spawn(process.execPath, [...argv, String(seed), String(next), String(end), values['only'] ?? ''], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let current = '';
  let timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    const { number, what, faults } = JSON.parse(line);
    if (what !== undefined) current = what;
    if (faults === undefined) continue;
    next = number + 1;
    if (faults.length > 0) report(number, current, faults);
    current = '';
    if (Date.now() >= deadline) child.kill();
  }
  clearTimeout(timer);
  if (next >= end || Date.now() >= deadline) return;
  if (current === '' && next === started) throw new Error('the cases could not be started');
  report(next, current, ['hangs, or takes more than 400 MB']);
  next += 1;
}

/** @type {(number: number, what: string, faults: readonly string[]) => void} */
function report(number, what, faults) {
  found += 1;
  console.log(`\n#${number} ${what}\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}
