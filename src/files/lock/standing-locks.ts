import { join } from 'node:path';
import type { StandingLock } from '../../app/ports/files-port.ts';
import { absolute, type Machine } from '../machine/machine.ts';
import { ownTextIn } from './lock-file.ts';
import { isDead, type LockOwner, parseOwner, sinceShown } from './lock-owner.ts';

/** The locks in a folder, with what is known of who holds them; nothing is changed. @throws errors of the system. */
export async function standingLocks(machine: Machine, folder: string): Promise<readonly StandingLock[]> {
  const place = absolute(machine, folder);
  const standing: StandingLock[] = [];
  for (const name of (await machine.fs.readdir(place)).sort()) {
    const file = /^\.(.+)\.lock$/.exec(name)?.[1];
    if (file === undefined) continue;
    const owner = parseOwner((await ownTextIn(machine, place, name)) ?? '');
    const at = { file: join(folder, file), lock: join(folder, name) };
    standing.push({ ...at, owner: await stateOf(machine, owner), by: owner === null ? null : shownOwner(owner) });
  }
  return standing;
}

async function stateOf(machine: Machine, owner: LockOwner | null): Promise<StandingLock['owner']> {
  if (owner === null) return 'unknown';
  if (owner.host !== machine.host) return 'elsewhere';
  return (await isDead(owner, machine)) ? 'ended' : 'running';
}

function shownOwner({ user, host, pid, since }: LockOwner): StandingLock['by'] {
  return { user, host, pid, since: sinceShown(since) };
}
