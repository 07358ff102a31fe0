import { describe, expect, test } from 'vitest';
import { cheapestLift } from '../../../../src/domain/lifts/cheapest-lift.ts';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import {
  audit,
  checklist,
  coverage,
  judgement,
  noEvidence,
  priceList,
  remedy,
  section,
  stages,
} from '../../../support/checklist-builders.ts';

const bought = (item: string, overrides = {}) => ({ remedies: [remedy({ item, ...overrides })] });
const prices = priceList({ cheap: 10, dear: 1000, rent: 5 });

function liftOf(definition: Parameters<typeof assess>[1], answers: Parameters<typeof audit>[0], list = prices) {
  return cheapestLift(assess(audit(answers), definition, list));
}

describe('the least money that lifts a facility one level', () => {
  test('buys what is cheap where it is enough, though something else would gain more', () => {
    const definition = checklist([
      section('s', [
        judgement('A', { weight: 6, ...bought('dear') }),
        judgement('B', { weight: 4, ...bought('cheap') }),
        judgement('C', { weight: 10 }),
      ]),
    ]);
    expect(liftOf(definition, { A: 'not-met', B: 'not-met', C: 'met' })).toMatchObject({
      from: 'not-ready',
      to: 'conditional',
      criteria: ['B'],
      once: 10,
      yearly: 0,
      unpriced: 0,
      isExact: true,
    });
  });

  test('what costs nothing goes before what costs money, and no more is done than needed', () => {
    const act = remedy({ act: 'act', item: null });
    const definition = checklist([
      section('s', [
        judgement('A', { weight: 4, remedies: [act] }),
        judgement('B', { weight: 4, remedies: [act] }),
        judgement('C', { weight: 4, ...bought('cheap') }),
        judgement('D', { weight: 8 }),
      ]),
    ]);
    expect(liftOf(definition, { A: 'not-met', B: 'met', C: 'not-met', D: 'met' })).toMatchObject({
      criteria: ['A'],
      once: 0,
    });
  });

  test('a critical criterion at 0 must be mended whatever it costs', () => {
    const definition = checklist([
      section('s', [judgement('A', { critical: true, ...bought('dear') }), judgement('B', { weight: 9 })]),
    ]);
    expect(liftOf(definition, { A: 'not-met', B: 'met' })).toMatchObject({
      to: 'conditional',
      criteria: ['A'],
      once: 1000,
    });
  });

  test('a purchase counted with a criterion that is mended anyway costs nothing more', () => {
    const definition = checklist([
      section('s', [
        judgement('A', { critical: true, ...bought('dear') }),
        judgement('B', { weight: 2, ...bought('dear', { coveredBy: ['A'] }) }),
        judgement('C', { weight: 2, ...bought('cheap') }),
        judgement('D', { weight: 5 }),
      ]),
    ]);
    expect(liftOf(definition, { A: 'not-met', B: 'not-met', C: 'not-met', D: 'met' })).toMatchObject({
      criteria: ['A', 'B'],
      once: 1000,
    });
  });

  test('a purchase that another one pays for is found with it, though nobody can say that nothing is cheaper', () => {
    const definition = checklist([
      section('s', [
        judgement('A', { weight: 3.5, ...bought('dear', { coveredBy: ['B'] }) }),
        judgement('B', { weight: 0.5, ...bought('cheap') }),
        judgement('D', { weight: 6 }),
      ]),
    ]);
    expect(liftOf(definition, { A: 'not-met', B: 'not-met', D: 'met' })).toMatchObject({
      criteria: ['A', 'B'],
      once: 10,
      isExact: false,
    });
    expect(liftOf(definition, { A: 'not-met', B: 'met', D: 'met' })).toMatchObject({ once: 1000, isExact: true });
  });

  test('where sharing would pay but is not found, it is told to be perhaps not the cheapest', () => {
    const definition = checklist([
      section('s', [
        judgement('A', { weight: 3, ...bought('middling', { coveredBy: ['B'] }) }),
        judgement('B', { weight: 0.1, ...bought('dear') }),
        judgement('D', { weight: 6.9 }),
      ]),
    ]);
    const list = priceList({ middling: 500, dear: 1000 });
    expect(liftOf(definition, { A: 'not-met', B: 'not-met', D: 'met' }, list)).toMatchObject({
      criteria: ['A'],
      once: 500,
      isExact: false,
    });
  });

  test('a yearly cost counts for its first year, and unknown prices come after all known ones', () => {
    const definition = checklist([
      section('s', [
        judgement('A', { ...bought('unknown') }),
        judgement('B', { ...bought('dear') }),
        judgement('C', { ...bought('rent', { frequency: 'yearly' }) }),
        judgement('D'),
      ]),
    ]);
    expect(liftOf(definition, { A: 'not-met', B: 'met', C: 'not-met', D: 'met' })).toMatchObject({
      criteria: ['C'],
      once: 0,
      yearly: 5,
    });
    expect(liftOf(definition, { A: 'not-met', B: 'not-met', C: 'met', D: 'met' })).toMatchObject({
      criteria: ['B'],
      once: 1000,
      unpriced: 0,
    });
  });

  test('a section below its least percent is lifted on its own', () => {
    const definition = checklist([
      section('low', [judgement('A', { ...bought('dear') }), judgement('B')], { weight: 1 }),
      section('high', [judgement('C', { weight: 1, ...bought('cheap') }), judgement('D', { weight: 9 })], {
        weight: 9,
      }),
    ]);
    expect(liftOf(definition, { A: 'not-met', B: 'met', C: 'not-met', D: 'met' })).toMatchObject({
      from: 'conditional',
      to: 'ready',
      criteria: ['A'],
    });
  });

  test('without prices the fewest purchases are named and no money', () => {
    const definition = checklist([
      section('s', [judgement('A', bought('cheap')), judgement('B', bought('dear')), judgement('C')]),
    ]);
    const lift = cheapestLift(assess(audit({ A: 'not-met', B: 'not-met', C: 'met' }), definition));
    expect(lift).toMatchObject({ once: null, yearly: null, unpriced: 2 });
  });

  test('what lacks evidence has no quantity, so its cost is not known', () => {
    const definition = checklist([
      section('s', [coverage('A', bought('cheap', { quantity: { kind: 'gap', per: null } })), judgement('B')]),
    ]);
    expect(liftOf(definition, { A: noEvidence, B: 'met' })).toMatchObject({ criteria: ['A'], once: 0, unpriced: 1 });
  });

  test('stages are lifted stage by stage', () => {
    const definition = checklist(
      [
        section('s', [
          judgement('A', { stage: 'one', ...bought('dear') }),
          judgement('B', { stage: 'one', ...bought('cheap') }),
          judgement('C', { stage: 'two' }),
        ]),
      ],
      { ladder: stages(['zero', null], ['one', 50], ['two', 50]) },
    );
    expect(liftOf(definition, { A: 'not-met', B: 'not-met', C: 'not-met' })).toMatchObject({
      from: 'zero',
      to: 'one',
      criteria: ['B'],
    });
  });

  test('the best level needs nothing', () => {
    expect(liftOf(checklist([section('s', [judgement('A')])]), { A: 'met' })).toBeNull();
  });
});
