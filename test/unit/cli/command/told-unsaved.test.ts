import { expect, test } from 'vitest';
import { exitCodeOf } from '../../../../src/cli/command/exit-code.ts';
import { problemsOf } from '../../../../src/cli/command/problem-lines.ts';
import { toldUnsaved } from '../../../../src/cli/command/told-unsaved.ts';
import { failure } from '../../../../src/domain/problem/audit-error.ts';

test('an interruption that loses decisions says so, and how they would have been kept', () => {
  const problems = problemsOf(toldUnsaved(failure('interrupted', {}), '--decisions <file>'));
  expect(problems).toMatchObject([{ code: 'interrupted-unsaved', params: { keep: '--decisions <file>' } }]);
  expect(exitCodeOf(problems)).toBe(130);
});

test('any other error stays what it is', () => {
  const error = failure('disk-full', {});
  expect(toldUnsaved(error, null)).toBe(error);
});
