import type { Screen } from './screen.ts';

/** What happens with keys while nothing is asked. */
export interface QuietGap {
  readonly begin: () => void;
  readonly end: () => void;
}

const ctrlC = 0x03;

/**
 * Between two questions nothing that is typed is shown or taken as an answer, but Ctrl-C still counts. The process is not kept
 * alive by it.
 */
export function createQuietGap({ input, interruption }: Pick<Screen, 'input' | 'interruption'>): QuietGap {
  const listen = (data: Uint8Array) => {
    if (data.includes(ctrlC)) interruption.abort();
  };
  return {
    begin: () => {
      if (!input.isTTY) return;
      input.setRawMode(true);
      input.on('data', listen).resume();
      input.unref();
    },
    end: () => {
      if (!input.isTTY) return;
      input.off('data', listen).pause();
      input.ref();
    },
  };
}
