import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { onFailingDisk } from '../../support/failing-disk.ts';
import { kindsChecklist } from '../../support/kinds-checklist.ts';
import { runMain } from '../../support/run-main.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { keys, startTerminal } from '../../support/terminal.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const bin = join(root, 'dist/main.js');
const folder = tempFolder();
const audit = 'x.audit.yaml';
const history = 'x.history.jsonl';

/** The table of docs/reliability.md: the exit code (null: none), and the words in quotes. */
const rows = readFileSync(join(root, 'docs/reliability.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!Fault)/.test(line))
  .map((line) => {
    const cells = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const [fault = '', exit = '', seen = ''] = cells;
    const said = [...seen.matchAll(/“([^”]+)”/g)].map(([, text = '']) => text);
    return { fault, exit: exit === '–' ? null : Number(exit), said };
  });

interface Seen {
  readonly exit: number | null;
  readonly said: string;
}

const environment = {
  FACILITY_AUDIT_LAUNCHER: 'facility-audit',
  FACILITY_AUDIT_LANG: 'en',
  FACILITY_AUDIT_BY: 'An',
  PATH: process.env['PATH'] ?? '',
  HOME: '/',
};

/** Runs a shell script; `$1` is Node, `$2` the built tool. */
function shell(script: string): Seen {
  const args = ['-c', script, 'sh', process.execPath, bin];
  const { status, stderr } = spawnSync('/bin/sh', args, { cwd: folder.path(), encoding: 'utf8', env: environment });
  return { exit: status, said: stderr };
}

const tool = (line: string) => shell(`exec "$1" "$2" ${line}`);
const answer = () => tool(`answer ${audit} A partly`);
const textOf = (name: string) => readFileSync(folder.path(name), 'utf8');
const names = () => readdirSync(folder.path()).sort();
const historyOf = () =>
  JSON.parse(
    spawnSync(process.execPath, [bin, 'history', audit, '--json'], { cwd: folder.path(), encoding: 'utf8' }).stdout,
  );

/** The script in a mount namespace of its own, on a small disk at `d` that holds the audit; it disappears with the process. */
function onSmallDisk(script: string): Seen {
  const inside = `mkdir d && mount -t tmpfs -o size=300k tmpfs d && cp x.audit.yaml x.history.jsonl *.checklist.yaml kinds.yaml d/ && ${script}`;
  return shell(`exec unshare --mount --map-root-user sh -c '${inside}' sh "$1" "$2"`);
}

const canMount =
  spawnSync('unshare', ['--mount', '--map-root-user', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

const walk = async () => {
  const terminal = startTerminal(['walk', audit, '--section', 'servers'], { cwd: folder.path(), environment });
  await terminal.shows(/Máy chủ đặt ở đâu\?[\s\S]*save and quit/);
  return terminal;
};

/** Another program that saves the audit while it is open in a walk. */
async function changedMeanwhile(): Promise<Seen> {
  const terminal = await walk();
  appendFileSync(folder.path(audit), 'x-other: true\n');
  terminal.type('1');
  const exit = await terminal.ended();
  return { exit, said: terminal.written() };
}

interface Fault {
  readonly provoke: () => Promise<Seen> | Seen;
  /** What the files hold afterwards; left out: exactly what they held before. */
  readonly holds?: () => void;
  readonly needsMount?: true;
}

const answers = (text: string) => () => expect(textOf(audit)).toContain(text);

const faults: Readonly<Record<string, Fault>> = {
  'The disk is full': {
    needsMount: true,
    provoke: () => {
      const seen = onSmallDisk(
        `(cat /dev/zero > d/fill; true) 2>/dev/null; "$1" "$2" answer d/${audit} A partly; code=$?; cmp ${audit} d/${audit} && cmp ${history} d/${history} && exit $code`,
      );
      rmSync(folder.path('d'), { recursive: true });
      return seen;
    },
  },
  'The disk can only be read': {
    needsMount: true,
    provoke: () => {
      const seen = onSmallDisk(`mount -o remount,ro d && "$1" "$2" answer d/${audit} A partly`);
      rmSync(folder.path('d'), { recursive: true });
      return seen;
    },
  },
  'The file is marked read-only': {
    provoke: () => {
      chmodSync(folder.path(audit), 0o444);
      return answer();
    },
  },
  'Killed, power cut (kill −9)': {
    provoke: async () => {
      const terminal = await walk();
      await terminal.press('1', '✔ B');
      terminal.kill('SIGKILL');
      await terminal.ended();
      expect(answer().exit).toBe(0);
      return { exit: null, said: '' };
    },
    holds: () => {
      answers('answer: here')();
      answers('answer: partly')();
    },
  },
  'Ctrl-C in the walk': {
    provoke: async () => {
      const terminal = await walk();
      await terminal.press('1', '✔ B', 'C');
      terminal.type(keys.ctrlC);
      const exit = await terminal.ended();
      return { exit, said: terminal.screen() };
    },
    holds: answers('answer: here'),
  },
  'A second program on the same audit': {
    provoke: async () => {
      const terminal = await walk();
      const seen = answer();
      terminal.type('q');
      await terminal.ended();
      return seen;
    },
  },
  'A lock that came with the folder from another machine': {
    provoke: () => {
      const owner = { pid: 1, host: 'laptop-02', user: 'bình', booted: '2026-12-01T00:00:00Z', started: null };
      const lock = { format: 'facility-audit/lock/1', ...owner, since: '2026-12-01T01:00:00Z' };
      writeFileSync(folder.path(`.${audit}.lock`), JSON.stringify(lock));
      const seen = answer();
      rmSync(folder.path(`.${audit}.lock`));
      return seen;
    },
  },
  'The report is open in Excel or LibreOffice': {
    provoke: () => {
      writeFileSync(folder.path('x.xlsx'), 'old');
      writeFileSync(folder.path('~$x.xlsx'), '');
      return tool(`report ${audit} -o x.xlsx --force`);
    },
    holds: () => expect(textOf('x.xlsx')).toBe('old'),
  },
  'The folder is gone (stick pulled out)': {
    provoke: () => shell('mkdir stick && cd stick && rmdir ../stick && exec "$1" "$2" doctor'),
  },
  'The folder of the output is missing': { provoke: () => tool(`report ${audit} -o none/x.xlsx`) },
  'The clock was set back': {
    provoke: async () => {
      const { code, err } = await runMain(folder.path(), ['answer', audit, 'A', 'partly', '--by', 'An'], {
        now: () => new Date('2001-01-01T00:00:00Z'),
      });
      return { exit: code, said: err };
    },
    holds: () => {
      answers('answer: partly')();
      expect(historyOf()).toMatchObject({ broken: [], entries: [{ revision: 2 }, { revision: 3 }] });
    },
  },
  // How few handles are enough depends on the build, so none are given below the folder.
  'Too many files are open': {
    provoke: () =>
      onFailingDisk(folder.path(), { calls: ['open'], code: 'EMFILE' }, async () => {
        const { code, err } = await runMain(folder.path(), ['score', audit]);
        return { exit: code, said: err };
      }),
  },
  'The history is torn (power cut while a line was added)': {
    provoke: () => {
      appendFileSync(folder.path(history), '{"revision":3,"criter');
      return answer();
    },
    holds: () => {
      answers('answer: partly')();
      expect(textOf(history)).not.toContain('"criter{');
      expect(historyOf()).toMatchObject({ broken: [] });
    },
  },
  'The history can’t be written': {
    provoke: () => {
      chmodSync(folder.path(history), 0o444);
      const lines = textOf(history);
      rmSync(folder.path(history));
      mkdirSync(folder.path(history));
      const seen = answer();
      rmSync(folder.path(history), { recursive: true });
      writeFileSync(folder.path(history), lines);
      return seen;
    },
    holds: () => {
      answers('answer: partly')();
      expect(tool(`answer ${audit} C data`).exit).toBe(0);
      expect(historyOf()).toMatchObject({ broken: [], entries: [{ revision: 2 }, { revision: 3 }, { revision: 4 }] });
    },
  },
  'Another program changed the audit meanwhile': {
    provoke: changedMeanwhile,
    holds: () => {
      expect(textOf(audit)).toContain('x-other: true');
      const copy = names().find((name) => name.includes('conflict')) ?? '';
      expect(textOf(copy)).toContain('answer: here');
    },
  },
};

describe.skipIf(process.platform === 'win32')('docs/reliability.md', () => {
  beforeEach(() => {
    writeFileSync(folder.path('kinds.yaml'), kindsChecklist);
    tool(`new ${audit} --checklist kinds.yaml --facility yb --on 2026-12-01`);
    expect(tool(`answer ${audit} A met`)).toMatchObject({ exit: 0 });
    expect(existsSync(folder.path(history))).toBe(true);
  });

  test('has a row for each fault that is provoked, and each row is', () => {
    expect(rows.map(({ fault }) => fault)).toEqual(Object.keys(faults));
  });

  test.each(rows)('$fault: $exit', { timeout: 60_000 }, async ({ fault, exit, said }) => {
    const { provoke, holds, needsMount } = faults[fault] as Fault;
    if (needsMount && !canMount) return;
    const before = { audit: textOf(audit), history: textOf(history) };
    const seen = await provoke();
    expect(seen).toMatchObject({ exit });
    const words = seen.said.replace(/\s+/g, ' ');
    for (const text of said) expect(words).toContain(text);
    if (holds === undefined) expect({ audit: textOf(audit), history: textOf(history) }).toEqual(before);
    else holds();
  });
});
