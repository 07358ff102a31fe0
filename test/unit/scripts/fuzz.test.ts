import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { faultsOf, outcomeOf } from '../../../scripts/fuzz/judge.ts';
import { kinds } from '../../../scripts/fuzz/kinds.ts';
import { makeSeeds } from '../../../scripts/fuzz/make-seeds.ts';
import { caseOf, runCase } from '../../../scripts/fuzz/run-case.ts';
import { runMain } from '../../support/run-main.ts';
import { sharedFolder } from '../../support/temp-folder.ts';

const seeds = sharedFolder();
beforeAll(() => makeSeeds(seeds.path()));

/** The exit code in a copy of the seeds. */
async function trial(argv: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'facility-audit-sound-'));
  try {
    cpSync(seeds.path(), folder, { recursive: true });
    return (await runMain(folder, argv)).code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As many of each kind as take some seconds; `npm run fuzz` tries thousands. */
const CASES = 8;

test.each(kinds.map((kind) => [kind.name, kind] as const))(
  'every command takes the sound file of kind %s, so that what is refused is refused for what was changed',
  async (_name, kind) => {
    for (const command of kind.commands) {
      const argv = command.split(' ').map((word) => (word === 'F' ? kind.seed : word));
      expect(await trial(argv)).toBe(0);
    }
  },
);

test.each(kinds.map(({ name }) => name))(
  'mutated files of kind %s end in a result or a refusal that names them, and leave nothing behind',
  async (only) => {
    const found: string[] = [];
    for (let number = 0; number < CASES; number += 1) {
      const faults = await runCase(seeds.path(), caseOf(seeds.path(), 2026, number, only));
      found.push(
        ...faults.map((fault) => `npm run fuzz -- --seed 2026 --only ${only} --from ${number} --runs 1: ${fault}`),
      );
    }
    expect(found).toEqual([]);
  },
);

test('a case is the same whenever it is made', () => {
  for (let number = 0; number < 50; number += 1) {
    expect(caseOf(seeds.path(), 7, number, null)).toEqual(caseOf(seeds.path(), 7, number, null));
  }
});

test('what must not happen is noticed', async () => {
  const outcome = await outcomeOf(seeds.path(), ['score', 'a.audit.yaml', '--checklist', 'small.yaml']);
  expect(faultsOf(outcome, 'a.audit.yaml')).toEqual([]);
  expect(faultsOf({ ...outcome, code: 70, out: 'x\n    at main (x.js:1)' }, 'a.audit.yaml')).toHaveLength(3);
  expect(
    faultsOf({ ...outcome, code: 2, err: 'a.audit.yaml: no', changed: ['left.xlsx'] }, 'a.audit.yaml'),
  ).toHaveLength(1);
  expect(faultsOf({ ...outcome, out: 'a\u202eb', seconds: 9 }, 'a.audit.yaml')).toHaveLength(2);
});
