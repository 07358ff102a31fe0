import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../../src/cli/commands/index.ts';
import { en } from '../../../../src/i18n/topics/en.ts';
import { fr } from '../../../../src/i18n/topics/fr.ts';
import { topicNames } from '../../../../src/i18n/topics/topics.ts';
import { vi } from '../../../../src/i18n/topics/vi.ts';

const tool = fileURLToPath(new URL('../../../../dist/main.js', import.meta.url));

function run(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], FACILITY_AUDIT_LANG: 'vi' },
  });
  return { status, stdout, stderr };
}

describe('help', () => {
  test('of a command, by any of the ways people ask for it, is the same text', () => {
    const asked = run('score', '--help');
    expect(asked.stdout).toContain('--explain');
    expect(run('help', 'score')).toEqual(asked);
    expect(run('score', '/?')).toEqual(asked);
    expect(run('help', 'checklist').stdout).toContain('diff');
  });

  test.each(topicNames)('on %s is told in three languages, and names the same things in each', (topic) => {
    const named = (lines: readonly string[]) =>
      lines.map((line) => line.match(/--[a-z-]+|^\d+|facility-audit \w+|templates\/|\.\w+\.yaml/g));
    expect(named(vi[topic].lines)).toEqual(named(en[topic].lines));
    expect(named(fr[topic].lines)).toEqual(named(en[topic].lines));
    expect(run('help', topic).stdout).toContain(vi[topic].title);
  });

  test('on what is unknown names the topics and the nearest word, and ends with 2', () => {
    const { status, stderr } = run('help', 'scorin');
    expect(status).toBe(2);
    expect(stderr).toContain('“scoring”');
    for (const topic of topicNames) expect(stderr).toContain(topic);
  });

  test('as a manual page has every command and topic, and no line that troff takes for a command of its own', () => {
    const { stdout } = run('--lang', 'en', 'help', 'man');
    for (const { name } of commands) {
      expect(stdout).toMatch(new RegExp(`^\\.SS "${name.replace('-', '\\\\-')}`, 'm'));
    }
    for (const topic of topicNames) expect(stdout).toContain(`.SH "${en[topic].title.toUpperCase()}"`);
    const controls = stdout.split('\n').flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []);
    expect([...new Set(controls)].sort()).toEqual(['PP', 'RE', 'RS', 'SH', 'SS', 'TH', 'TP']);
  });
});

describe('completion', () => {
  const values = (...words: readonly string[]) =>
    run('complete', '--', ...words)
      .stdout.trim()
      .split('\n')
      .map((line) => line.split('\t')[0]);

  test('of the first word offers commands with what they do, none that only programs call', () => {
    expect(run('complete', '--', 'me').stdout).toBe(
      'merge\ttổng hợp hồ sơ, sổ tính và thư mục thành một sổ tính toàn tỉnh\n:4\n',
    );
    expect(values('')).not.toContain('complete');
  });

  test('offers the words of a group, options of a command, and values that are one of a few', () => {
    expect(values('checklist', 'd')).toEqual(['diff', ':4']);
    expect(values('score', 'a.yaml', '--exp')).toEqual(['--explain', ':4']);
    expect(values('merge', '--lang', '')).toEqual(['vi', 'en', 'fr', ':4']);
    expect(values('help', 'le')).toEqual(['levels', ':4']);
  });

  test('leaves names of files to the shell', () => {
    expect(values('score', '')).toEqual([':0']);
    expect(values('report', 'a.audit.yaml', '-o', '')).toEqual([':0']);
  });

  test.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s that calls this tool', (shell) => {
    expect(run('completion', shell).stdout).toMatch(/facility-audit complete '?--'?/);
  });

  test('names the shells it knows where it is asked for another', () => {
    const { status, stderr } = run('completion', 'tcsh');
    expect(status).toBe(2);
    expect(stderr).toContain('bash, zsh, fish, powershell');
  });
});
