import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import { failure } from '../../domain/problem/audit-error.ts';
import type { Keyboard } from '../keyboard/keyboard.ts';
import type { Screen } from './screen.ts';
import type { PromptContext } from './stock-prompt.ts';

/**
 * Runs a prompt, and runs it again after the window was resized, the person came back from the shell, or `onMore` tells of something more
 * to show; `isAgain` tells so. Ctrl-C, Ctrl-D and the end of input end every prompt in the same way. @throws AuditError interrupted.
 */
export type Ask = <Value>(
  prompt: (context: PromptContext, isAgain: boolean) => Promise<Value>,
  onMore?: (listener: () => void) => () => unknown,
) => Promise<Value>;

export function createAsk(screen: Screen, keyboard: Keyboard): Ask {
  const { output, interruption } = screen;
  return async (prompt, onMore) => {
    await keyboard.open();
    try {
      for (let isAgain = false; ; isAgain = true) {
        // The shell had the terminal meanwhile.
        if (isAgain) await keyboard.open();
        const redrawing = new AbortController();
        const redraw = () => redrawing.abort();
        const forget = screen.onReturn?.(redraw);
        const forgetMore = onMore?.(redraw);
        output.on('resize', redraw);
        try {
          const signal = AbortSignal.any([interruption.signal, redrawing.signal]);
          return await prompt({ input: keyboard.input, output, signal, clearPromptOnDone: true }, isAgain);
        } catch (error) {
          if (redrawing.signal.aborted && !interruption.signal.aborted && error instanceof AbortPromptError) continue;
          if (error instanceof ExitPromptError || error instanceof AbortPromptError) throw failure('interrupted', {});
          throw error;
        } finally {
          output.off('resize', redraw);
          forget?.();
          forgetMore?.();
        }
      }
    } finally {
      keyboard.close();
    }
  };
}
