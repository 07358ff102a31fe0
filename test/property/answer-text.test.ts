import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, GivenValue } from '../../src/domain/audit/audit.ts';
import type { Criterion } from '../../src/domain/checklist/checklist.ts';
import { languages } from '../../src/domain/values/language.ts';
import { answerText } from '../../src/report/words/answers/answer-text.ts';
import { readAnswerText } from '../../src/report/words/answers/read-answer-text.ts';
import { checks, choice, coverage, date, judgement, number, text } from '../support/checklist-builders.ts';

const options = { one: 1, two: 0.5, three: 0 };
const amount = fc.integer({ min: 0, max: 2_000_000 }).map((thousandths) => thousandths / 1000);
const given = (criterion: Criterion, value: fc.Arbitrary<GivenValue>) =>
  value.map((each) => ({ criterion, answer: { is: 'given', value: each } as Answer }));

const answered = fc.oneof(
  given(judgement('A'), fc.constantFrom('met', 'partly', 'not-met')),
  given(choice('B', options), fc.constantFrom('one', 'two', 'three')),
  given(checks('C', options), fc.subarray(['one', 'two', 'three'])),
  given(number('D', [], { unit: { en: 'GB', vi: 'GB', fr: 'Go' } }), fc.oneof(amount, fc.constant('none'))),
  given(
    coverage('E', { unit: { en: 'servers', vi: 'máy chủ (cái)', fr: 'serveurs' } }),
    fc.record({ needed: amount, present: amount }),
  ),
  given(
    coverage('L', {
      unit: { en: 'PCs', vi: 'máy', fr: 'postes' },
      labels: {
        needed: { en: 'Checked', vi: 'Đã kiểm tra', fr: 'Contrôlés' },
        present: { en: 'Licensed (all)', vi: 'Có bản quyền', fr: 'Sous licence' },
      },
    }),
    fc.record({ needed: amount, present: amount }),
  ),
  given(date('F', []), fc.constantFrom('2025-06-05', '2024-02-29', 'never')),
  given(text('G'), fc.constantFrom('Không có gì', 'a: b; c')),
  fc
    .constantFrom<Answer>({ is: 'no-evidence' }, { is: 'not-applicable', reason: 'chưa có: lý do' })
    .map((answer) => ({ criterion: judgement('A'), answer })),
);

describe('the text of an answer', () => {
  test('reads back as the answer, in every language', () => {
    fc.assert(
      fc.property(answered, fc.constantFrom(...languages), ({ criterion, answer }, language) => {
        expect(readAnswerText(criterion, answerText(criterion, answer, language), language)).toEqual(answer);
      }),
    );
  });

  test.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['1.234', 1234],
    ['1.234,5 GB', 1234.5],
    ['12', 12],
  ])('a Vietnamese %s is %d', (written, value) => {
    const criterion = number('D', [], { unit: { vi: 'GB' } });
    expect(readAnswerText(criterion, written, 'vi')).toEqual({ is: 'given', value });
  });

  test.each([
    [judgement('A'), 'Có lẽ'],
    [number('D', []), 'nhiều'],
    [coverage('E'), 'hiện có nhiều, cần có 3'],
    [date('F', []), '31/02/2025'],
    [judgement('A', { notApplicable: 'forbidden' }), 'Không áp dụng: không có'],
  ])('what is no answer is none', (criterion, written) => {
    expect(readAnswerText(criterion, written, 'vi')).toBeNull();
  });
});
