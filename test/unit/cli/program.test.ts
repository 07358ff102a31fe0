import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../src/cli/program.ts';
import { AuditError } from '../../../src/domain/audit-error.ts';
import { messagesIn } from '../../../src/i18n/translator.ts';

function read(line: string) {
  const request = readCommandLine(line.split(' '), messagesIn('en'), '0.0.0');
  if (request.kind !== 'command') throw new Error(`${line} is no command`);
  const { command, call, global } = request;
  return { name: command.name, operands: call.operands, global };
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

  test('with an unknown command or option names the nearest known one', () => {
    expect(problemOf('scor x')).toEqual([['unknown-command', { command: 'scor', nearest: 'score' }]]);
    expect(problemOf('score x --prises p')).toEqual([['unknown-option', { option: '--prises', nearest: '--prices' }]]);
    expect(problemOf('merge x --template y')).toEqual([['unknown-option', { option: '--template', nearest: null }]]);
  });
});
