import { statSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { getRawAsset } from 'node:sea';
import { overlaidFs } from './files/overlaid-fs.ts';
import { runProcess } from './run-process.ts';
import { workingFolder } from './runtime/machine-facts.ts';
import { programStartedAs } from './runtime/started-as.ts';

/** Put in by the build of the executable: its version, and the path of each file inside it. */
declare const INSIDE: { readonly version: string; readonly paths: readonly string[] };

/**
 * The tool as one program with everything inside. What it came with seems to lie below the program, where nothing else can be. Messages are
 * in Vietnamese unless something else is asked for: whoever double-clicks can ask for nothing.
 */
async function runExecutable(): Promise<void> {
  const { argv, argv0, env, execPath, platform } = process;
  env['FACILITY_AUDIT_LANG'] ||= 'vi';
  const dropped = droppedFiles(argv.slice(2));
  await runProcess({
    shipped: {
      version: INSIDE.version,
      root: execPath,
      own: env['FACILITY_AUDIT_HOME'] || dirname(execPath),
      fs: overlaidFs(execPath, { paths: INSIDE.paths, bytes: bytesInside }),
    },
    argv: dropped === null ? argv.slice(2) : ['score', ...dropped],
    startedAs: programStartedAs({ program: execPath, typed: argv0, cwd: workingFolder(), platform }),
  });
  if (dropped !== null && platform === 'win32' && process.stdin.isTTY) await enterPressed();
}

/** Null: something was typed. Explorer calls the program with nothing but the full paths of what was dropped on it. */
function droppedFiles(argv: readonly string[]): readonly string[] | null {
  const isDropped = argv.length > 0 && argv.every((path) => isAbsolute(path) && isThere(path));
  return isDropped ? argv : null;
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function bytesInside(path: string): Uint8Array {
  const found = getRawAsset(path);
  return typeof found === 'string' ? Buffer.from(found) : new Uint8Array(found);
}

/** The window of a dropped file would close before anybody has read it. */
function enterPressed(): Promise<void> {
  return new Promise((resolve) => {
    process.stderr.write('\n⏎ ');
    process.stdin.once('data', () => {
      process.stdin.pause();
      resolve();
    });
  });
}

void runExecutable();
