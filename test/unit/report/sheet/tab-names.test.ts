import { expect, test } from 'vitest';
import { tabNames } from '../../../../src/report/sheet/tab-names.ts';

test('a name that is valid stays as it is', () => {
  expect(tabNames(['Kết quả theo nhóm'], [])).toEqual(['Kết quả theo nhóm']);
});

test('two facilities whose names agree in the first 31 characters both get a sheet', () => {
  const names = tabNames(['Trung tâm Y tế khu vực Văn Chấn cơ sở 1', 'Trung tâm Y tế khu vực Văn Chấn cơ sở 2'], []);
  expect(names).toEqual(['Trung tâm Y tế khu vực Văn Chấ…', 'Trung tâm Y tế khu vực Văn… (2)']);
  expect(names.every((name) => name.length <= 31)).toBe(true);
});

test('capitals do not make two names', () => {
  expect(tabNames(['Data', 'DATA', 'data'], [])).toEqual(['Data', 'DATA (2)', 'data (3)']);
});

test.each([
  ['a/b\\c?d*e[f]g:h', 'a-b-c-d-e-f-g-h'],
  ["'Plan d'action'", "Plan d'action"],
  ['', '_'],
  ['   ', '_'],
  ['History', 'History_'],
  ['_audit', '_audit (2)'],
  ['😀'.repeat(20), `${'😀'.repeat(15)}…`],
])('%j becomes %j', (name, expected) => {
  expect(tabNames([name], ['_audit'])).toEqual([expected]);
});
