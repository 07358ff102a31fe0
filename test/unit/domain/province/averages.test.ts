import { describe, expect, test } from 'vitest';
import {
  completePercents,
  leftOutOfMeans,
  meanPercent,
  sectionSpreads,
} from '../../../../src/domain/province/averages.ts';
import { checklist, judgement, section } from '../../../support/checklist-builders.ts';
import { resultOf } from '../../../support/facility-results.ts';

const asked = checklist([section('a', [judgement('A')]), section('b', [judgement('B')])]);
const facility = (id: string, answers: Readonly<Record<string, string>>) => resultOf(id, answers, { checklist: asked });
const facilities = [
  facility('whole', { A: 'met', B: 'partly' }),
  facility('second', { A: 'partly', B: 'partly' }),
  facility('half', { A: 'partly' }),
];

describe('what was not assessed', () => {
  test('is no part of a section’s mean, lowest or highest', () => {
    const [, b] = sectionSpreads(facilities, asked);
    expect(b).toMatchObject({ count: 2, mean: 50, lowest: 50, highest: 50 });
  });

  test('is no part of the mean of facilities: one with open criteria has marks that nobody gave', () => {
    expect(meanPercent(completePercents(facilities))).toBe(62.5);
  });

  test('is counted, facilities and sections apart', () => {
    expect(leftOutOfMeans(facilities)).toEqual({ facilities: 1, sections: 1 });
  });

  test('leaves no mean where nothing was assessed at all', () => {
    const none = [facility('none', {})];
    expect(meanPercent(completePercents(none))).toBeNull();
    expect(sectionSpreads(none, asked).map(({ mean, count }) => [mean, count])).toEqual([
      [null, 0],
      [null, 0],
    ]);
  });
});
