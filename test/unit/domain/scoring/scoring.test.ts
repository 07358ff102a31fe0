import { describe, expect, test } from 'vitest';
import type { Checklist, Section } from '../../../../src/domain/checklist/checklist.ts';
import { standings } from '../../../../src/domain/scoring/applicability.ts';
import {
  asIfEvidenced,
  auditPercent,
  type MarkedCriterion,
  markCriterion,
  weightedPercent,
} from '../../../../src/domain/scoring/scoring.ts';
import { type Rational, rational } from '../../../../src/domain/values/rational.ts';
import {
  audit,
  band,
  checklist,
  choice,
  coverage,
  date,
  judgement,
  noEvidence,
  notApplicable,
  number,
  onCriterion,
  type Recorded,
  section,
  text,
  unscoredSection,
} from '../../../support/checklist-builders.ts';

function marked(definition: Checklist, recorded: Readonly<Record<string, Recorded>>): readonly MarkedCriterion[] {
  const of = audit(recorded);
  return [...standings(definition, of).values()].map((standing) => markCriterion(standing, of.auditedOn));
}

function marksOf(definition: Checklist, recorded: Readonly<Record<string, Recorded>>): readonly (Rational | null)[] {
  return marked(definition, recorded).map(({ mark }) => mark);
}

const third: Rational = { numerator: 1n, denominator: 3n };

describe('the mark of a criterion', () => {
  const everyState = checklist([
    section('one', [
      judgement('answered'),
      judgement('unanswered'),
      judgement('no-evidence'),
      judgement('not-applicable'),
      judgement('inactive', { when: onCriterion('answered', { is: 'met' }) }),
      coverage('nothing-needed'),
      coverage('needed-not-known'),
    ]),
  ]);

  test('is 0 where an answer is owed, and null where nothing is asked', () => {
    const recorded = {
      'answered': 'partly',
      'no-evidence': noEvidence,
      'not-applicable': notApplicable,
      'inactive': 'met',
      'nothing-needed': { needed: 0, present: 0 },
      'needed-not-known': { needed: null, present: 3 },
    };
    expect(marksOf(everyState, recorded)).toEqual([
      rational(0.5),
      rational(0),
      rational(0),
      null,
      null,
      null,
      rational(0),
    ]);
  });

  test('is null of everything that is not scored, in whatever state', () => {
    const unscored = checklist([
      section('one', [
        judgement('A', { scored: false }),
        judgement('B', { scored: false }),
        judgement('C', { scored: false }),
        text('D'),
        choice('E', { a: null, b: null }),
        number('F', []),
        date('G', []),
      ]),
    ]);
    const recorded = { A: 'met', B: noEvidence, D: 'text', E: 'a', F: 5, G: 'never' };
    expect(marksOf(unscored, recorded)).toEqual([null, null, null, null, null, null, null]);
  });

  test('takes the age of a date from the day of the audit', () => {
    const dated = checklist([section('one', [date('A', [band(0, 30, 1)])])]);
    expect(marksOf(dated, { A: '2025-07-06' })).toEqual([rational(1)]);
    expect(marksOf(dated, { A: '2025-07-05' })).toEqual([rational(0)]);
  });
});

describe('asIfEvidenced', () => {
  test('gives full mark to what lacks evidence and is scored, and to nothing else', () => {
    const definition = checklist([
      section('one', [judgement('A'), judgement('B'), judgement('C', { scored: false }), judgement('D')]),
    ]);
    const all = marked(definition, { A: noEvidence, B: 'not-met', C: noEvidence });
    expect(asIfEvidenced(all).map(({ mark }) => mark)).toEqual([rational(1), rational(0), null, rational(0)]);
  });
});

describe('weightedPercent', () => {
  test('weighs the marks that there are', () => {
    const definition = checklist([
      section('one', [
        judgement('A', { weight: 5 }),
        judgement('B', { weight: 3 }),
        judgement('C', { weight: 0.5 }),
        judgement('D', { weight: 100 }),
        judgement('E', { weight: 100, scored: false }),
      ]),
    ]);
    // (5 × 1 + 3 × 0.5 + 0.5 × 0) ÷ 8.5
    const recorded = { A: 'met', B: 'partly', C: noEvidence, D: notApplicable, E: 'met' };
    expect(weightedPercent(marked(definition, recorded))).toEqual({ numerator: 1300n, denominator: 17n });
  });

  test('is exact: three thirds are a hundred', () => {
    const definition = checklist([
      section(
        'one',
        ['A', 'B', 'C'].map((id) => coverage(id, { weight: 0.1 })),
      ),
    ]);
    const recorded = { A: { needed: 3, present: 1 }, B: { needed: 3, present: 1 }, C: { needed: 3, present: 1 } };
    expect(weightedPercent(marked(definition, recorded))).toEqual({ numerator: 100n, denominator: 3n });
  });

  test('is null, not 0, where nothing has a mark', () => {
    const definition = checklist([section('one', [judgement('A'), text('B')])]);
    expect(weightedPercent([])).toBeNull();
    expect(weightedPercent(marked(definition, { A: notApplicable, B: 'text' }))).toBeNull();
  });

  test('is 0 where all marks are 0', () => {
    const definition = checklist([section('one', [judgement('A')])]);
    expect(weightedPercent(marked(definition, {}))).toEqual(rational(0));
  });
});

describe('auditPercent', () => {
  const of = (part: Section, percent: number | null) => ({
    section: part,
    percent: percent === null ? null : rational(percent),
  });

  test('weighs the sections, whatever their sum', () => {
    const sections = [of(section('a', [], { weight: 20 }), 50), of(section('b', [], { weight: 10 }), 80)];
    expect(auditPercent(sections)).toEqual(rational(60));
  });

  test('leaves out a section where nothing applies, and one that is not scored', () => {
    const sections = [
      of(section('a', [], { weight: 20 }), 50),
      of(section('b', [], { weight: 80 }), null),
      of(unscoredSection('c', []), 100),
      of(section('d', [], { weight: 50, scored: false }), 100),
    ];
    expect(auditPercent(sections)).toEqual(rational(50));
  });

  test('is null, not 0, where nothing is left', () => {
    expect(auditPercent([])).toBeNull();
    expect(auditPercent([of(section('a', []), null), of(unscoredSection('b', []), 100)])).toBeNull();
  });

  test('is exact with weights that are no sums of halves', () => {
    const tenths = [0.1, 0.2, 0.3].map((weight, index) => ({
      section: section(`s${index}`, [], { weight }),
      percent: third,
    }));
    expect(auditPercent(tenths)).toEqual(third);
  });
});
