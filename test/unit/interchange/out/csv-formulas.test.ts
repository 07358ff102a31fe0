import { expect, test } from 'vitest';
import { csvRows } from '../../../../src/interchange/out/csv.ts';

test.each(['=1+1', '\n=1+1', ' =1+1', '\u00a0=1+1', '\u200b=1+1', ' \u2060\n@SUM(A1)', '＝1+1'])(
  'a text that programs take for a formula has an apostrophe before it: %j',
  (text) => expect(csvRows([[text]]).replace(/^"/, '')).toMatch(/^'/),
);

test('other texts have none', () => expect(csvRows([[' a = b']])).toBe('" a = b"\r\n'));
