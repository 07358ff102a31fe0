import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaTestedBy } from '../../src/domain/checklist/criterion-order.ts';
import type { Assessment } from '../../src/domain/scoring/assessment.ts';
import { levelsUpwards } from '../../src/domain/scoring/level.ts';
import { compare, hundred, one, type Rational, zero } from '../../src/domain/values/rational.ts';
import { checklistAndAudit, type PlainCase } from '../support/arbitraries.ts';
import { assessmentOf } from '../support/models-of.ts';
import type { PlainAnswer, PlainChecklist, PlainCriterion } from '../support/plain-documents.ts';
import { bestAnswer } from '../support/random-audit.ts';
import { scoreAgain } from '../support/second-scorer.ts';

const runs = { numRuns: 150 };

describe('an assessment', () => {
  test('has marks from 0 to 1 and percents from 0 to 100, or null', () => {
    fc.assert(
      fc.property(checklistAndAudit(), (plain) => {
        const { percent, sections, criteria } = assessmentOf(plain);
        for (const { mark } of criteria) expect(isWithin(mark, one)).toBe(true);
        for (const each of [percent, ...sections.map((section) => section.percent)])
          expect(isWithin(each, hundred)).toBe(true);
      }),
      runs,
    );
  });

  test('is never lowered by a better answer to what no condition looks at', () => {
    fc.assert(
      fc.property(checklistAndAudit(), fc.nat(), (plain, choice) => {
        const before = assessmentOf(plain);
        const chosen = chosenAmong(before, choice, ({ state, mark }) => state === 'answered' && mark !== null);
        fc.pre(chosen !== null);
        const after = assessmentOf(answeredWith(plain, chosen, bestAnswer(criterionOf(plain.checklist, chosen))));
        const [old, better] = [before, after].map((each) => markOf(each, chosen));
        fc.pre(old != null && better != null && compare(better, old) > 0);
        expect(isAtLeast(after.percent, before.percent)).toBe(true);
        expect(rankOf(after, after.provisionalLevel)).toBeGreaterThanOrEqual(rankOf(before, before.provisionalLevel));
        expect(rankOf(after, after.levelIfEvidenced)).toBeGreaterThanOrEqual(rankOf(before, before.levelIfEvidenced));
        for (const [index, { percent }] of after.sections.entries())
          expect(isAtLeast(percent, before.sections[index]?.percent ?? null)).toBe(true);
      }),
      runs,
    );
  });

  test('keeps every other section as it is when a criterion turns out not to be applicable', () => {
    fc.assert(
      fc.property(checklistAndAudit(), fc.nat(), (plain, choice) => {
        const before = assessmentOf(plain);
        const chosen = chosenAmong(before, choice, ({ state }) => state !== 'inactive');
        fc.pre(chosen !== null);
        const after = assessmentOf(answeredWith(plain, chosen, 'not-applicable'));
        const others = ({ sections }: Assessment) =>
          sections.flatMap(({ section, percent, counts, criteria }) =>
            criteria.some(({ criterion }) => criterion.id === chosen)
              ? []
              : [{ id: section.id, percent, counts, marks: criteria.map(({ mark, state }) => [state, mark]) }],
          );
        expect(others(after)).toEqual(others(before));
        expect(markOf(after, chosen)).toBeNull();
      }),
      runs,
    );
  });

  test('does not depend on the order of sections and criteria, nor on a common factor of their weights', () => {
    const factor = fc.constantFrom(0.1, 3, 7.7, 1000);
    fc.assert(
      fc.property(
        checklistAndAudit(),
        fc.infiniteStream(fc.nat()),
        factor,
        factor,
        (plain, keys, ofSections, ofCriteria) => {
          const before = assessmentOf(plain);
          const sections = shuffled(plain.checklist.sections, keys).map((section) => ({
            ...section,
            ...scaled(section, ofSections),
            criteria: shuffled(section.criteria, keys).map((each) => ({ ...each, ...scaled(each, ofCriteria) })),
          }));
          const after = assessmentOf({ ...plain, checklist: { ...plain.checklist, sections } });
          expect(orderFree(after)).toEqual(orderFree(before));
        },
      ),
      runs,
    );
  });

  test('passes a level exactly on its threshold, and not a hair above', () => {
    fc.assert(
      fc.property(checklistAndAudit(), (plain) => {
        const { percent } = assessmentOf(plain);
        fc.pre(percent !== null && isDecimal(percent) && compare(percent, hundred) < 0);
        const exact = scoreAgain(plain.checklist, plain.audit).percent ?? 0;
        const reachedWith = (minPercent: number) => {
          const { stages: _, ...checklist } = plain.checklist;
          const levels = [
            { id: 'high', label: { en: 'High' }, minPercent },
            { id: 'low', label: { en: 'Low' } },
          ];
          return assessmentOf({ ...plain, checklist: { ...withoutStages(checklist), levels } }).provisionalLevel;
        };
        expect(reachedWith(exact)).toBe('high');
        expect(reachedWith(nextAbove(exact))).toBe('low');
      }),
      runs,
    );
  });
});

