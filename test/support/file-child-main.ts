/** The process that tests start and kill: `<mode> <path>`. It reports on stdout what has been saved. */
import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import { AuditError } from '../../src/domain/problem/audit-error.ts';
import { createFiles } from '../../src/files/files.ts';
import { wholeText } from './whole-text.ts';

const [mode = '', path = ''] = process.argv.slice(2);
const files = createFiles({
  cwd: process.cwd(),
  pid: process.pid,
  host: hostname(),
  user: 'an',
  now: () => new Date(),
});

/** Saves and appends for ever, each revision with another size, and reports each. */
async function saveInLoop(): Promise<void> {
  await files.lock(path);
  const first = (await files.exists(path)) ? Number.parseInt(await files.readText(path, 1e6), 10) + 1 : 1;
  for (let revision = first; ; revision++) {
    await files.save(path, wholeText(revision), { overwrite: true, isNextState: true });
    await files.appendLine(`${path}.history`, `{"revision":${revision}}`);
    process.stdout.write(`${revision}\n`);
  }
}

/** Takes the lock, reports success or the reason for failure, and waits. */
async function holdLock(): Promise<void> {
  await files.lock(path).then(
    () => process.stdout.write('locked\n'),
    (error: unknown) => process.stdout.write(`${error instanceof AuditError ? error.message : String(error)}\n`),
  );
  setInterval(() => undefined, 60_000);
}

/** On a disk of 256 KB: a first save that fits and a second that doesn't; then reports what is there. */
async function fillDisk(): Promise<void> {
  await files.save(path, 'old\n', { overwrite: false });
  const failed = await files.save(path, 'x'.repeat(1_000_000), { overwrite: true }).then(String, codesOf);
  const created = await files.save(`${path}.new`, 'x'.repeat(1_000_000), { overwrite: false }).then(String, codesOf);
  await files.appendLine(`${path}.history`, 'first');
  const appended = await files.appendLine(`${path}.history`, 'x'.repeat(1_000_000)).then(String, codesOf);
  const text = await files.readText(path, 1e6);
  const history = await files.readText(`${path}.history`, 1e7);
  const names = (await readdir(dirname(path))).sort();
  process.stdout.write(`${JSON.stringify({ failed, created, appended, text, history, names })}\n`);
}

function codesOf(error: unknown): string {
  return error instanceof AuditError ? error.message : `${error}`;
}

const modes = new Map([
  ['loop', saveInLoop],
  ['lock', holdLock],
  ['fill', fillDisk],
]);
await modes.get(mode)?.();
