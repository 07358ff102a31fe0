import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A child process as its parent sees it: its lines so far. */
export interface Child {
  readonly process: ChildProcess;
  /** Waits for this many lines; rejects if the process ends earlier. */
  untilLines(count: number): Promise<readonly string[]>;
  /** Ends it like a power cut, and returns all its lines. */
  kill(): Promise<readonly string[]>;
  /** Waits until it ends by itself, and returns all its lines. */
  end(): Promise<readonly string[]>;
}

/** Bundles file-child-main.ts into `folder`, so that starting it costs no more than starting Node. */
export async function buildFileChild(folder: string): Promise<string> {
  const outfile = join(folder, 'file-child.mjs');
  const entry = fileURLToPath(new URL('./file-child-main.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return outfile;
}

/** Starts a command and collects its lines. */
export function startChild(command: string, args: readonly string[]): Child {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const lines = () => said.split('\n').slice(0, -1);
  return {
    process: child,
    untilLines: async (count) => {
      while (lines().length < count) {
        const isOver = await Promise.race([once(child.stdout, 'data').then(() => false), closed.then(() => true)]);
        if (isOver && lines().length < count) throw new Error(`ended after: ${said}`);
      }
      return lines();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
      return lines();
    },
    end: async () => {
      await closed;
      return lines();
    },
  };
}
