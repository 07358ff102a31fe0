import type { Screen } from './screen.ts';

/** Handles keys while nothing is asked. */
export interface QuietGap {
  readonly begin: () => void;
  readonly end: () => void;
}

const ctrlC = 0x03;

/** Between two questions typed keys are neither shown nor taken as answers, but Ctrl-C still works. Does not keep the process alive. */
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
