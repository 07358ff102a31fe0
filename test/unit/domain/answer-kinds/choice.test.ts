import { describe, expect, test } from 'vitest';
import { fitsKind, testValueOf } from '../../../../src/domain/answer-kinds/index.ts';
import type { GivenValue } from '../../../../src/domain/audit/audit.ts';
import { choice } from '../../../support/checklist-builders.ts';
import { numberMark } from '../../../support/number-mark.ts';

const criterion = choice('A', { 'on-premises': 1, cloud: 0.75, paper: 0, elsewhere: null });

describe('a choice', () => {
  test.each([
    ['on-premises', 1],
    ['cloud', 0.75],
    ['paper', 0],
  ])('%s has the mark of its option', (value, mark) => {
    expect(numberMark(criterion, value)).toBe(mark);
  });

  test('has no mark for an option that gives none among options that do', () => {
    expect(numberMark(criterion, 'elsewhere')).toBeNull();
  });

  test('is not scored where no option has a mark', () => {
    expect(numberMark(choice('A', { yes: null, no: null }), 'yes')).toBeNull();
  });

  test.each<[GivenValue]>([['On-premises'], ['other'], [''], [0], [['cloud']]])('does not take %j', (value) => {
    expect(fitsKind(criterion, value)).toBe(false);
  });

  test('is tested by the id of its option, with or without a mark', () => {
    expect([testValueOf(criterion, 'cloud'), testValueOf(criterion, 'elsewhere')]).toEqual(['cloud', 'elsewhere']);
  });
});
