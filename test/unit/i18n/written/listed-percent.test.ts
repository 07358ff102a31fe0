import { expect, test } from 'vitest';
import { rational } from '../../../../src/domain/values/rational.ts';
import { formatListedPercent } from '../../../../src/i18n/written/numbers-and-dates.ts';

test('percents below each other have two decimals each', () => {
  const written = [80.1, 83.93, 100].map((percent) => formatListedPercent(rational(percent), 'vi'));
  expect(written).toEqual(['80,10%', '83,93%', '100,00%']);
  expect(formatListedPercent(rational(80.1), 'fr')).toBe('80,10\u00a0%');
  expect(formatListedPercent(rational(80.1), 'en')).toBe('80.10%');
});

test('none seems to reach a threshold that it misses', () => {
  expect(formatListedPercent(rational(84.999), 'vi', [85])).toBe('84,99%');
});
