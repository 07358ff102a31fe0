import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../../../src/domain/checklist/checklist.ts';
import { interviewOrder, nextCriterion, placesOf, previousCriterion } from '../../../../src/domain/visit/interview.ts';
import { checklist, judgement, section } from '../../../support/checklist-builders.ts';

const definition = checklist([
  section('servers', [
    judgement('A', { place: 'it-office' }),
    judgement('B', { place: 'server-room' }),
    judgement('C', { place: null }),
  ]),
  section('lan', [judgement('D', { place: 'server-room' }), judgement('E', { place: 'car-park' })]),
]);

const everything = { section: null, place: null, order: 'section' } as const;
const ids = (criteria: readonly Criterion[]) => criteria.map(({ id }) => id);

describe('the order of an interview', () => {
  test('is the checklist’s own, section by section', () => {
    expect(ids(interviewOrder(definition, everything))).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  test('goes room by room, the usual places first, then others, and what has no place last', () => {
    expect(ids(interviewOrder(definition, { ...everything, order: 'place' }))).toEqual(['B', 'D', 'A', 'E', 'C']);
  });

  test('holds one section or one place only, when asked', () => {
    expect(ids(interviewOrder(definition, { ...everything, section: 'lan' }))).toEqual(['D', 'E']);
    expect(ids(interviewOrder(definition, { ...everything, place: 'server-room' }))).toEqual(['B', 'D']);
    expect(ids(interviewOrder(definition, { ...everything, section: 'lan', place: 'car-park' }))).toEqual(['E']);
  });

  test('knows the places of a checklist in the order of a visit', () => {
    expect(placesOf(definition)).toEqual(['server-room', 'it-office', 'car-park']);
  });
});

describe('moving through an interview', () => {
  const order = interviewOrder(definition, everything);
  const isWanted = ({ id }: Criterion) => id !== 'B';

  test('goes on with the next one that is wanted', () => {
    expect(nextCriterion(order, 'A', isWanted)?.id).toBe('C');
    expect(nextCriterion(order, null, isWanted)?.id).toBe('A');
  });

  test('ends behind the last', () => {
    expect(nextCriterion(order, 'E', isWanted)).toBeNull();
  });

  test('goes back to the one before that is wanted, from the end to the last', () => {
    expect(previousCriterion(order, 'C', isWanted)?.id).toBe('A');
    expect(previousCriterion(order, 'A', isWanted)).toBeNull();
    expect(previousCriterion(order, null, isWanted)?.id).toBe('E');
  });
});
