import { execFile } from 'node:child_process';
import { uptime } from 'node:process';
import { promisify } from 'node:util';
import type { Machine } from './machine.ts';

/** Milliseconds; a system that takes longer to answer does not tell. */
const PATIENCE = 5_000;

const run = promisify(execFile);

/**
 * For how long a process of this machine has been running, as the system tells: `ps`, on Windows PowerShell. Null where it doesn't. Asked
 * only about a lock whose owner seems to live, so it may take its time.
 */
export async function secondsRunning(pid: number, { pid: own, platform }: Machine): Promise<number | null> {
  if (pid === own) return uptime();
  const [program, ...args] = platform === 'win32' ? powershell(pid) : ['ps', '-o', 'etime=', '-p', String(pid)];
  try {
    const { stdout } = await run(program, args, { timeout: PATIENCE, windowsHide: true });
    return secondsIn(stdout.trim());
  } catch {
    // No such program, or no such process any more: nobody tells, and the start of the machine has to do.
    return null;
  }
}

function powershell(pid: number): readonly [string, ...string[]] {
  const command = `[long]((Get-Date) - (Get-Process -Id ${pid}).StartTime).TotalSeconds`;
  return ['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', command];
}

/** `[[days-]hours:]minutes:seconds`, as POSIX has it, or seconds alone; null for anything else. */
export function secondsIn(age: string): number | null {
  const found = /^(?:(?:(\d+)-)?(\d+):)?(?:(\d+):)?(\d+)$/.exec(age);
  if (found === null) return null;
  const parts = age.split(/[-:]/).map(Number).reverse();
  const [seconds = 0, minutes = 0, hours = 0, days = 0] = parts;
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
