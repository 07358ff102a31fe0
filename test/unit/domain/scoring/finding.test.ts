import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../../../src/domain/checklist/checklist.ts';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import {
  audit,
  checklist,
  choice,
  coverage,
  judgement,
  noEvidence,
  notApplicable,
  onCriterion,
  type Recorded,
  section,
  unscoredSection,
} from '../../../support/checklist-builders.ts';

function severityOf(criterion: Criterion, recorded: Recorded): string | null {
  const { findings } = assess(audit({ [criterion.id]: recorded }), checklist([section('one', [criterion])]));
  return findings[0]?.severity ?? null;
}

describe('the severity of a finding', () => {
  test.each<[critical: boolean, weight: number, answer: Recorded, severity: string | null]>([
    [true, 1, 'not-met', 'critical'],
    [true, 1, noEvidence, 'critical'],
    [true, 1, 'partly', 'major'],
    [true, 5, 'partly', 'major'],
    [true, 5, 'met', null],
    [false, 4, 'not-met', 'major'],
    [false, 4, noEvidence, 'major'],
    [false, 4, 'partly', 'minor'],
    [false, 3.999, 'not-met', 'minor'],
    [false, 1, 'not-met', 'minor'],
    [false, 1, 'partly', 'minor'],
    [false, 5, 'met', null],
    [true, 5, notApplicable, null],
  ])('critical %s, weight %d, %j: %s', (critical, weight, answer, severity) => {
    expect(severityOf(judgement('A', { critical, weight }), answer)).toBe(severity);
  });

  test('is minor of a coverage just short of full', () => {
    expect(severityOf(coverage('A', { weight: 5 }), { needed: 1000, present: 999 })).toBe('minor');
    expect(severityOf(coverage('A', { weight: 5, zero: 0.5 }), { needed: 1000, present: 499 })).toBe('major');
  });
});

describe('what is no finding', () => {
  test.each<[string, Criterion, Readonly<Record<string, Recorded>>]>([
    ['what is not answered yet', judgement('A', { critical: true }), {}],
    ['what is not scored', judgement('A', { scored: false }), { A: 'not-met' }],
    ['what is inactive', judgement('A', { when: onCriterion('nowhere', { is: 'met' }) }), { A: 'not-met' }],
    ['coverage of which nothing is needed', coverage('A'), { A: { needed: 0, present: 0 } }],
    ['coverage of which it is not known', coverage('A'), { A: { needed: null, present: 0 } }],
    ['an option without a mark', choice('A', { a: 1, b: null }), { A: 'b' }],
  ])('%s', (_what, criterion, recorded) => {
    expect(assess(audit(recorded), checklist([section('one', [criterion])])).findings).toEqual([]);
  });
});

describe('findings', () => {
  test('stand in the checklist’s order, those of sections that are not scored among them', () => {
    const definition = checklist([
      unscoredSection('b', [judgement('B2'), judgement('B1')]),
      section('a', [judgement('A2'), judgement('A1')]),
    ]);
    const { findings } = assess(audit({ A1: 'not-met', A2: 'partly', B1: 'partly', B2: 'not-met' }), definition);
    expect(findings.map(({ marked }) => marked.criterion.id)).toEqual(['B2', 'B1', 'A2', 'A1']);
  });
});
