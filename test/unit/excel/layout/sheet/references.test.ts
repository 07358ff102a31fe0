import { expect, test } from 'vitest';
import { createReferences, resolveInRow } from '../../../../../src/excel/layout/sheet/references.ts';

function sampleReferences() {
  const references = createReferences();
  references.addTable('money', {
    sheet: 'Đầu tư',
    headerRow: 3,
    body: { first: 4, last: 9 },
    columns: new Map([
      ['price', 5],
      ['amount', 6],
    ]),
  });
  references.addTable('none', { sheet: 'Đầu tư', headerRow: 12, body: null, columns: new Map([['amount', 2]]) });
  references.addName('once', "Plan d'action", { row: 7, column: 28 });
  return references;
}

test('columns of the own row and table are put in at once', () => {
  const columns = new Map([
    ['quantity', 4],
    ['price', 5],
  ]);
  expect(resolveInRow('{quantity}*{price}/SUM({price:body})', 'money', columns, 6)).toBe(
    'D6*E6/SUM({money.price:body})',
  );
});

test('on its own sheet a range has no sheet, elsewhere it has', () => {
  const references = sampleReferences();
  expect(references.resolve('SUM({money.amount:body})', 'Đầu tư')).toBe('SUM($F$4:$F$9)');
  expect(references.resolve('SUM({money.amount:body})', 'Biên bản')).toBe("SUM('Đầu tư'!$F$4:$F$9)");
});

test('a named cell is found on any sheet, quotes in names are doubled', () => {
  expect(sampleReferences().resolve('{@once}*0.1', 'Biên bản')).toBe("'Plan d''action'!$AB$7*0.1");
});

test('the body of a table without rows is its header, which sums to nothing', () => {
  const references = sampleReferences();
  expect(references.resolve('SUM({none.amount:body})', 'Đầu tư')).toBe('SUM($B$12:$B$12)');
  expect(references.range('none.amount:body')).toBeNull();
});

test('constants in braces stay', () => {
  expect(sampleReferences().resolve('SUM({1,2;3,4})', 'x')).toBe('SUM({1,2;3,4})');
});

test.each(['{quantty}', '{@nothing}', '{money.nothing:body}', '{nothing.amount:body}'])(
  '%s is a mistake of ours',
  (formula) => {
    expect(() => sampleReferences().resolve(formula, 'x')).toThrow();
  },
);

test('two cells of one name are a mistake of ours', () => {
  const references = sampleReferences();
  expect(() => references.addName('once', 'x', { row: 1, column: 1 })).toThrow();
});
