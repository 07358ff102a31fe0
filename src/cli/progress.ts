import type { CommandContext } from './command-context.ts';

/** Says how far a run over many inputs has come. */
export function progressTo({ output, messages, options }: CommandContext): (done: number, total: number) => void {
  return (done, total) => {
    if (total >= 10 && !options.json && done % 5 === 0 && done < total) output.note(messages.walk.reportProgress({ done, total }));
  };
}
