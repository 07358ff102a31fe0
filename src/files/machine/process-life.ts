import { readFile } from 'node:fs/promises';
import { kill } from 'node:process';
import { codeOf } from './fs-failure.ts';

/** Whether a process of this machine runs; false for one that has ended and only waits to be reaped by its parent. */
export async function isProcessAlive(pid: number): Promise<boolean> {
  try {
    kill(pid, 0);
  } catch (error) {
    // EPERM: it is alive and belongs to another user.
    return codeOf(error) === 'EPERM';
  }
  const state = (await statOf(pid))?.state;
  return state !== 'Z' && state !== 'X';
}

/**
 * Distinguishes a process from a later one with the same number: this boot of the machine and the tick at which it started. Null if
 * unknown.
 */
export async function processStart(pid: number): Promise<string | null> {
  const started = (await statOf(pid))?.started;
  const boot = await textOf('/proc/sys/kernel/random/boot_id');
  return started === undefined || boot === null ? null : `${boot.trim()} ${started}`;
}

/** State and start of a process from Linux; null elsewhere. The process name, in brackets, may contain spaces and brackets. */
async function statOf(pid: number): Promise<{ readonly state: string; readonly started: string } | null> {
  const text = await textOf(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  return state === undefined || started === undefined ? null : { state, started };
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'latin1');
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
