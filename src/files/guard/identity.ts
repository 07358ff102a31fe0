import type { BigIntStats } from 'node:fs';
import { isMissing } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute } from '../machine/machine.ts';
import { realPath } from '../machine/real-path.ts';

/** What a file is, however it is spelled: the same for each of its names, links and letter cases. Null: nothing is there. */
export async function identityOf(machine: Machine, path: string): Promise<string | null> {
  try {
    const place = absolute(machine, path);
    return await identityIn(machine, await machine.fs.stat(place, { bigint: true }), place);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** As identityOf, of what is open or was looked at already. Some network drives number nothing: there the real path has to do. */
export async function identityIn(
  machine: Machine,
  { dev, ino }: Pick<BigIntStats, 'dev' | 'ino'>,
  path: string,
): Promise<string> {
  if (ino !== 0n) return `${dev}:${ino}`;
  const real = await realPath(machine, absolute(machine, path));
  return machine.platform === 'win32' ? real.toLowerCase() : real;
}
