import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/index.ts';
import { readCommandLine } from '../../../src/cli/read-command-line.ts';
import { AuditError } from '../../../src/domain/problem/audit-error.ts';
import type { Language } from '../../../src/domain/values/language.ts';
import { placeholders } from '../../../src/i18n/messages/vi/papers/placeholders.ts';
import { messagesIn } from '../../../src/i18n/translator.ts';

function read(line: string) {
  const request = readCommandLine(line.split(' '), messagesIn('en'), { version: '0.0.0', width: 80 });
  if (request.kind !== 'command') throw new Error(`${line} is no command`);
  const { command, call, global } = request;
  return { name: command.name, operands: call.operands, global };
}

function thrownBy(argv: readonly string[]): AuditError | null {
  try {
    readCommandLine(argv, messagesIn('en'), { version: '0.0.0', width: 80 });
    return null;
  } catch (error) {
    if (error instanceof AuditError) return error;
    throw error;
  }
}

function problemOf(line: string) {
  try {
    read(line);
    return null;
  } catch (error) {
    return error instanceof AuditError ? error.problems.map(({ code, params }) => [code, params]) : error;
  }
}

describe('a command line', () => {
  test.each(['--json --checklist a score x y', 'score x --checklist a y --json', 'score --checklist=a -- x y --json'])(
    'has its common options before or after the command: %s',
    (line) => {
      const { name, operands, global } = read(line);
      expect([name, operands.slice(0, 2), global.values('checklist')]).toEqual(['score', ['x', 'y'], ['a']]);
      expect(global.has('json')).toBe(!line.includes('-- '));
    },
  );

  test('may repeat an option, which keeps every value in the order given', () => {
    expect(read('--checklist a score x --checklist b --checklist c').global.values('checklist')).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test.each([
    ['roster check a.csv b.csv', 'b.csv'],
    ['checklist list more', 'more'],
    ['sign a.audit.yaml b c --number 1', 'b c'],
  ])('with more words than the command takes is refused, naming them: %s', (line, detail) => {
    expect(problemOf(line)).toEqual([['usage', { detail }]]);
  });

  test.each([
    ['export x --format json', '--format', '--to'],
    ['merge x --public', '--public', '--edition public'],
    ['report x --public=yes', '--public', '--edition public'],
    ['merge x --date 2025-08-30', '--date', '--on'],
    ['merge x --out y', '--out', '--output'],
    ['score x --format json', '--format', null],
  ])('with an option of other programs names how it is said here: %s', (line, option, nearest) => {
    expect(problemOf(line)).toMatchObject([['unknown-option', { nearest }]]);
    expect(JSON.stringify(problemOf(line))).toContain(option);
  });

  test('with an unknown command or option names the nearest known one', () => {
    expect(problemOf('scor x')).toEqual([['unknown-command', { command: 'scor', nearest: 'score' }]]);
    expect(problemOf('score x --prises p')).toEqual([
      ['unknown-option', { option: '--prises', nearest: '--prices', isValue: false }],
    ]);
    expect(problemOf('merge x --watermark y')).toEqual([
      ['unknown-option', { option: '--watermark', nearest: null, isValue: false }],
    ]);
  });

  test.each(['- không có', '-5 %', '---'])('says how a value that begins with a hyphen is written: %s', (value) => {
    const argv = ['answer', 'x', 'B-5', value];
    const error = thrownBy(argv);
    expect(error?.problems).toMatchObject([{ code: 'unknown-option', params: { option: value, isValue: true } }]);
    for (const language of ['vi', 'en', 'fr'] as const) {
      const told = messagesIn(language).problems['unknown-option']({ option: value, nearest: null, isValue: true });
      expect(told).toContain(`-- "${value}"`);
    }
    expect(thrownBy([...argv.slice(0, 3), '--', value])).toBeNull();
  });

  test('that lacks something says what, as it is written in the help', () => {
    expect(problemOf('score')).toEqual([['missing-argument', { argument: '<audit>' }]]);
    expect(problemOf('new x --facility')).toEqual([['missing-argument', { argument: '--facility <id>' }]]);
    expect(problemOf('checklist')).toEqual([
      ['missing-argument', { argument: 'checklist list|show|check|diff|new|import' }],
    ]);
  });
});

function helpOf(line: string, language: Language, width: number): string {
  const words = [...line.split(' ').filter((word) => word !== ''), '--help'];
  const request = readCommandLine(words, messagesIn(language), { version: '0.0.0', width });
  return request.kind === 'text' ? request.text : '';
}

describe.each(['vi', 'en', 'fr'] as const)('help in %s', (language) => {
  const groups = new Set(commands.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0] ?? ''] : [])));
  const all = ['', ...groups, ...commands.map(({ name }) => name)];

  test.each([80, 100])('is no wider than a terminal of %i columns', (width) => {
    const wide = all.flatMap((line) => helpOf(line, language, width).split('\n')).filter((text) => text.length > width);
    expect(wide).toEqual([]);
  });

  test('says once what a command takes', () => {
    const usage = all.map((line) => helpOf(line, language, 80).split('\n')[0] ?? '');
    expect(usage.filter((line) => /(\[[^\]]+\]) \1/.test(line))).toEqual([]);
  });
});

test('help calls what commands take in the words of its language, also in the list of commands', () => {
  expect(helpOf('answer', 'vi', 80)).toContain('facility-audit answer [tùy chọn] <hồ sơ> <tiêu chí> <giá trị>');
  expect(helpOf('', 'vi', 80)).toContain('  answer <hồ sơ> <tiêu chí> <giá trị>');
  expect(helpOf('', 'vi', 80)).toContain('--checklist <mã|đường dẫn>');
  expect(helpOf('evidence', 'fr', 80)).toContain('facility-audit evidence [options] [commande]');
  expect(helpOf('score', 'en', 80)).toContain('facility-audit score [options] <audit...>');
});

test('every word that stands for something has a name in Vietnamese', () => {
  const written = commands.flatMap(({ operands, options }) => [operands, ...options.map(({ flags }) => flags)]);
  const words = [...written.join(' ').matchAll(/[<[]([a-z=|]+)/g)].flatMap(([, found = '']) => found.split(/[=|]/));
  expect(words.filter((word) => !Object.hasOwn(placeholders, word))).toEqual([]);
});
