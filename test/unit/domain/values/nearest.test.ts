import { describe, expect, it } from 'vitest';
import { nearest } from '../../../../src/domain/values/nearest.ts';

describe('nearest', () => {
  const known = ['SRV-01', 'SRV-02', 'LAN-01', 'hosting', 'beds', 'criteria', 'criterion'];

  it.each([
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

  it.each([['BKP-77'], ['questionnaire'], [''], ['x'], ['zz'], ['x'.repeat(10_000)]])('nothing is near %j', (name) => {
    expect(nearest(name, [...known, 'a', 'id'])).toBeNull();
  });

  it('takes the first of equally near ones', () => {
    expect(nearest('SRV-03', known)).toBe('SRV-01');
  });

  it('counts two letters swapped as one mistake', () => {
    expect(nearest('kidn', ['id', 'kind'])).toBe('kind');
  });

  it('knows none among none', () => {
    expect(nearest('beds', [])).toBeNull();
  });
});
