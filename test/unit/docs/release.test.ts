import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCommandLine } from '../../../src/cli/read-command-line.ts';
import { messagesIn } from '../../../src/i18n/translator.ts';
import { runMain } from '../../support/run-main.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const { version, scripts } = JSON.parse(text('package.json'));

test('the version is that of package.json, wherever the tool says it', async () => {
  expect((await runMain('/', ['--version'])).out).toBe(`${version}\n`);
  expect((await runMain('/', ['help', 'man'])).out).toContain(`facility-audit ${version}`);
  const lock = JSON.parse(text('package-lock.json'));
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});

test.each(['src', 'scripts'])('no file of %s has a copy of the version', (place) => {
  const files = readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.m?[jt]s$/.test(name),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((name) => text(`${place}/${name}`).includes(`'${version}'`))).toEqual([]);
});

test('the release checklist names scripts and documents that are there', () => {
  const page = text('docs/release.md');
  const named = [...page.matchAll(/`npm run ([\w:]+)`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  for (const [, path = ''] of page.matchAll(/\]\(([^)]+)\)|`(?=test\/)([^`]+)`/g))
    if (path) expect(text(`docs/${path}`)).not.toBe('');
  expect(text('test/unit/formats/first-release.test.ts')).toContain('first version');
});

/** Each line of a job that runs the tool, with its variables and lists of files put in. */
function commandsOf(template: string): readonly string[] {
  const { jobs, audit } = parse(template);
  const lines: readonly string[] =
    audit?.script.concat(audit.after_script) ?? jobs.audit.steps.flatMap(({ run }: { run?: string }) => run ?? []);
  return lines.flatMap((line) => line.match(/facility-audit (?!\.tgz)[^;|]+/g) ?? []);
}

test.each(['github-actions.yml', 'gitlab-ci.yml'])(
  'docs/ci/%s gates on the level by commands that are there',
  (name) => {
    const commands = commandsOf(text(`docs/ci/${name}`));
    expect(commands.some((line) => line.includes('--require-level'))).toBe(true);
    for (const line of commands) {
      const words = line.trim().replaceAll('"', '').replace('*.audit.yaml', 'x.audit.yaml').split(/ +/).slice(1);
      const read = readCommandLine(words, messagesIn('vi'), { version, width: 80 });
      expect({ line, kind: read.kind }).toEqual({ line, kind: 'command' });
    }
  },
);
