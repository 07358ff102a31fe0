import type * as nodeFs from 'node:fs/promises';
import { resolve } from 'node:path';

/** What this room knows of the machine and of the process it runs in. */
export interface Machine {
  /** The folder that the user's own paths start from. */
  readonly cwd: string;
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  readonly now: () => Date;
  readonly platform: NodeJS.Platform;
  /** Node's own; tests hand in one that fails on purpose. */
  readonly fs: typeof nodeFs;
  /** The folders in which this run has looked for what dead processes left. */
  readonly swept: Set<string>;
}

/** Where a path as the user gave it really is. */
export function absolute(machine: Machine, path: string): string {
  return resolve(machine.cwd, path);
}
