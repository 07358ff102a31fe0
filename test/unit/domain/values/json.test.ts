import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../src/domain/values/json.ts';

describe('canonicalJson', () => {
  test('sorts keys by code unit at every depth and leaves no white space', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { z: 0, y: 0 }], c: null }, B: true })).toBe(
      '{"B":true,"a":{"c":null,"d":[1,{"y":0,"z":0}]},"b":1}',
    );
  });

  test('sorts after composing, so that equal definitions have equal digests', () => {
    const composed = { 'ế': 'ế', z: 'máy chủ' };
    const decomposed = { z: 'máy chủ'.normalize('NFD'), ['ế'.normalize('NFD')]: 'ế'.normalize('NFD') };
    expect(canonicalJson(decomposed)).toBe(canonicalJson(composed));
    expect(canonicalJson(composed)).toBe('{"z":"máy chủ","ế":"ế"}');
  });

  test('keeps the order of lists', () => {
    expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
  });

  test.each([
    ['', '""'],
    ['a"b\\c\n', '"a\\"b\\\\c\\n"'],
    [1.5, '1.5'],
    [1e21, '1e+21'],
    [-0, '0'],
    [true, 'true'],
    [null, 'null'],
  ] as const)('writes %j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });
});
