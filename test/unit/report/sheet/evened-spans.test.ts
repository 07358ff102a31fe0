import { expect, test } from 'vitest';
import { evenedSpans } from '../../../../src/report/sheet/evened-spans.ts';
import { type Row, text } from '../../../../src/report/sheet/sheet.ts';

function rowOf(...texts: readonly string[]): Row {
  return { role: 'body', cells: texts.map((each) => text(each)) };
}

const long = 'Trung tâm Y tế khu vực Mù Cang Chải, Trung tâm Y tế khu vực Trạm Tấu';

test('a column of short texts gives room to one whose texts make rows high, and the table stays as wide', () => {
  const spans = evenedSpans({
    titles: ['A', 'B'],
    rows: [rowOf('1', long), rowOf('2', long)],
    spans: [40, 20],
    least: [5, 5],
    language: 'vi',
  });
  expect(spans[1]).toBeGreaterThan(20);
  expect(spans.reduce((sum, each) => sum + each, 0)).toBe(60);
});

test('no column gets narrower than its least, whatever stands in the others', () => {
  const rows = [rowOf('1', [long, long, long].join(', '))];
  const spansWith = (least: readonly number[]) =>
    evenedSpans({ titles: ['A', 'B'], rows, spans: [40, 20], least, language: 'vi' });
  expect(spansWith([5, 5])[0]).toBeLessThan(36);
  expect(spansWith([36, 5])[0]).toBeGreaterThanOrEqual(36);
});

test('where no row gets lower the planned widths stay', () => {
  const rows = [rowOf('có', 'không')];
  const spans = evenedSpans({ titles: ['A', 'B'], rows, spans: [30, 30], least: [5, 5], language: 'vi' });
  expect(spans).toEqual([30, 30]);
});

test('a word that would be broken is worth more than a line', () => {
  const rows = [rowOf('L’établissement', 'một hai ba bốn năm')];
  const [first] = evenedSpans({ titles: ['A', 'B'], rows, spans: [11, 24], least: [5, 5], language: 'fr' });
  expect(first).toBeGreaterThanOrEqual(14);
});
