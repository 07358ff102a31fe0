import { failure } from '../../domain/problem/audit-error.ts';
import { composed } from '../../domain/values/text/composed.ts';
import type { Screen } from '../drawn/screen.ts';

/** Reads typed lines, edited by the terminal itself; in NFC. @throws AuditError interrupted at the end of input and on Ctrl-C. */
export function createLineReader({
  input,
  interruption,
}: Pick<Screen, 'input' | 'interruption'>): () => Promise<string> {
  const { signal } = interruption;
  const decoder = new TextDecoder();
  const waiting: string[] = [];
  let unfinished = '';

  function take(data: Uint8Array): void {
    const [last = '', ...before] = (unfinished + decoder.decode(data, { stream: true }))
      .split(/\r\n|\r|\n/)
      .toReversed();
    for (const line of before.toReversed()) waiting.push(line);
    unfinished = last;
  }

  return () =>
    new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        input.off('data', listen).off('end', stop);
        signal.removeEventListener('abort', stop);
        // Listening to a terminal would keep the process alive.
        input.pause();
        then();
      };
      const stop = () => settle(() => reject(failure('interrupted', {})));
      const listen = (data: Uint8Array) => {
        take(data);
        const line = waiting.shift();
        if (line !== undefined) settle(() => resolve(composed(line)));
      };
      const early = waiting.shift();
      if (early !== undefined) resolve(composed(early));
      else if (signal.aborted || input.readableEnded) reject(failure('interrupted', {}));
      else {
        signal.addEventListener('abort', stop);
        input.on('end', stop).on('data', listen).resume();
      }
    });
}
