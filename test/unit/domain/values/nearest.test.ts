import { describe, expect, test } from 'vitest';
import { nearest } from '../../../../src/domain/values/nearest.ts';

describe('nearest', () => {
  const known = ['SRV-01', 'SRV-02', 'LAN-01', 'hosting', 'beds', 'criteria', 'criterion'];

  test.each([
    ['SRV-2', 'SRV-02'],
    ['srv-01', 'SRV-01'],
    ['hostign', 'hosting'],
    ['bed', 'beds'],
    ['critrion', 'criterion'],
    ['critera', 'criteria'],
    ['hsoting', 'hosting'],
  ])('%s: did you mean %s', (mistyped, expected) => {
    expect(nearest(mistyped, known)).toBe(expected);
  });

  test.each([['BKP-77'], ['questionnaire'], [''], ['x'], ['zz'], ['x'.repeat(10_000)]])(
    'nothing is near %j',
    (name) => {
      expect(nearest(name, [...known, 'a', 'id'])).toBeNull();
    },
  );

  test('takes the first of equally near ones', () => {
    expect(nearest('SRV-03', known)).toBe('SRV-01');
  });

  test('counts two letters swapped as one mistake', () => {
    expect(nearest('kidn', ['id', 'kind'])).toBe('kind');
  });

  test('knows none among none', () => {
    expect(nearest('beds', [])).toBeNull();
  });
});
