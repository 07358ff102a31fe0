import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const builtBin = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Milliseconds; a screen that comes later never comes. */
const PATIENCE = 60_000;

/**
 * @typedef {object} Scene
 * @property {string} language
 * @property {number} rows
 * @property {readonly string[]} args
 * @property {RegExp} waitFor The screen is there once it shows this.
 * @property {string} [typed] Typed then.
 * @property {RegExp} [thenFor] Awaited after typing.
 */

/** @param {string} cwd @param {string} language */
const environment = (cwd, language) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: cwd,
  TERM: 'xterm-256color',
  TZ: 'Asia/Ho_Chi_Minh',
  FACILITY_AUDIT_LANG: language,
  FACILITY_AUDIT_BY: 'Nguyễn Văn An',
  FACILITY_AUDIT_LAUNCHER: 'facility-audit',
});

/** Runs the built tool without a terminal. @param {readonly string[]} args @param {string} cwd */
export function runTool(args, cwd) {
  execFileSync(process.execPath, [builtBin, '--quiet', ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment(cwd, 'vi'),
  });
}

/**
 * The screen of 80 columns that the built tool shows; the tool is then killed.
 * @param {Scene & { cwd: string }} scene
 */
export async function screenAfter({ cwd, language, rows, args, waitFor, typed, thenFor }) {
  const screen = new xterm.Terminal({ cols: 80, rows, allowProposedApi: true });
  const pty = spawn(process.execPath, [builtBin, ...args], {
    name: 'xterm-256color',
    cols: 80,
    rows,
    cwd,
    env: environment(cwd, language),
  });
  const shown = watcher(screen, pty);
  await shown(waitFor);
  if (typed !== undefined && thenFor !== undefined) {
    pty.write(typed);
    await shown(thenFor);
  }
  pty.kill('SIGKILL');
  return screen;
}

/** @param {InstanceType<typeof xterm.Terminal>} screen @param {import('@lydell/node-pty').IPty} pty */
function watcher(screen, pty) {
  /** @type {() => void} */
  let look = () => undefined;
  pty.onData((data) => screen.write(data, () => look()));
  return (/** @type {RegExp} */ wanted) =>
    /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`never came: ${wanted}\n${screenText(screen)}`)), PATIENCE);
        look = () => {
          if (!wanted.test(screenText(screen))) return;
          clearTimeout(late);
          resolve();
        };
        look();
      })
    );
}

/** @param {InstanceType<typeof xterm.Terminal>} screen */
function screenText(screen) {
  const buffer = screen.buffer.active;
  return Array.from({ length: screen.rows }, (_, row) =>
    buffer.getLine(buffer.viewportY + row)?.translateToString(true),
  ).join('\n');
}
