import { AuditError } from '../../domain/problem/audit-error.ts';
import type { ProblemCode } from '../../domain/problem/problem.ts';
import { codeOf, isMissing } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';

/** After these something was written, which may name what was made before it. */
const kept: ReadonlySet<ProblemCode> = new Set(['file-changed', 'save-unconfirmed']);

/** As `Files.orTakenBack`. */
export async function orTakenBack<Value>(
  machine: Machine,
  work: () => Promise<Value>,
  what: 'all' | 'folders',
): Promise<Value> {
  const made: string[] = [];
  machine.made.push(made);
  try {
    return await work();
  } catch (error) {
    const isKept = error instanceof AuditError && error.problems.some(({ code }) => kept.has(code));
    if (!isKept) for (const path of made.splice(0).reverse()) await takeBack(machine, path, what);
    throw error;
  } finally {
    machine.made.pop();
    // What is kept here may still be taken back with what it is a part of.
    machine.made.at(-1)?.push(...made);
  }
}

/** What can't be removed, and a folder in which something else lies by now, stays: why the work failed says more. */
async function takeBack(machine: Machine, path: string, what: 'all' | 'folders'): Promise<void> {
  try {
    const stats = await machine.fs.lstat(path);
    if (stats.isDirectory()) await machine.fs.rmdir(path);
    else if (what === 'all') await machine.fs.rm(path);
  } catch (error) {
    if (!isMissing(error) && codeOf(error) === null) throw error;
  }
}
