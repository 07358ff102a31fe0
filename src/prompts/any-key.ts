import { createPrompt, useKeypress } from '@inquirer/core';

/** Waits for any key. */
export const anyKeyPrompt = createPrompt<null, { readonly message: string }>(({ message }, done) => {
  useKeypress((_event, readline) => {
    readline.clearLine(0);
    done(null);
  });
  return message;
});
