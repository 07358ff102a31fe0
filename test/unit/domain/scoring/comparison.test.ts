import { describe, expect, test } from 'vitest';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { compareAssessments } from '../../../../src/domain/scoring/comparison.ts';
import { toNumber } from '../../../../src/domain/values/rational.ts';
import {
  audit,
  band,
  checklist,
  coverage,
  judgement,
  noEvidence,
  notApplicable,
  number,
  section,
} from '../../../support/checklist-builders.ts';

const before = checklist([section('s', [judgement('A', { weight: 3 }), judgement('B'), judgement('OLD')])]);
const after = checklist([section('s', [judgement('A', { weight: 3 }), judgement('B'), judgement('NEW')])], {
  version: '2',
});

const compared = (was: Parameters<typeof audit>[0], is: Parameters<typeof audit>[0]) =>
  compareAssessments(assess(audit(was), before), assess(audit(is), after));

const percents = ({ common }: ReturnType<typeof compared>) =>
  [common.before, common.after].map((percent) => (percent === null ? null : toNumber(percent)));

describe('what changed between two audits', () => {
  test('is told of the criteria that both ask, the others are listed', () => {
    const comparison = compared({ A: 'not-met', B: 'met', OLD: 'met' }, { A: 'partly', B: 'met', NEW: 'not-met' });
    expect(comparison.changes.map(({ criterion, direction }) => [criterion.id, direction])).toEqual([['A', 'better']]);
    expect(comparison.onlyBefore.map(({ id }) => id)).toEqual(['OLD']);
    expect(comparison.onlyAfter.map(({ id }) => id)).toEqual(['NEW']);
    expect(comparison.compared).toBe(2);
    expect(percents(comparison)).toEqual([25, 62.5]);
  });

  test('percents are over what has a mark in both, so that nothing but the answers moves them', () => {
    expect(percents(compared({ A: notApplicable, B: 'met' }, { A: 'not-met', B: 'met' }))).toEqual([100, 100]);
  });

  test('a criterion that lost its evidence became worse, one without marks in both only changed', () => {
    const comparison = compared({ A: 'met', B: notApplicable }, { A: noEvidence, B: 'met' });
    expect(comparison.changes.map(({ criterion, direction }) => [criterion.id, direction])).toEqual([
      ['A', 'worse'],
      ['B', 'same-mark'],
    ]);
  });

  test('other answers with the same mark are a change that is neither better nor worse', () => {
    const counted = checklist([section('s', [coverage('E')])]);
    const of = (present: number) => assess(audit({ E: { needed: 1, present } }), counted);
    expect(compareAssessments(of(1), of(3)).changes.map(({ direction }) => direction)).toEqual(['same-mark']);
    expect(compareAssessments(of(1), of(1)).changes).toEqual([]);
  });
});

describe('two versions of a checklist', () => {
  const first = checklist([section('s', [judgement('A'), number('N', [band(6, null, 1)]), judgement('OLD')])], {
    version: '2025.1',
    digest: 'sha256:1',
  });
  const second = checklist([section('s', [judgement('A', { weight: 2 }), number('N', [band(3, null, 1)])])], {
    version: '2026.1',
    digest: 'sha256:2',
  });
  const answers = { A: 'met', N: 4 };
  const between = (one: typeof first, other: typeof first) =>
    compareAssessments(assess(audit(answers), one), assess(audit(answers), other));

  test('are named, since their scores can’t be compared', () => {
    expect(between(first, second).versions).toEqual({ before: '2025.1', after: '2026.1' });
    expect(between(second, second).versions).toBeNull();
  });

  test('are compared without the criteria that they mark otherwise, so that no answer gets better by itself', () => {
    const comparison = between(first, second);
    expect(comparison.remarked.map(({ id }) => id)).toEqual(['N']);
    expect(comparison.onlyBefore.map(({ id }) => id)).toEqual(['OLD']);
    expect(comparison.changes).toEqual([]);
    expect(comparison.compared).toBe(1);
    expect(percents(comparison)).toEqual([100, 100]);
  });
});
