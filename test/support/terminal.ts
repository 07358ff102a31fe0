import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const builtBin = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** A shell with job control runs the tool, as at a desk. */
  readonly isInShell?: boolean;
}

/** The built tool in a pseudo-terminal, with its screen as a person sees it. Everything waits for text, nothing for time. */
export interface Terminal {
  /** Present lines of the screen, without trailing blanks. */
  readonly screen: () => string;
  /** Waits until the screen shows the text, or a match for it. */
  readonly shows: (text: string | RegExp) => Promise<string>;
  /** Types like a keyboard or a paste. */
  readonly type: (keys: string) => void;
  /** Types and waits until the screen shows all of these, top down: a key typed before the next question is there would be lost. */
  readonly press: (keys: string, ...texts: readonly string[]) => Promise<string>;
  /** Waits until anything more is written. */
  readonly next: () => Promise<void>;
  /** Everything written so far, including control sequences. */
  readonly written: () => string;
  readonly kill: (signal: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** The exit code, once it has ended. */
  readonly ended: () => Promise<number>;
}

export const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  escape: '\u001b',
  ctrlC: '\u0003',
  endOfInput: '\u0004',
  ctrlZ: '\u001a',
};

/** What a terminal sends when a text is pasted, or a file dropped. */
export function pasted(text: string): string {
  return `\u001b[200~${text}\u001b[201~`;
}

/** Starts the tool in a clean environment: no CI, no colour settings, its own language. */
export function startTerminal(args: readonly string[], options: TerminalOptions): Terminal {
  const { cwd, columns = 80, rows = 24, environment = {}, isInShell = false } = options;
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  const command = [process.execPath, builtBin, ...args];
  const [program = '', ...operands] = isInShell ? ['bash', '--norc', '--noprofile', '-i'] : command;
  const pty: IPty = spawn(program, operands, {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cwd,
      TERM: 'xterm-256color',
      TZ: 'Asia/Ho_Chi_Minh',
      FACILITY_AUDIT_LANG: 'vi',
      FACILITY_AUDIT_BY: 'Trần B',
      FACILITY_AUDIT_LAUNCHER: 'facility-audit',
      ...environment,
    },
  });
  let written = '';
  let exitCode: number | null = null;
  if (isInShell) pty.write(`${command.map((word) => `'${word}'`).join(' ')}\n`);
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const watch of watchers) watch();
  };
  pty.onData((data) => {
    written += data;
    screen.write(data, notify);
  });
  pty.onExit((end) => {
    exitCode = end.signal !== undefined && end.signal > 0 ? 128 + end.signal : end.exitCode;
    notify();
  });

  const text = () => screenText(screen);
  function until(isThere: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const watch = () => {
        if (isThere()) settle(resolve);
        else if (exitCode !== null) settle(() => reject(new Error(`ended (${exitCode}) before ${what}:\n${text()}`)));
      };
      const late = setTimeout(() => settle(() => reject(new Error(`never came: ${what}\n${text()}`))), 30_000);
      const settle = (then: () => void) => {
        clearTimeout(late);
        watchers.delete(watch);
        then();
      };
      watchers.add(watch);
      watch();
    });
  }

  async function shows(wanted: string | RegExp): Promise<string> {
    const has = () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
    await until(has, String(wanted));
    return text();
  }

  return {
    screen: text,
    shows,
    type: (typed) => pty.write(typed),
    press: (typed, ...wanted) => {
      pty.write(typed);
      return shows(new RegExp(wanted.map(escaped).join('[\\s\\S]*')));
    },
    next: async () => {
      const before = written.length;
      await until(() => written.length > before, 'anything');
    },
    written: () => written,
    kill: (signal) => pty.kill(signal),
    resize: (newColumns, newRows) => {
      screen.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    ended: async () => {
      await new Promise<void>((resolve) => {
        const watch = () => {
          if (exitCode === null) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      });
      // The last output is still being parsed for the screen.
      await new Promise<void>((resolve) => screen.write('', resolve));
      return exitCode ?? -1;
    },
  };
}

/** Runs the built tool without a terminal; returns its stdout. */
export function runTool(args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, [builtBin, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cwd,
      FACILITY_AUDIT_BY: 'Trần B',
      FACILITY_AUDIT_LAUNCHER: 'facility-audit',
      FACILITY_AUDIT_LANG: 'vi',
      TZ: 'Asia/Ho_Chi_Minh',
    },
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function screenText(terminal: InstanceType<typeof xterm.Terminal>): string {
  const buffer = terminal.buffer.active;
  const lines = Array.from({ length: terminal.rows }, (_, row) => {
    return buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '';
  });
  return lines.join('\n').trimEnd();
}
