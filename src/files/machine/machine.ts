import type * as nodeFs from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Notice } from '../../app/ports/notice.ts';

/** What this room needs to know about the machine and its process. */
export interface Machine {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  readonly now: () => Date;
  readonly platform: NodeJS.Platform;
  /** Node's own; tests pass one that fails on purpose. */
  readonly fs: typeof nodeFs;
  /** Folders already checked in this run for leftovers of dead processes. */
  readonly swept: Set<string>;
  /** The identities of the files that were read as inputs: nothing is written over them, but as their next state. */
  readonly inputs: Set<string>;
  /** Where files lie that belong to what was read, absolute: inputs too, though nobody opened them. */
  readonly named: Set<string>;
  /** What was made that was not there before, one list for each work that may be taken back. */
  readonly made: string[][];
  readonly tell: (notice: Notice) => void;
}

/** The absolute path for a path as the user gave it. */
export function absolute(machine: Machine, path: string): string {
  return resolve(machine.cwd, path);
}

/** A moment in this machine's local time: 2025-08-05 and 09:15:03. */
export function wallClock(moment: Date): { readonly day: string; readonly time: string } {
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`,
  };
}
