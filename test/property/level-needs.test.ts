import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess, type CriterionAssessment } from '../../src/domain/scoring/assessment.ts';
import { type LevelNeeds, needsOf } from '../../src/domain/scoring/level.ts';
import { auditPercent, weightedPercent } from '../../src/domain/scoring/scoring.ts';
import { add, compare, multiply, one, type Rational, zero } from '../../src/domain/values/rational.ts';
import { clearAnswer, recordAnswer } from '../../src/domain/visit/record-response.ts';
import { checklistAndAudit } from '../support/arbitraries.ts';
import { assessmentOf } from '../support/models-of.ts';

const runs = { numRuns: 200 };

describe('what a level needs', () => {
  test('is nothing where its conditions hold, for a stage those of the earlier ones too, and something where they do not', () => {
    fc.assert(
      fc.property(checklistAndAudit(), (plain) => {
        const assessment = assessmentOf(plain);
        fc.pre(assessment.percent !== null);
        const { ladder } = assessment.checklist;
        for (const [index, check] of assessment.levelChecks.entries()) {
          const asking = ladder.kind === 'levels' ? [check] : assessment.levelChecks.slice(0, index + 1);
          const needs = needsOf(ladder, check.id, assessment);
          expect(lacksNothing(needs)).toBe(asking.every(({ holds }) => holds));
        }
      }),
      runs,
    );
  });

  test('counts for each criterion what its part and the whole gain when it has full mark', () => {
    fc.assert(
      fc.property(checklistAndAudit(), fc.nat(), (plain, choice) => {
        const assessment = assessmentOf(plain);
        fc.pre(assessment.percent !== null);
        const { ladder } = assessment.checklist;
        const id = assessment.levelChecks.at(ladder.kind === 'levels' ? 0 : -1)?.id ?? '';
        const { parts } = needsOf(ladder, id, assessment);
        const part = parts[choice % parts.length];
        fc.pre(part !== undefined);
        const members = assessment.criteria.filter(({ criterion }) => part.members.has(criterion));
        const mended = members[choice % members.length];
        fc.pre(mended !== undefined);
        const better = members.map((each) => (each === mended ? { ...each, mark: one } : each));
        const gain = part.gainOf(mended);
        expect(weightedPercent(better)).toEqual(add(weightedPercent(members) ?? zero, gain));
        if (ladder.kind === 'levels')
          expect(percentWith(assessment, mended)).toEqual(add(assessment.percent ?? zero, multiply(gain, part.share)));
      }),
      runs,
    );
  });
});

describe('an assessment made anew after each answer', () => {
  test('is the one before when the answer is taken back', () => {
    fc.assert(
      fc.property(checklistAndAudit(), fc.nat(), (plain, choice) => {
        const before = assessmentOf(plain);
        const { audit, checklist } = before;
        const free = before.criteria.filter(({ criterion }) => !audit.responses.has(criterion.id));
        fc.pre(free.length > 0);
        const id = free[choice % free.length]?.criterion.id ?? '';
        const recording = { criterion: id, side: 'verified', by: null, at: '', changed: null } as const;
        const answered = recordAnswer(audit, recording, { is: 'no-evidence' });
        const after = assess(clearAnswer(answered, recording), checklist);
        expect(outcomeOf(after)).toEqual(outcomeOf(before));
      }),
      { numRuns: 50 },
    );
  });
});

function outcomeOf({ percent, provisionalLevel, counts, criteria }: Assessment): readonly unknown[] {
  return [percent, provisionalLevel, counts, criteria.map(({ state, mark }) => [state, mark])];
}

function lacksNothing({ each, parts, lacking }: LevelNeeds): boolean {
  return each.size === 0 && [...parts.map((part) => part.lacking), lacking].every(isNone);
}

function isNone(lacking: Rational | null): boolean {
  return lacking === null || compare(lacking, zero) <= 0;
}

function percentWith({ sections }: Assessment, mended: CriterionAssessment): Rational | null {
  return auditPercent(
    sections.map(({ section, criteria }) => ({
      section,
      percent: weightedPercent(criteria.map((each) => (each === mended ? { ...each, mark: one } : each))),
    })),
  );
}
