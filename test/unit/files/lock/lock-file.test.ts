import * as fs from 'node:fs';
import * as fsPromises from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../../support/failure-of.ts';
import { buildFileChild, startChild } from '../../../support/file-child.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const isLinux = process.platform === 'linux';

const hidden = () => fs.readdirSync(folder.path()).filter((name) => name.startsWith('.'));

/** A lock left by another process. */
function givenLock(overrides: Readonly<Record<string, unknown>> = {}): void {
  const owner = { pid: process.pid, host: hostname(), user: 'bình', booted: '2020-01-01T00:00:00.000Z', started: null };
  const since = '2025-08-05T01:00:00.000Z';
  const text = JSON.stringify({ format: 'facility-audit/lock/1', ...owner, since, ...overrides });
  fs.writeFileSync(folder.path('.a.yaml.lock'), text);
}

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = startChild(process.execPath, ['-e', '']);
  await child.end();
  return child.process.pid ?? 0;
}

describe('lock', () => {
  test('refuses a second holder and names the first, until it is released', async () => {
    const lock = await folder.files().lock('a.yaml');
    expect(await failureOf(folder.files().lock('a.yaml'))).toMatchObject({
      code: 'file-locked',
      params: {
        holder: 'an',
        host: hostname(),
        pid: process.pid,
        since: '2025-08-05 09:15',
        lock: folder.path('.a.yaml.lock'),
      },
      file: 'a.yaml',
    });
    await lock.release();
    const again = await folder.files().lock('a.yaml');
    await again.release();
    expect(hidden()).toEqual([]);
  });

  test('holds one file and not the one beside it', async () => {
    await folder.files().lock('a.yaml');
    await folder.files().lock('b.yaml');
    expect(hidden()).toEqual(['.a.yaml.lock', '.b.yaml.lock']);
  });

  test.skipIf(process.platform === 'win32')('holds a file under all its names', async () => {
    fs.writeFileSync(folder.path('a.yaml'), '');
    fs.symlinkSync('a.yaml', folder.path('link.yaml'));
    await folder.files().lock('link.yaml');
    expect(await failureOf(folder.files().lock('a.yaml'))).toMatchObject({ code: 'file-locked', file: 'a.yaml' });
  });

  test('once released stays released, and frees nobody else', async () => {
    const first = await folder.files().lock('a.yaml');
    await first.release();
    await folder.files().lock('a.yaml');
    await first.release();
    expect(hidden()).toEqual(['.a.yaml.lock']);
  });

  test('is taken over at once from a process that was killed', async () => {
    const child = startChild(process.execPath, [await buildFileChild(folder.path()), 'lock', folder.path('a.yaml')]);
    expect(await child.untilLines(1)).toEqual(['locked']);
    expect(await failureOf(folder.files().lock('a.yaml'))).toMatchObject({ params: { pid: child.process.pid } });
    await child.kill();
    await folder.files().lock('a.yaml');
    expect(hidden()).toEqual(['.a.yaml.lock']);
  });

  test.runIf(isLinux)('is taken over from a process that ended and was never waited for', async () => {
    const parent = startChild('sh', ['-c', 'sleep 600 & echo $!; exec sleep 600']);
    const [zombie] = await parent.untilLines(1);
    const untilStat = async (pid: unknown, is: RegExp): Promise<void> => {
      while (!is.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))) await new Promise(setImmediate);
    };
    // A shell might still wait for its child; what it turns into does not.
    await untilStat(parent.process.pid, /\(sleep\)/);
    process.kill(Number(zombie), 'SIGKILL');
    await untilStat(zombie, /\) Z /);
    givenLock({ pid: Number(zombie), booted: new Date(Date.now() - uptime() * 1000).toISOString() });
    await folder.files().lock('a.yaml');
    await parent.kill();
  });

  test('is taken over when its number has gone to another process since, told by the start of the process or of the machine', async () => {
    givenLock();
    await (await folder.files().lock('a.yaml')).release();
    if (!isLinux) return;
    givenLock({ started: 'another-boot 12345', booted: new Date().toISOString() });
    await (await folder.files().lock('a.yaml')).release();
  });

  describe('where a lock does not tell when its process started', () => {
    /** The moment that now is for these tests, and the start of the machine that goes with it. */
    const now = () => new Date();
    const here = () => ({ started: null, booted: new Date(Date.now() - uptime() * 1000).toISOString() });
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

    test('one with the own number is taken over: this process has none yet', async () => {
      givenLock({ ...here(), since: minutesAgo(60 * 24) });
      await (await folder.files({ now }).lock('a.yaml')).release();
    });

    test('one made before the process with its number started is taken over', async () => {
      const child = startChild(process.execPath, ['-e', 'console.log("there"); setInterval(() => undefined, 1000)']);
      await child.untilLines(1);
      givenLock({ ...here(), pid: child.process.pid, since: minutesAgo(10) });
      await (await folder.files({ now }).lock('a.yaml')).release();
      await child.kill();
    });

    test('one made since is held', async () => {
      const child = startChild(process.execPath, ['-e', 'console.log("there"); setInterval(() => undefined, 1000)']);
      await child.untilLines(1);
      givenLock({ ...here(), pid: child.process.pid, since: now().toISOString() });
      expect(await failureOf(folder.files({ now }).lock('a.yaml'))).toMatchObject({ params: { holder: 'bình' } });
      await child.kill();
    });
  });

  test('of another machine is not taken over, whatever is known of its process, unless a person says so', async () => {
    givenLock({ host: 'laptop-02', pid: await deadPid() });
    expect(await failureOf(folder.files().lock('a.yaml'))).toMatchObject({
      code: 'file-locked',
      params: { holder: 'bình', host: 'laptop-02' },
    });
    const lock = await folder.files().lock('a.yaml', { steal: true });
    expect(await failureOf(folder.files().lock('a.yaml'))).toMatchObject({ params: { host: hostname() } });
    await lock.release();
    expect(hidden()).toEqual([]);
  });

  test('that was stolen is not released by the one it was stolen from', async () => {
    const first = await folder.files().lock('a.yaml');
    await folder.files({ user: 'bình' }).lock('a.yaml', { steal: true });
    await first.release();
    expect(await failureOf(folder.files().lock('a.yaml'))).toMatchObject({ params: { holder: 'bình' } });
  });

  test.each(['', '{"format":"facility', 'null', '{"format":"facility-audit/lock/1","pid":-1}'])(
    'that holds only %j was torn by a power cut, and is taken over',
    async (text) => {
      fs.writeFileSync(folder.path('.a.yaml.lock'), text);
      await (await folder.files().lock('a.yaml')).release();
      expect(hidden()).toEqual([]);
    },
  );

  test('works where there are no hard links', async () => {
    const noLinks = {
      ...fsPromises,
      link: () => Promise.reject(Object.assign(new Error(), { code: 'EPERM', syscall: 'link' })),
    };
    const files = folder.files({ fs: noLinks });
    const lock = await files.lock('a.yaml');
    expect(await failureOf(files.lock('a.yaml'))).toMatchObject({ code: 'file-locked' });
    await lock.release();
    givenLock({ pid: await deadPid() });
    await (await files.lock('a.yaml')).release();
    expect(hidden()).toEqual([]);
  });

  test('says which folder is missing', async () => {
    expect(await failureOf(folder.files().lock('none/a.yaml'))).toMatchObject({
      code: 'folder-missing',
      params: { folder: 'none' },
    });
  });
});

describe('a dead lock that many find at once', () => {
  let pid = 0;
  beforeAll(async () => {
    pid = await deadPid();
  });

  test.each([1, 2, 3, 4, 5])('goes to exactly one of them (%i)', async () => {
    givenLock({ pid });
    const attempts = Array.from({ length: 10 }, (_, index) => folder.files({ user: `u${index}` }).lock('a.yaml'));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(hidden()).toEqual(['.a.yaml.lock']);
  });

  test('goes to exactly one of several processes', async () => {
    givenLock({ pid });
    const child = await buildFileChild(folder.path());
    const children = Array.from({ length: 4 }, () =>
      startChild(process.execPath, [child, 'lock', folder.path('a.yaml')]),
    );
    const said = await Promise.all(children.map(async (each) => (await each.untilLines(1))[0]));
    expect(said.sort()).toEqual(['file-locked', 'file-locked', 'file-locked', 'locked']);
    await Promise.all(children.map((each) => each.kill()));
  });
});
