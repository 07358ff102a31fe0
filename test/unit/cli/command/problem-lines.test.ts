import { describe, expect, test } from 'vitest';
import { problemLines, problemsJson, problemsOf } from '../../../../src/cli/command/problem-lines.ts';
import { outputProblem } from '../../../../src/cli/output-problem.ts';
import { AuditError, failure } from '../../../../src/domain/problem/audit-error.ts';
import { problem } from '../../../../src/domain/problem/problem.ts';
import { writeFailure } from '../../../../src/files/machine/fs-failure.ts';
import { messagesIn } from '../../../../src/i18n/translator.ts';

const missing = problem('missing-key', { key: 'weight' }, { file: 'servers.yaml', line: 3, column: 5 });

describe('what is told of an error', () => {
  test('is each problem once, in order', () => {
    const other = { ...missing, line: 4 };
    expect(problemsOf(new AuditError([missing, other, { ...missing }]))).toEqual([missing, other]);
  });

  test('is our bug with its stack where no user can mend it', () => {
    const [bug] = problemsOf(new TypeError('x is not a function'));
    expect(bug).toMatchObject({ code: 'internal', params: { detail: expect.stringContaining('TypeError: x is not') } });
  });

  test('names the place before the sentence, and every key in JSON', () => {
    const en = messagesIn('en');
    expect(problemLines([missing], en)).toBe('servers.yaml:3:5: “weight” is missing.');
    expect(problemsJson([missing], en)).toEqual({
      format: 'facility-audit/problems/1',
      problems: [
        {
          code: 'missing-key',
          message: '“weight” is missing.',
          file: 'servers.yaml',
          line: 3,
          column: 5,
          sheet: null,
          cell: null,
        },
      ],
    });
  });

  test('never moves the cursor of the terminal', () => {
    const text = problemLines(failure('file-missing', {}, { file: 'a\u001b[31mb' }).problems, messagesIn('en'));
    expect(text).not.toContain('\u001b');
  });
});

describe('output that can’t be written', () => {
  test('is told in the language of the command line, with the exit code of a file', () => {
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
    const { text, exitCode } = outputProblem(writeFailure(full, 'stdout', '.'), ['score', '--lang', 'en'], ['fr']);
    expect(exitCode).toBe(3);
    expect(text).toMatch(/^stdout: the disk is full/);
  });
});
