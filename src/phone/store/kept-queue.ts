/** Writes to the store one after the other, and tries again what could not be written. */
export interface KeptQueue {
  /** `key`: what is written; a later write of the same takes the place of one that failed. */
  readonly add: (key: string, write: () => Promise<void>) => void;
  readonly isBusy: () => boolean;
  /** Why something is not kept; null: everything is. */
  readonly problem: () => string | null;
}

export function keptQueue(tell: () => void): KeptQueue {
  const failed = new Map<string, () => Promise<void>>();
  let waiting = 0;
  let problem = '';
  let last = Promise.resolve();
  const run = async (key: string, write: () => Promise<void>): Promise<boolean> => {
    try {
      await write();
      failed.delete(key);
      return true;
    } catch (error) {
      failed.set(key, write);
      problem = error instanceof Error ? error.message || error.name : String(error);
      return false;
    }
  };
  return {
    add: (key, write) => {
      waiting += 1;
      last = last.then(async () => {
        const isWritten = await run(key, write);
        // There is room again, or the disk is back: what waits goes as well.
        if (isWritten) for (const [each, again] of [...failed]) await run(each, again);
        waiting -= 1;
        tell();
      });
    },
    isBusy: () => waiting > 0,
    problem: () => (failed.size === 0 ? null : problem),
  };
}
