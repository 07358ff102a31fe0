import { uptime } from 'node:os';
import { type Machine, wallClock } from '../machine/machine.ts';
import { isProcessAlive, processStart } from '../machine/process-life.ts';
import { secondsRunning } from '../machine/seconds-running.ts';

const FORMAT = 'facility-audit/lock/1';

/** Two readings of a machine's start time differ by less, even after its clock was set. */
const SAME_BOOT_MS = 2 * 60 * 1000;

/** How far off the age of a process may be as the system tells it, in whole seconds. */
const SAME_START_MS = 2_000;

/** The owner of a lock, as written in the lock file. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** Start time of the machine, ISO. */
  readonly booted: string;
  /** Distinguishes the process from a later one with the same number; null if the system does not tell. */
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

/** Null if the text is not one of our locks, or not completely written yet. */
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
 * True if the owner has certainly ended: it was on this machine and is not running. A reused process number is detected by the start of the
 * process, or else of the machine. If the clock was wrong in between, a living owner may be taken for dead, which costs at most a conflict
 * copy; the opposite mistake would lock people out of their audit.
 */
export async function isDead(owner: LockOwner, machine: Machine): Promise<boolean> {
  if (owner.host !== machine.host) return false;
  if (!(await isProcessAlive(owner.pid))) return true;
  const started = owner.started === null ? null : await processStart(owner.pid);
  if (started !== null) return started !== owner.started;
  const isOfOtherBoot = Math.abs(Date.parse(owner.booted) - bootTime(machine.now()).getTime()) > SAME_BOOT_MS;
  return isOfOtherBoot || (await isYoungerThanItsLock(owner, machine));
}

/** Where the lock does not tell when its process started: one that started later than the lock was made only has the same number. */
async function isYoungerThanItsLock({ pid, since }: LockOwner, machine: Machine): Promise<boolean> {
  const seconds = await secondsRunning(pid, machine);
  return seconds !== null && machine.now().getTime() - seconds * 1000 > Date.parse(since) + SAME_START_MS;
}

/** To the minute; a lock written by hand may contain anything. */
export function sinceShown(since: string): string {
  const moment = new Date(since);
  if (Number.isNaN(moment.getTime())) return since;
  const { day, time } = wallClock(moment);
  return `${day} ${time.slice(0, 5)}`;
}
