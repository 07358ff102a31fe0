import { expect, test } from 'vitest';
import { ndjsonText } from '../../../../src/interchange/out/ndjson.ts';

test('one object a line, keys in the order of the columns, none left out', () => {
  expect(ndjsonText(['b', 'a'], [[1, 'x'], [null]])).toBe('{"b":1,"a":"x"}\n{"b":null,"a":null}\n');
});
