import { describe, expect, test } from 'vitest';
import { typedDay, typedNumber } from '../../../../src/i18n/written/typed-number.ts';

describe('numbers as people type them', () => {
  test.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234', 1234],
    ['1.234.567', 1234567],
    ['1 234,5', 1234.5],
    ['1.5', 1.5],
    ['0.125', 0.125],
    ['1234.5', 1234.5],
    ['0,5', 0.5],
    ['007', 7],
    ['-2', -2],
    ['−2', -2],
    ['1,234.5', null],
    ['1.23.456', null],
    ['12a', null],
    ['', null],
    ['.', null],
    ['1e5', null],
  ])('%s in Vietnamese', (typed, value) => {
    expect(typedNumber(typed, 'vi')).toBe(value);
  });

  test('reads the other way round in English, and spaces in French', () => {
    expect(typedNumber('1,234.5', 'en')).toBe(1234.5);
    expect(typedNumber('1,234', 'en')).toBe(1234);
    expect(typedNumber('1.234', 'en')).toBe(1.234);
    expect(typedNumber('1\u202f234,5', 'fr')).toBe(1234.5);
  });
});

describe('days as people type them', () => {
  test.each([
    ['5/8/2025', '2025-08-05'],
    ['05-08-2025', '2025-08-05'],
    ['05.08.2025', '2025-08-05'],
    ['05082025', '2025-08-05'],
    ['2025-8-5', '2025-08-05'],
    ['5/8', null],
    ['', null],
  ])('%s', (typed, day) => {
    expect(typedDay(typed)).toBe(day);
  });
});
