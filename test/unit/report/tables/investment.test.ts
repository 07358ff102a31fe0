import { expect, test } from 'vitest';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import type { PriceList } from '../../../../src/domain/scoring/price-list.ts';
import type { Cell } from '../../../../src/report/sheet/sheet.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import { inAll, smallAudit, smallChecklist, smallPrices } from '../../../support/report-fixtures.ts';
import { bodyOf, buildFacilityWorkbook, sheetBlocks, tableOf } from '../../../support/report-workbooks.ts';

function workbook(prices: PriceList | null = smallPrices()) {
  return buildFacilityWorkbook(assess(smallAudit(), smallChecklist(), prices));
}

function taxed(vat: number, vatIncluded: boolean): PriceList {
  const list = smallPrices();
  return { ...list, prices: new Map([...list.prices].map(([id, price]) => [id, { ...price, vat, vatIncluded }])) };
}

function total(table: string, row: number, column: string, prices: PriceList | null = smallPrices()): Cell | undefined {
  const found = tableOf(workbook(prices), table);
  const totals = [...found.rows].filter(({ role }) => role === 'total');
  return totals[row]?.cells[found.columns.findIndex(({ id }) => id === column)];
}

test('computed and corrected quantity stand side by side, the corrected one is paid for', () => {
  const [server] = bodyOf(tableOf(workbook(), 'investment-once'));
  expect(server?.['computed']).toMatchObject({ value: 1 });
  expect(server?.['quantity']).toMatchObject({ value: 2 });
  expect(server?.['amount']).toMatchObject({ kind: 'formula', value: 300_000_000 });
});

test('a line counted elsewhere says where and costs nothing', () => {
  const [, covered] = bodyOf(tableOf(workbook(), 'investment-once'));
  expect(covered?.['covered']).toMatchObject({ text: 'SRV-02' });
  expect(covered?.['amount']).toEqual({ kind: 'number', value: 0, format: 'money' });
});

test('a price that is not known is a cell to be filled, its amount empty until it is', () => {
  const firewall = bodyOf(tableOf(workbook(), 'investment-once')).at(-1);
  expect(firewall?.['price']).toEqual({ kind: 'empty', input: true });
  expect(firewall?.['amount']).toMatchObject({ kind: 'formula', value: null });
});

test('totals are live, with cached values, and tell the lines they stand without', () => {
  expect(total('investment-once', 0, 'amount')).toMatchObject({ kind: 'formula', value: 300_000_000 });
  expect(total('investment-once', 1, 'amount')).toMatchObject({ value: 1 });
  expect(total('investment-summary', 1, 'once')).toMatchObject({
    value: 'excluding 1 line(s) whose price or quantity is not known',
  });
  expect(total('investment-summary', 1, 'yearly')).toMatchObject({ value: null });
  expect(total('investment-by-section', 0, 'once')).toMatchObject({ value: 300_000_000 });
});

test('VAT is added where the price lacks it, and not twice where it has it', () => {
  expect(total('investment-summary', 0, 'once', taxed(0.1, false))).toMatchObject({ value: 330_000_000 });
  expect(total('investment-summary', 0, 'once', taxed(0.1, true))).toMatchObject({ value: 300_000_000 });
});

test('a price that has VAT in it is parted into what is before tax and the tax', () => {
  const [server] = bodyOf(tableOf(workbook(taxed(0.1, true)), 'investment-once'));
  expect(server?.['amount']).toMatchObject({ value: 272_727_273 });
  expect(server?.['vat-amount']).toMatchObject({ value: 27_272_727 });
});

test('other costs and contingency by the rates of the price list stand in the sums', () => {
  const list = { ...taxed(0.1, false), otherCosts: 0.05, contingency: 0.1 };
  const [, , other, contingency] = bodyOf(tableOf(workbook(list), 'investment-summary'));
  expect(other?.['once']).toMatchObject({ kind: 'formula', value: 15_000_000 });
  expect(contingency?.['once']).toMatchObject({ kind: 'formula', value: 34_500_000 });
  expect(total('investment-summary', 0, 'once', list)).toMatchObject({ value: 379_500_000 });
});

test('without prices nothing is drawn, for it would be a chart of zeros', () => {
  const charts = (prices: PriceList | null) =>
    sheetBlocks(workbook(prices), 'investment').filter(({ kind }) => kind === 'chart').length;
  expect([charts(smallPrices()), charts(null)]).toEqual([1, 0]);
});

test('other costs and contingency are cells to be filled', () => {
  const table = tableOf(workbook(), 'investment-summary');
  const [, , other, contingency] = bodyOf(table);
  expect(other?.['once']).toMatchObject({ kind: 'empty', input: true });
  expect(contingency?.['rate']).toMatchObject({ value: 0, input: true, name: 'contingency-rate' });
  expect(contingency?.['once']).toMatchObject({ kind: 'formula', value: 0 });
});

test('without a price list every price is to be filled and no total is known', () => {
  const text = blocksAsText(sheetBlocks(workbook(null), 'investment'));
  expect(text).toContain('No price list was given');
  expect(total('investment-once', 0, 'amount', null)).toMatchObject({ kind: 'formula', value: null });
  expect(workbook(null).sheets.map(({ id }) => id)).not.toContain('prices');
});

test('a price past its date is said to be so', () => {
  const list = smallPrices();
  const prices = new Map([...list.prices].map(([id, price]) => [id, { ...price, validUntil: '2025-08-04' }]));
  const [server] = bodyOf(tableOf(workbook({ ...list, prices }), 'prices'));
  expect(server?.['expired']).toMatchObject({ text: 'past its date' });
});

test('who pays, and when, stands with the group’s own word', () => {
  const [server] = bodyOf(tableOf(workbook(), 'investment-once'));
  expect(server?.['funding']).toMatchObject({ text: 'provincial budget, 2025 – two at once' });
});

test('with nothing to buy the sheet says so', () => {
  const assessment = assess(smallAudit({ responses: new Map() }), smallChecklist(), smallPrices());
  expect(blocksAsText(sheetBlocks(buildFacilityWorkbook(assessment), 'investment'))).toContain('Nothing to list.');
});

test('amounts and VAT are rounded as exact numbers are, by the formulas too', () => {
  const [server] = bodyOf(tableOf(workbook(), 'investment-once'));
  expect(server?.['amount']).toMatchObject({
    formula: 'IF(OR({quantity}="",{price}=""),"",ROUND(ROUND({quantity}*{price},6),0))',
  });
  expect(server?.['vat-amount']).toMatchObject({
    formula: 'IF(OR({amount}="",{vat}=""),"",ROUND(ROUND({amount}*{vat},6),0))',
  });
  const [, vat] = bodyOf(tableOf(workbook(), 'investment-summary'));
  expect(vat?.['once']).toMatchObject({
    formula: 'IF({@once-vat-total}="","",{@once-vat-total})',
  });
});

test('sections of one title are told apart, so that no formula counts the one with the other', () => {
  const definition = smallChecklist();
  const sections = definition.sections.map((each) => ({
    ...each,
    title: inAll(each.id === 'servers' ? 'LAN' : 'Lan'),
  }));
  const built = buildFacilityWorkbook(assess(smallAudit(), { ...definition, sections }, smallPrices()));
  const names = bodyOf(tableOf(built, 'investment-by-section')).map(({ section }) => section);
  expect(names).toMatchObject([{ text: 'LAN (en) (servers)' }, { text: 'Lan (en) (security)' }]);
  const [server] = bodyOf(tableOf(built, 'investment-once'));
  expect(server?.['section']).toMatchObject({ text: 'LAN (en) (servers)' });
});
