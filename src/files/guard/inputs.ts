import { failure } from '../../domain/problem/audit-error.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';
import { identityOf } from './identity.ts';

/** Files that belong to what was read are inputs too, whether they are read or not. */
export function nameInputs(machine: Machine, paths: readonly string[]): void {
  for (const path of paths) machine.named.add(absolute(machine, path));
}

/** True for a file that was read or named as an input, under whatever name. @throws errors of the system. */
export async function isInput(machine: Machine, path: string): Promise<boolean> {
  const identity = await identityOf(machine, path);
  if (identity === null) return false;
  if (machine.inputs.has(identity)) return true;
  // Looked at only now: hardly anything is replaced, and a province names thousands.
  for (const named of machine.named) if ((await identityOf(machine, named)) === identity) return true;
  return false;
}

/** What was read is never replaced by what is made of it, nor by anything else. @throws AuditError output-is-input. */
export async function assertNoInput(machine: Machine, path: string, real: string): Promise<void> {
  if (await isInput(machine, real)) throw failure('output-is-input', {}, { file: path });
}
