import { expect, test } from 'vitest';
import { clauseText } from '../../../../../src/report/words/criteria/clause-text.ts';

test.each([
  ['Điều 2 khoản 1', 'Art. 2(1)', 'art. 2, § 1'],
  ['Điều 2 khoản 1, khoản 4', 'Art. 2(1), (4)', 'art. 2, § 1, § 4'],
  ['Điều 6 khoản 3 điểm b', 'Art. 6(3)(b)', 'art. 6, § 3, point b'],
  ['Điều 22–23', 'Arts. 22–23', 'art. 22–23'],
  ['mục III.2 điểm đ', 'section III.2, point đ', 'section III.2, point đ'],
  ['Phụ lục I tiêu chí 88', 'Annex I, criterion 88', 'annexe I, critère 88'],
  ['Phụ lục II', 'Annex II', 'annexe II'],
  ['Chương X', 'Chapter X', 'chapitre X'],
  ['11.4', '11.4', '11.4'],
])('“%s” is “%s” and “%s”', (clause, english, french) => {
  expect([clauseText(clause, 'vi'), clauseText(clause, 'en'), clauseText(clause, 'fr')]).toEqual([
    clause,
    english,
    french,
  ]);
});
