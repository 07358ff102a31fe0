import { expect, test } from 'vitest';
import type { Answer, GivenValue } from '../../../../../src/domain/audit/audit.ts';
import type { Criterion } from '../../../../../src/domain/checklist/checklist.ts';
import type { Language } from '../../../../../src/domain/values/language.ts';
import { rational } from '../../../../../src/domain/values/rational.ts';
import { answerText } from '../../../../../src/report/words/answers/answer-text.ts';
import {
  checks,
  choice,
  coverage,
  date,
  judgement,
  number,
  rows,
  text,
} from '../../../../support/checklist-builders.ts';

function shown(criterion: Criterion, value: GivenValue, language: Language = 'vi'): string {
  return answerText(criterion, { is: 'given', value }, language);
}

const unit = { vi: 'máy', en: 'PCs', fr: 'postes' };

test.each<readonly [Criterion, GivenValue, string]>([
  [judgement('X'), 'partly', 'Đạt một phần'],
  [choice('X', { yes: 1 }), 'yes', 'yes'],
  [checks('X', { a: null, b: null, c: null }), ['a', 'c'], '2/3: a; c'],
  [checks('X', { a: null }), [], 'không có mục nào'],
  [number('X', [], { unit }), 1234.5, '1.234,5 máy'],
  [number('X', []), 'none', 'chưa có số liệu'],
  [coverage('X', { unit }), { needed: 60, present: 45 }, '45/60 máy'],
  [coverage('X'), rows([2, 1], [3, 3]), '4/5'],
  [date('X', []), '2025-06-30', '30/06/2025'],
  [date('X', []), 'never', 'chưa thực hiện lần nào'],
  [text('X'), 'Ghi chú\nhai dòng', 'Ghi chú\nhai dòng'],
])('%#: an answer is told in the words of its checklist', (criterion, value, expected) => {
  expect(shown(criterion, value)).toBe(expected);
});

test('numbers are written as the language writes them', () => {
  expect(shown(number('X', [], { unit }), 1234.5, 'en')).toBe('1,234.5 PCs');
  expect(shown(number('X', [], { unit }), 1234.5, 'fr').replace(/\s/g, ' ')).toBe('1 234,5 postes');
});

test('what is needed by a rule goes before what was typed', () => {
  const answer: Answer = { is: 'given', value: { needed: null, present: 2 } };
  expect(answerText(coverage('X'), answer, 'en', rational(5))).toBe('2 present of 5 needed');
});

test('a reason follows what is not applicable, where there is one', () => {
  expect(answerText(judgement('X'), { is: 'not-applicable', reason: 'không có PACS' }, 'vi')).toBe(
    'Không áp dụng: không có PACS',
  );
  expect(answerText(judgement('X'), { is: 'not-applicable', reason: '' }, 'vi')).toBe('Không áp dụng');
});

test('no answer is no text', () => {
  expect(answerText(judgement('X'), null, 'vi')).toBe('');
});
