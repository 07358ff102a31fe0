import { describe, expect, test } from 'vitest';
import { fitsKind, testValueOf } from '../../../../src/domain/answer-kinds/index.ts';
import { text } from '../../../support/checklist-builders.ts';
import { numberMark } from '../../../support/number-mark.ts';

describe('a text', () => {
  test('is never scored, even where a criterion claims so', () => {
    expect(numberMark(text('A', { scored: true, weight: 5 }), 'VNPT-HIS')).toBeNull();
  });

  test('takes any text and nothing else', () => {
    expect([fitsKind(text('A'), ''), fitsKind(text('A'), 'a\nb'), fitsKind(text('A'), 5)]).toEqual([true, true, false]);
  });

  test('cannot be tested', () => {
    expect(testValueOf(text('A'), 'VNPT-HIS')).toBeNull();
  });
});
