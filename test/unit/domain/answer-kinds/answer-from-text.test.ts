import { describe, expect, test } from 'vitest';
import { answerFromText, answerProblems } from '../../../../src/domain/answer-kinds/answer-from-text.ts';
import type { Criterion } from '../../../../src/domain/checklist/checklist.ts';
import { isProblems } from '../../../../src/domain/problem/problem.ts';
import { checks, choice, coverage, date, judgement, number, text } from '../../../support/checklist-builders.ts';

function read(criterion: Criterion, written: string, reason: string | null = null) {
  const outcome = answerFromText(criterion, written, reason);
  if (isProblems(outcome)) return outcome.problems.map(({ code }) => code).join();
  return outcome.value.is === 'given' ? outcome.value.value : outcome.value;
}

const ruled = coverage('V', { needed: [{ when: null, is: 3 }] });

describe('answers as scripts write them', () => {
  test.each<[Criterion, string, unknown]>([
    [judgement('J'), 'partly', 'partly'],
    [judgement('J'), 'perhaps', 'wrong-answer'],
    [choice('C', { a: 1, b: 0 }), 'b', 'b'],
    [choice('C', { a: 1, b: 0 }), 'B', 'wrong-answer'],
    [checks('K', { a: 1, b: 1, c: 1 }), 'c, a', ['a', 'c']],
    [checks('K', { a: 1, b: 1 }), '', 'wrong-answer'],
    [checks('K', { a: 1, b: 1 }), '[]', []],
    [checks('K', { a: 1, b: 1 }), 'none', []],
    [checks('K', { a: 1, none: 1 }), 'none', ['none']],
    [checks('K', { a: 1, b: 1 }), 'a,x', 'wrong-answer'],
    [number('N', []), '1234.5', 1234.5],
    [number('N', []), '-3', -3],
    [number('N', []), 'none', 'none'],
    [number('N', []), '1.234,5', 'wrong-answer'],
    [number('N', []), '1e3', 'wrong-answer'],
    [number('N', []), 'NaN', 'wrong-answer'],
    [coverage('V'), '1/2', { needed: 2, present: 1 }],
    [coverage('V'), '1', 'wrong-answer'],
    [coverage('V'), '-1/2', 'wrong-answer'],
    [coverage('V'), '1/2/3', 'wrong-answer'],
    [ruled, '2', { needed: null, present: 2 }],
    [date('D', []), '2025-06-30', '2025-06-30'],
    [date('D', []), 'never', 'never'],
    [date('D', []), '2025-02-30', 'wrong-answer'],
    [text('T'), 'Không rõ', 'Không rõ'],
    [judgement('J'), 'no-evidence', { is: 'no-evidence' }],
    [judgement('J'), 'not-applicable', 'missing-reason'],
    [judgement('J', { notApplicable: 'forbidden' }), 'not-applicable', 'not-applicable-forbidden'],
  ])('%j %s', (criterion, written, expected) => {
    expect(read(criterion, written)).toEqual(expected);
  });

  test('takes not applicable with its reason', () => {
    expect(read(judgement('J'), 'not-applicable', 'no ward')).toEqual({ is: 'not-applicable', reason: 'no ward' });
  });

  test('refuses a date after the audit, and only that', () => {
    const day = (value: string) =>
      answerProblems(date('D', []), { is: 'given', value }, { auditedOn: '2025-08-05', needed: null }).map(
        ({ code }) => code,
      );
    expect(day('2025-08-05')).toEqual([]);
    expect(day('2025-08-06')).toEqual(['date-after-audit']);
    expect(day('never')).toEqual([]);
  });
});
