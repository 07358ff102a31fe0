import { describe, expect, test } from 'vitest';
import { fitsKind, testValueOf } from '../../../../src/domain/answer-kinds/index.ts';
import type { GivenValue } from '../../../../src/domain/audit/audit.ts';
import { band, date } from '../../../support/checklist-builders.ts';
import { numberMark } from '../../../support/number-mark.ts';

describe('a date', () => {
  const criterion = date('A', [band(0, 30, 1), band(31, 365, 0.5)]);

  test.each([
    ['2025-08-05', 1],
    ['2025-08-04', 1],
    ['2025-07-06', 1],
    ['2025-07-05', 0.5],
    ['2024-08-05', 0.5],
    ['2024-08-04', 0],
    ['1999-12-31', 0],
  ])('%s by its age in days on 2025-08-05', (value, mark) => {
    expect(numberMark(criterion, value)).toBe(mark);
  });

  test('counts the leap day', () => {
    // 2024-02-28 to 2025-08-05 is 524 days, the 29th of February among them.
    expect(numberMark(date('A', [band(524, 524, 1)]), '2024-02-28')).toBe(1);
  });

  test('never is 0, even where a band holds every age', () => {
    expect(numberMark(date('A', [band(null, null, 1)]), 'never')).toBe(0);
  });

  test('without bands is not scored', () => {
    const free = date('A', [], { scored: true });
    expect([numberMark(free, '2025-08-05'), numberMark(free, 'never')]).toEqual([null, null]);
  });

  test.each<[GivenValue]>([['2025-02-29'], ['2025-8-5'], ['05/08/2025'], ['Never'], [''], [20250805]])(
    'does not take %j',
    (value) => {
      expect(fitsKind(criterion, value)).toBe(false);
    },
  );

  test('takes never and a leap day', () => {
    expect([fitsKind(criterion, 'never'), fitsKind(criterion, '2024-02-29')]).toEqual([true, true]);
  });

  test('cannot be tested', () => {
    expect(testValueOf(criterion, '2025-08-05')).toBeNull();
  });
});
