import { uptime } from 'node:os';
import type { Machine } from '../machine/machine.ts';
import { isProcessAlive, processStart } from '../machine/process-life.ts';

const FORMAT = 'facility-audit/lock/1';

/** Two readings of when a machine was switched on differ by less, even after its clock was set. */
const SAME_BOOT_MS = 2 * 60 * 1000;

/** Who holds a file: what the lock file says. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** When the machine was switched on, ISO. */
  readonly booted: string;
  /** What tells the process from a later one with its number; null where the system doesn't say. */
  readonly started: string | null;
  /** ISO, in UTC. */
  readonly since: string;
}

/** This process as an owner. */
export async function thisProcess({ pid, host, user, now }: Machine): Promise<LockOwner> {
  const booted = bootTime(now()).toISOString();
  return { pid, host, user, booted, started: await processStart(pid), since: now().toISOString() };
}

function bootTime(now: Date): Date {
  return new Date(now.getTime() - Math.round(uptime() * 1000));
}

export function serializeOwner(owner: LockOwner): string {
  return `${JSON.stringify({ format: FORMAT, ...owner })}\n`;
}

/** Null for a text that is no lock of ours, or not yet written whole. */
export function parseOwner(text: string): LockOwner | null {
  const value = jsonOrNull(text);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return null;
  const { pid, host, user, booted, started, since } = value as Readonly<Record<string, unknown>>;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return null;
  if (typeof host !== 'string' || typeof user !== 'string') return null;
  if (typeof booted !== 'string' || typeof since !== 'string') return null;
  return { pid, host, user, booted, started: typeof started === 'string' ? started : null, since };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * True where it is sure that the owner has ended: on this machine, and not running. A number that runs again after a restart is
 * told by the start of its process, or else by the start of the machine: where a clock was set wrongly in between, a living owner
 * may be taken for dead, which costs nothing but a conflict copy, while the other mistake would lock people out of their audit.
 */
export async function isDead(owner: LockOwner, machine: Machine): Promise<boolean> {
  if (owner.host !== machine.host) return false;
  if (!(await isProcessAlive(owner.pid))) return true;
  const started = owner.started === null ? null : await processStart(owner.pid);
  if (started !== null) return started !== owner.started;
  return Math.abs(Date.parse(owner.booted) - bootTime(machine.now()).getTime()) > SAME_BOOT_MS;
}