function isWithin(value: Rational | null, most: Rational): boolean {
  return value === null || (compare(value, zero) >= 0 && compare(value, most) <= 0);
}

function isAtLeast(after: Rational | null, before: Rational | null): boolean {
  return before === null || (after !== null && compare(after, before) >= 0);
}

function rankOf({ checklist }: Assessment, level: string | null): number {
  return level === null ? -1 : levelsUpwards(checklist.ladder).indexOf(level);
}

/** One of the criteria that no condition tests. */
function chosenAmong(
  { criteria }: Assessment,
  choice: number,
  isWanted: (each: Assessment['criteria'][number]) => boolean,
): string | null {
  const tested = new Set(criteria.flatMap(({ criterion }) => [...criteriaTestedBy(criterion)]));
  const free = criteria.filter((each) => !tested.has(each.criterion.id) && isWanted(each));
  return free[choice % free.length]?.criterion.id ?? null;
}

function criterionOf(checklist: PlainChecklist, id: string): PlainCriterion {
  const found = checklist.sections.flatMap(({ criteria }) => criteria).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

function markOf({ criteria }: Assessment, id: string): Rational | null | undefined {
  return criteria.find(({ criterion }) => criterion.id === id)?.mark;
}

function answeredWith({ checklist, audit }: PlainCase, id: string, answer: PlainAnswer): PlainCase {
  const verified = { answer, reason: 'none', by: 'A', at: '2025-08-05T09:00:00+07:00' };
  return { checklist, audit: { ...audit, responses: { ...audit.responses, [id]: { verified } } } };
}

function shuffled<Value>(values: readonly Value[], keys: Iterator<number>): readonly Value[] {
  return values
    .map((value) => ({ value, key: Number(keys.next().value) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function scaled({ weight }: { readonly weight?: number }, factor: number): { readonly weight?: number } {
  return weight === undefined ? {} : { weight: Number((weight * factor).toPrecision(12)) };
}

function orderFree(assessment: Assessment) {
  const { percent, level, provisionalLevel, levelIfEvidenced, complete, source, final, counts } = assessment;
  const byId = <Value>(entries: readonly (readonly [string, Value])[]) => Object.fromEntries(entries);
  return {
    ...{ percent, level, provisionalLevel, levelIfEvidenced, complete, source, final, counts },
    sections: byId(
      assessment.sections.map((each) => [each.section.id, [each.percent, each.meetsRequirement]] as const),
    ),
    criteria: byId(assessment.criteria.map(({ criterion, state, mark }) => [criterion.id, [state, mark]] as const)),
    findings: new Set(assessment.findings.map(({ marked }) => marked.criterion.id)),
  };
}

/** Whether a fraction in lowest terms has finitely many decimals, few enough for a double to distinguish. */
function isDecimal({ denominator }: Rational): boolean {
  return 1_000_000n % denominator === 0n;
}

function nextAbove(value: number): number {
  return value === 0 ? Number.MIN_VALUE : value * (1 + Number.EPSILON);
}

function withoutStages(checklist: Omit<PlainChecklist, 'stages'>): PlainChecklist {
  const sections = checklist.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map(({ stage: _, ...criterion }) => criterion),
  }));
  return { ...checklist, sections };
}
