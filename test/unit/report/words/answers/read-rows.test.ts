import { expect, test } from 'vitest';
import { readRows } from '../../../../../src/report/words/answers/read-rows.ts';

test.each(['Tổng', 'TỔNG CỘNG:', 'Cộng', 'Total', 'Total général'])('“%s” is a total and no department', (label) => {
  const { rows, totals, faulty } = readRows(`Khoa Nội\t10\t7\nKhoa Ngoại\t8\t6\n${label}\t18\t13`, false, 'vi');
  expect(rows.map(({ row }) => row.label)).toEqual(['Khoa Nội', 'Khoa Ngoại']);
  expect(totals).toEqual([{ line: `${label}\t18\t13`, isOther: false }]);
  expect(faulty).toEqual([]);
});

test('a total that is not the sum of the rows is told as such, unless a line could not be read', () => {
  const isOther = (text: string) => readRows(text, false, 'vi').totals.map((each) => each.isOther);
  expect(isOther('Khoa Nội\t10\t7\nTổng\t18\t7')).toEqual([true]);
  expect(isOther('Khoa Nội\t10\t7\nKhoa Ngoại\tmười\t7\nTổng\t20\t14')).toEqual([false]);
  expect(isOther('Tổng\t20\t14')).toEqual([false]);
});

test('departments whose names only begin so are departments', () => {
  const { rows, totals } = readRows('Phòng Tổng hợp\t10\t7\nTổng đài\t2\t1', false, 'vi');
  expect(rows).toHaveLength(2);
  expect(totals).toEqual([]);
});
