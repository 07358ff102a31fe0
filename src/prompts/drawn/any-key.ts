import { createPrompt, useKeypress } from '@inquirer/core';
import { usePage } from './use-page.ts';

export interface AnyKeyConfig {
  readonly message: string;
  /** Draws the page above. */
  readonly drawPage: () => void;
}

/** Waits for any key. */
export const anyKeyPrompt = createPrompt<null, AnyKeyConfig>(({ message, drawPage }, done) => {
  usePage(drawPage);
  useKeypress((_event, readline) => {
    readline.clearLine(0);
    done(null);
  });
  return message;
});
