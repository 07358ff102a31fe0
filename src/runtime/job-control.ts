/** As a shell stops a program and brings it back. */
export interface JobControl {
  readonly suspend: () => void;
  readonly onReturn: (listener: () => void) => () => unknown;
}

const pasteMarksOff = '\u001b[?2004l';
const cursorShown = '\u001b[?25h';

/** Ctrl-Z gives the terminal back as the shell had it; when the process goes on, questions take keys one by one again. */
export function jobControl(): JobControl {
  const { stdin, stderr } = process;
  const listeners = new Set<() => void>();
  let isSuspended = false;
  // For good: keys that were typed early may end a question before the signal is told.
  process.on('SIGCONT', () => {
    if (!isSuspended && !stdin.isRaw) return;
    isSuspended = false;
    // A shell may have set the terminal up anew, which only a change undoes.
    stdin.setRawMode(false);
    stdin.setRawMode(true);
    for (const listener of listeners) listener();
  });
  return {
    suspend: () => {
      isSuspended = true;
      stdin.setRawMode(false);
      stderr.write(`${pasteMarksOff}${cursorShown}\n`, () => process.kill(0, 'SIGTSTP'));
    },
    onReturn: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
