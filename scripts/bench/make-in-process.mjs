import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Creates a province to measure, in a process of its own.
 * @param {string} root
 * @param {string} place
 * @param {number} facilities
 * @param {number} criteria
 * @param {'workbooks' | 'audits'} [as]
 * @param {{ provinces?: number, rounds?: number }} [country]
 */
export function makeProvince(root, place, facilities, criteria, as = 'workbooks', { provinces = 1, rounds = 1 } = {}) {
  const args = ['tsx', join(root, 'scripts', 'bench', 'make-province.mjs'), place, '--as', as];
  const sizes = [
    ...['--facilities', String(facilities), '--criteria', String(criteria)],
    ...['--provinces', String(provinces), '--rounds', String(rounds)],
  ];
  const shell = process.platform === 'win32';
  const made = spawnSync('npx', [...args, ...sizes], { cwd: root, stdio: ['ignore', 'ignore', 2], shell });
  if (made.status !== 0) throw new Error('no province was made');
}
