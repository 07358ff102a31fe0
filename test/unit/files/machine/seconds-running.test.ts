import { expect, test } from 'vitest';
import { secondsIn } from '../../../../src/files/machine/seconds-running.ts';

test.each([
  ['00:07', 7],
  ['12:07', 727],
  ['01:00:00', 3600],
  ['2-01:00:05', 176_405],
  ['123456', 123_456],
  ['', null],
  ['1:', null],
  ['ELAPSED', null],
])('the age %j of a process is %j seconds', (text, seconds) => {
  expect(secondsIn(text)).toBe(seconds);
});
