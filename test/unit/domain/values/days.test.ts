import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isIsoDay } from '../../../../src/domain/values/days.ts';

describe('isIsoDay', () => {
  test.each(['2025-08-05', '2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01'])('takes %s', (text) => {
    expect(isIsoDay(text)).toBe(true);
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '2025-8-5',
    '05-08-2025',
    '2025-08-05T00:00:00Z',
    ' 2025-08-05',
    '2025-08-05\n',
    '+002025-08-05',
    '٢٠٢٥-08-05',
    '',
  ])('refuses %j', (text) => {
    expect(isIsoDay(text)).toBe(false);
  });
});

describe('daysBetween', () => {
  test.each([
    ['2025-08-05', '2025-08-05', 0],
    ['2025-08-05', '2025-08-06', 1],
    ['2025-08-06', '2025-08-05', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2024-08-05', '2025-08-05', 365],
    ['1970-01-01', '2025-08-05', 20305],
  ])('from %s to %s: %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('addDays', () => {
  test.each([
    ['2025-08-05', 0, '2025-08-05'],
    ['2025-08-05', 60, '2025-10-04'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
  ])('%s and %d days: %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});
