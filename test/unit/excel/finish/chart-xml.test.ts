import { expect, test } from 'vitest';
import { chartXml } from '../../../../src/excel/finish/chart-xml.ts';
import { colors } from '../../../../src/excel/layout/sheet/cell-style.ts';
import type { Chart } from '../../../../src/report/sheet/sheet.ts';

const chart: Chart = {
  kind: 'chart',
  id: 'c',
  shape: 'bars',
  title: 'Kinh phí (triệu đồng)',
  categories: 't.name:body',
  series: [
    { name: 'Một lần', values: 't.once:body' },
    { name: 'Hằng năm', values: 't.yearly:body' },
  ],
  format: 'money',
  heightRows: 10,
};
const range = (column: string, values: readonly (string | number)[]) => ({
  address: `'S'!$${column}$2:$${column}$3`,
  values,
});
const data = {
  categories: range('A', ['Máy chủ', 'Mạng']),
  series: [
    { name: 'Một lần', range: range('B', [1_754_800_000, 0]) },
    { name: 'Hằng năm', range: range('C', [40_000_000, 5_000_000]) },
  ],
};
const xmlOf = (overrides: Partial<Chart>) =>
  chartXml({ ...chart, ...overrides }, data, { font: 'Tinos', language: 'vi' });
const formats = (xml: string) => [...xml.matchAll(/<c:numFmt formatCode="([^"]*)"/g)].map(([, code]) => code);

test('a chart of money counts in millions or billions on its axis, and labels nothing that is nothing', () => {
  expect(formats(xmlOf({ scale: 1_000_000 }))).toEqual(['[$-42A]#,##0.0,,;-#,##0.0,,;', 'General', '[$-42A]#,##0,,']);
  expect(formats(xmlOf({ scale: 1_000_000_000 }))).toContain('[$-42A]#,##0.0,,,');
});

test('labels of percents carry the sign of the threshold that they reach', () => {
  const [label, , axis] = formats(xmlOf({ format: 'percent', signs: { full: 0.85, part: 0.7 } }));
  expect(label).toBe(
    '[&gt;=0.85][$-42A]&quot;● &quot;0.00%;[&gt;=0.7][$-42A]&quot;◐ &quot;0.00%;[$-42A]&quot;○ &quot;0.00%',
  );
  expect(axis).toBe('[$-42A]0%');
});

test('bars of several series are explained below the title in their own order, and have no legend', () => {
  expect(xmlOf({})).toContain('<a:t>■ Một lần     ▨ Hằng năm</a:t>');
  expect(xmlOf({})).not.toContain('<c:legend>');
  expect(xmlOf({ shape: 'columns' })).toContain('<c:legend>');
});

test('the series stand in the order of the table, with fills that differ without colour', () => {
  const xml = xmlOf({});
  expect([...xml.matchAll(/<c:tx><c:v>([^<]*)/g)].map(([, name]) => name)).toEqual(['Một lần', 'Hằng năm']);
  expect(xml.indexOf('<a:solidFill>')).toBeGreaterThan(0);
  expect(xml).toContain('<a:pattFill');
});

test('the tones differ in grey by a tenth at least, and the scale of tiles only gets lighter', () => {
  const grey = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  };
  const [bad, middling, good] = [colors.bad, colors.middling, colors.good].map(grey);
  expect((middling ?? 0) - (bad ?? 1)).toBeGreaterThan(0.1);
  expect((good ?? 0) - (middling ?? 1)).toBeGreaterThan(0.1);
  const [low, middle, high] = [colors.scaleLow, colors.scaleMiddle, colors.scaleHigh].map(grey);
  expect((middle ?? 0) - (low ?? 1)).toBeGreaterThan(0.1);
  expect((high ?? 0) - (middle ?? 1)).toBeGreaterThan(0.1);
});
