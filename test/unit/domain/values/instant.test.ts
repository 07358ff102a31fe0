import { describe, expect, test } from 'vitest';
import { compareInstants, localInstant, newAuditId } from '../../../../src/domain/values/instant.ts';

describe('localInstant', () => {
  const instant = new Date('2025-08-05T02:30:00.999Z');

  test.each([
    [420, '2025-08-05T09:30:00+07:00'],
    [0, '2025-08-05T02:30:00+00:00'],
    [-210, '2025-08-04T23:00:00-03:30'],
    [345, '2025-08-05T08:15:00+05:45'],
  ])('%d minutes east of UTC: %s', (offset, expected) => {
    expect(localInstant(instant, offset)).toBe(expected);
  });
});

describe('newAuditId', () => {
  test('is the UUID of version 7 that RFC 9562 gives as its example', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(newAuditId(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test('keeps version and variant whatever the random bytes', () => {
    expect(newAuditId(0, new Uint8Array(10).fill(0xff))).toBe('00000000-0000-7fff-bfff-ffffffffffff');
    expect(newAuditId(0, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000');
  });
});

describe('compareInstants', () => {
  test.each([
    ['2025-08-05T09:00:00+07:00', '2025-08-05T02:00:00+00:00', 0],
    ['2025-08-05T09:00:00+07:00', '2025-08-05T03:00:00Z', -1],
    ['2025-08-05T09:00:00+07:00', '2025-08-05T09:00:00+08:00', 1],
    [null, '1970-01-01T00:00:00Z', -1],
    ['1970-01-01T00:00:00Z', null, 1],
    [null, null, 0],
  ])('%s and %s: %d', (a, b, expected) => {
    expect(Math.sign(compareInstants(a, b))).toBe(expected);
  });
});
