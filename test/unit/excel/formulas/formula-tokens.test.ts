import { expect, test } from 'vitest';
import { cellAddress, columnLetters } from '../../../../src/domain/values/cell-address.ts';
import { columnNumber, parseAddress } from '../../../../src/excel/formulas/addresses.ts';
import { formulaTokens } from '../../../../src/excel/formulas/formula-tokens.ts';
import { movedFormula } from '../../../../src/excel/formulas/moved-formula.ts';

const references = (formula: string): readonly string[] =>
  formulaTokens(formula).flatMap((token) =>
    token.kind === 'reference' ? [`${token.sheet ?? ''}!${token.row},${token.column} ${token.corner}`] : [],
  );

test('columns are letters and back', () => {
  for (const column of [1, 26, 27, 52, 702, 703, 16_384]) expect(columnNumber(columnLetters(column))).toBe(column);
  expect([columnLetters(28), cellAddress({ row: 5, column: 28 })]).toEqual(['AB', 'AB5']);
  expect([parseAddress('AB5'), parseAddress('A0'), parseAddress('$A$1'), parseAddress('A1:B2')]).toEqual([
    { row: 5, column: 28 },
    null,
    null,
    null,
  ]);
});

test.each<[string, readonly string[]]>([
  ['A1+B2', ['!1,1 only', '!2,2 only']],
  ['SUM($A$1:B10)', ['!1,1 first', '!10,2 last']],
  ["SUM('Kết quả'!A1:A9)", ['Kết quả!1,1 first', 'Kết quả!9,1 last']],
  ["'it''s'!A1", ["it's!1,1 only"]],
  ['Sheet2!C3:C4+C5', ['Sheet2!3,3 first', 'Sheet2!4,3 last', '!5,3 only']],
  ['"A1"&A1', ['!1,1 only']],
  ['LOG10(A1)', ['!1,1 only']],
  ['A1_total+TRUE', []],
  ['XFE1+A1048577', []],
  ['IF(A1="x ""B2"" y",1E5,0.5)', ['!1,1 only']],
])('the references of %s', (formula, expected) => {
  expect(references(formula)).toEqual(expected);
});

test('a formula moves with its cell, but for what is fixed', () => {
  const from = { row: 1, column: 3 };
  expect(movedFormula('A1*$B$1+A$1+$A1', from, { row: 4, column: 4 })).toBe('B4*$B$1+B$1+$A4');
  expect(movedFormula('A1', from, { row: 1, column: 1 })).toBe('#REF!');
  expect(movedFormula('A 1 + x', from, from)).toBe('A 1 + x');
});
