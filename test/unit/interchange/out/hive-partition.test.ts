import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hivePartition } from '../../../../src/interchange/out/hive-partition.ts';

test('a plain name stays readable', () => {
  expect(hivePartition('province', 'Lào Cai')).toBe('province=Lào Cai');
});

test.each([
  ['a/b', 'province=a%2Fb'],
  ['a=b', 'province=a%3Db'],
  ['..', 'province=.%2E'],
  ['50%', 'province=50%25'],
  ['a\\b:c*', 'province=a%5Cb%3Ac%2A'],
  [' a ', 'province=%20a%20'],
  ['a\u202eb', 'province=a%E2%80%AEb'],
  ['Null', 'province=%4Eull'],
  ['__HIVE_DEFAULT_PARTITION__', 'province=%5F_HIVE_DEFAULT_PARTITION__'],
])('%j is escaped as Hive escapes it', (value, folder) => {
  expect(hivePartition('province', value)).toBe(folder);
});

test('what is not known is the partition that Hive keeps for it', () => {
  expect(hivePartition('province', null)).toBe('province=__HIVE_DEFAULT_PARTITION__');
});

test('any name is one folder on every system and is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
      const folder = hivePartition('province', value);
      expect(folder).not.toMatch(/[/\\:*?"<>|]|[. ]$/);
      expect(decodeURIComponent(folder.slice('province='.length))).toBe(value);
    }),
  );
});
