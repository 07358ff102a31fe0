import { expect, test } from 'vitest';
import { anchorsXml } from '../../../../src/excel/finish/drawing-xml.ts';
import type { LaidOutSheet } from '../../../../src/excel/layout/lay-out-workbook.ts';

test('a chart begins a little below the top of its first row, which may be the first of a page', () => {
  const sheet = { charts: [{ firstRow: 5, lastRow: 20 }], lines: [], sheet: { grid: [4, 4] } };
  const xml = anchorsXml(sheet as unknown as LaidOutSheet, ['rId1']);
  expect(xml).toContain('<xdr:row>4</xdr:row><xdr:rowOff>25400</xdr:rowOff>');
  expect(xml).toContain('<xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff>');
});
