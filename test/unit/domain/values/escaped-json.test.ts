import { expect, test } from 'vitest';
import { escapedJson, printable } from '../../../../src/domain/values/printable.ts';

test('JSON holds the same after its control and direction characters are escaped, and shows none of them', () => {
  const value = { name: 'a\u001b[31mb\u0085c\u202ed\u2066e\u200ff\u2029g\ufeffh', 'k\u009by': ['Bệnh viện Đa khoa'] };
  const escaped = escapedJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(escaped)).toEqual(value);
  expect(printable(escaped)).toBe(escaped);
});
