import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

/** A call of Node's file system that fails, with the system's code. */
export interface DiskFault {
  readonly calls: readonly ('open' | 'rename' | 'link' | 'mkdir')[];
  readonly code: string;
  /** Opening for reading works all the same. */
  readonly onlyWriting?: boolean;
}

/** Does `work` while these calls fail on everything below `folder`. */
export async function onFailingDisk<Result>(
  folder: string,
  { calls, code, onlyWriting = false }: DiskFault,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = calls.map((call) => [call, promises[call]] as const);
  for (const [call, real] of before) {
    const failing = async (path: unknown, ...more: readonly unknown[]) => {
      const isBelow = resolve(String(path)).startsWith(folder);
      const isReading = call === 'open' && !isForWriting(more[0]);
      if (isBelow && !(onlyWriting && isReading)) {
        throw Object.assign(new Error(`${code}: ${call}`), { code, syscall: call, path });
      }
      return (real as (...args: readonly unknown[]) => Promise<unknown>)(path, ...more);
    };
    Object.assign(promises, { [call]: failing });
  }
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const [call, real] of before) Object.assign(promises, { [call]: real });
    syncBuiltinESMExports();
  }
}

/** `r`, or flags that neither write nor create. */
function isForWriting(flags: unknown): boolean {
  return typeof flags === 'number' ? (flags & 0b11) !== 0 : flags !== undefined && flags !== 'r';
}
