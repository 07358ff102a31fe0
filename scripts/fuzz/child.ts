import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { makeSeeds } from './make-seeds.ts';
import { caseOf, runCase } from './run-case.ts';

/** Runs the cases of these numbers, and tells each before and after on a line of JSON, so that one that hangs is known. */
const [seed = '1', first = '0', end = '0', only = ''] = process.argv.slice(2);
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const seeds = mkdtempSync(join(tmpdir(), 'facility-audit-seeds-'));
try {
  await makeSeeds(seeds);
  for (let number = Number(first); number < Number(end); number += 1) {
    const each = caseOf(seeds, Number(seed), number, only === '' ? null : only);
    tell({ number, what: `${each.kind.name}: ${each.command}` });
    tell({ number, faults: await runCase(seeds, each) });
  }
} finally {
  rmSync(seeds, { recursive: true, force: true });
}
