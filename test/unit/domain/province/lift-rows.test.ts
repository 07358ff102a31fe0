import { describe, expect, test } from 'vitest';
import { liftRows } from '../../../../src/domain/province/lift-rows.ts';
import { checklist, judgement, priceList, remedy, section } from '../../../support/checklist-builders.ts';
import { resultOf } from '../../../support/facility-results.ts';

const buys = (item: string) => [remedy({ item, quantity: { kind: 'fixed', quantity: 1 } })];
const definition = checklist([
  section('a', [
    judgement('A', { weight: 4, critical: true, scope: 'unit', remedies: buys('dossier') }),
    judgement('B', { weight: 6, critical: true, remedies: buys('server') }),
  ]),
]);
const given = { checklist: definition, prices: priceList({ dossier: 40, server: 100 }) };
const unit = { id: 'u', name: 'Unit' };

/** A site of the unit, or a facility by itself. */
const site = (id: string, answers: Readonly<Record<string, string>>, isOfUnit = true) =>
  resultOf(id, answers, { ...given, facility: { unit: isOfUnit ? unit : null } });

const shownOf = (rows: ReturnType<typeof liftRows>) =>
  rows.map(({ result, cost, shared, cumulated }) => [result.facility.id, cost, shared, cumulated]);

describe('what lifts facilities, added up', () => {
  test('counts once what a unit buys for all its sites', () => {
    const sites = [site('one', { A: 'not-met', B: 'met' }), site('two', { A: 'not-met', B: 'not-met' })];
    expect(shownOf(liftRows(sites, 'best'))).toEqual([
      ['one', 40, 0, 40],
      ['two', 140, 40, 140],
    ]);
  });

  test('counts it for each where they are of no unit', () => {
    const alone = [site('one', { A: 'not-met', B: 'met' }, false), site('two', { A: 'not-met', B: 'not-met' }, false)];
    expect(shownOf(liftRows(alone, 'best'))).toEqual([
      ['one', 40, 0, 40],
      ['two', 140, 0, 180],
    ]);
  });

  test('leaves out who has reached the level, and asks for more to the best level than to the next', () => {
    const facilities = [site('done', { A: 'met', B: 'met' }), site('some', { A: 'partly', B: 'not-met' })];
    expect(shownOf(liftRows(facilities, 'next'))).toEqual([['some', 100, 0, 100]]);
    expect(shownOf(liftRows(facilities, 'best'))).toEqual([['some', 140, 0, 140]]);
  });
});
