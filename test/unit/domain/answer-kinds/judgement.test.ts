import { describe, expect, test } from 'vitest';
import { fitsKind, testValueOf } from '../../../../src/domain/answer-kinds/index.ts';
import type { GivenValue } from '../../../../src/domain/audit/audit.ts';
import { judgement } from '../../../support/checklist-builders.ts';
import { numberMark } from '../../../support/number-mark.ts';

const criterion = judgement('A');

describe('a judgement', () => {
  test.each([
    ['met', 1],
    ['partly', 0.5],
    ['not-met', 0],
  ])('%s has mark %d', (value, mark) => {
    expect(numberMark(criterion, value)).toBe(mark);
  });

  test.each<[GivenValue]>([['Met'], ['yes'], [''], [1], [['met']], ['toString'], ['__proto__']])(
    'does not take %j',
    (value) => {
      expect(fitsKind(criterion, value)).toBe(false);
    },
  );

  test('is tested by what was judged', () => {
    expect(testValueOf(criterion, 'partly')).toBe('partly');
  });

  test('has no mark where it is not scored', () => {
    expect(numberMark(judgement('A', { scored: false }), 'met')).toBeNull();
  });
});
