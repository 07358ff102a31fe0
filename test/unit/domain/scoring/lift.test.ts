import { describe, expect, test } from 'vitest';
import type { Ladder, Section } from '../../../../src/domain/checklist/checklist.ts';
import { cheapestLifts } from '../../../../src/domain/lifts/cheapest-lift.ts';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import {
  audit,
  checklist,
  coverage,
  judgement,
  level,
  levels,
  noEvidence,
  notApplicable,
  type Recorded,
  section,
  stages,
  unscoredSection,
} from '../../../support/checklist-builders.ts';

/** From, to and the criteria to mend; null: nothing raises it. */
function liftOf(
  sections: readonly Section[],
  recorded: Readonly<Record<string, Recorded>>,
  ladder?: Ladder,
): readonly [from: string | null, to: string, ...criteria: readonly string[]] | null {
  const definition = ladder === undefined ? checklist(sections) : checklist(sections, { ladder });
  const { next } = cheapestLifts(assess(audit(recorded), definition));
  return next === null ? null : [next.from, next.to, ...next.criteria];
}

describe('what lifts an audit where nothing is known of prices', () => {
  test('is null at the best level, where nothing is left to sum, and where nothing is known', () => {
    const sections = [section('a', [judgement('A')])];
    expect(liftOf(sections, { A: 'met' })).toBeNull();
    expect(liftOf(sections, { A: notApplicable })).toBeNull();
  });

  test('takes the findings that gain most, and no more of them than needed', () => {
    const sections = [section('a', [judgement('A'), judgement('B', { weight: 6 }), judgement('C', { weight: 3 })])];
    expect(liftOf(sections, { A: 'not-met', B: 'not-met', C: 'not-met' })).toEqual([
      'not-ready',
      'conditional',
      'B',
      'C',
    ]);
  });

  test('stops exactly on the threshold', () => {
    const sections = [section('a', [judgement('A', { weight: 0.7 }), judgement('B', { weight: 0.3 })])];
    expect(liftOf(sections, { A: 'not-met', B: 'not-met' })).toEqual(['not-ready', 'conditional', 'A']);
  });

  test('weighs a gain by what its section counts', () => {
    const sections = [
      section('a', [judgement('A', { weight: 9 }), judgement('A2', { weight: 1 })], { weight: 1 }),
      section('b', [judgement('B')], { weight: 9 }),
    ];
    const recorded = { A: 'not-met', A2: 'met', B: 'not-met' };
    expect(liftOf(sections, recorded)).toEqual(['not-ready', 'conditional', 'B']);
  });

  test('always mends the critical ones that hold the level down', () => {
    const sections = [section('a', [judgement('K', { critical: true, weight: 0.1 }), judgement('A', { weight: 10 })])];
    expect(liftOf(sections, { K: 'not-met', A: 'met' })).toEqual(['not-ready', 'conditional', 'K']);
    expect(liftOf(sections, { K: 'partly', A: 'met' })).toEqual(['conditional', 'ready', 'K']);
    expect(liftOf(sections, { K: noEvidence, A: 'met' })).toEqual(['not-ready', 'conditional', 'K']);
  });

  test('lifts each section that is too low', () => {
    const ladder = levels(level('high', { minPercent: 10, minSectionPercent: 50 }), level('low'));
    const sections = ['a', 'b', 'c'].map((id) =>
      section(id, [judgement(`${id}1`, { weight: 2 }), judgement(`${id}2`)]),
    );
    const recorded = { a1: 'not-met', a2: 'not-met', b1: 'met', b2: 'not-met', c1: 'partly', c2: 'not-met' };
    expect(liftOf(sections, recorded, ladder)).toEqual(['low', 'high', 'a1', 'c1']);
  });

  test('lifts stages in turn', () => {
    const ladder = stages(['zero', null], ['one', 50], ['two', 100]);
    const sections = [
      section('a', [
        judgement('A', { stage: 'one' }),
        judgement('B', { stage: 'one', weight: 2 }),
        coverage('C', { stage: 'two' }),
      ]),
    ];
    const c = { C: { needed: 4, present: 3 } };
    expect(liftOf(sections, { A: 'not-met', B: 'not-met', ...c }, ladder)).toEqual(['zero', 'one', 'B']);
    expect(liftOf(sections, { A: 'not-met', B: 'met', ...c }, ladder)).toEqual(['one', 'two', 'C']);
  });

  test('does not count what is not answered yet among findings, and is null where only that would lift it', () => {
    const sections = [section('a', [judgement('K', { critical: true }), judgement('A')])];
    expect(liftOf(sections, { A: 'not-met' })).toBeNull();
  });

  test('leaves alone what is in sections that are not scored', () => {
    const sections = [section('a', [judgement('A')]), unscoredSection('b', [judgement('B', { critical: true })])];
    expect(liftOf(sections, { A: 'partly', B: 'not-met' })).toEqual(['not-ready', 'conditional', 'A']);
  });

  test('passes over a level that asks for what a better one does not', () => {
    const ladder = levels(
      level('best', { minPercent: 80 }),
      level('better', { minPercent: 60, critical: 'full' }),
      level('low'),
    );
    const sections = [
      section('a', [
        judgement('A', { weight: 98 }),
        judgement('K1', { critical: true }),
        judgement('K2', { critical: true }),
      ]),
    ];
    const recorded = { A: 'not-met', K1: 'not-met', K2: 'not-met' };
    expect(liftOf(sections, recorded, ladder)).toEqual(['low', 'best', 'A']);
  });

  test('goes one level up, though mending one finding happens to reach the best', () => {
    const sections = [section('a', [judgement('A')])];
    expect(liftOf(sections, { A: 'not-met' })).toEqual(['not-ready', 'conditional', 'A']);
  });
});
