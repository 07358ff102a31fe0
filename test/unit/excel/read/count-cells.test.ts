import { expect, test } from 'vitest';
import { countCells } from '../../../../src/excel/read/count-cells.ts';

test('counts the cells that a sheet opens, and no other elements', () => {
  const xml =
    '<worksheet><cols><col min="1"/></cols><sheetData><row><c r="A1"><v>1</v></c><c/><c\n r="C1"/></row></sheetData>';
  expect(countCells(Buffer.from(xml))).toBe(3);
  expect(countCells(Buffer.from('<c'))).toBe(0);
});
