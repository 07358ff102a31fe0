import { add, compare, multiply, one, type Rational, sumOf } from '../values/rational.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';
import { levelWith } from './assessment.ts';
import { levelsUpwards, needsOf } from './level.ts';

/** The fewest findings to mend for an audit to reach a level. */
export interface Lift {
  readonly from: string | null;
  readonly to: string;
  readonly criteria: readonly CriterionAssessment[];
}

/** The smallest set of findings that raises the audit to a level above its own; null: findings alone do not. */
export function liftTo(assessment: Assessment, to: string): Lift | null {
  const criteria = fewest(assessment, to);
  return reachesWith(assessment, criteria, to) ? { from: assessment.provisionalLevel, to, criteria } : null;
}

/** Whether the audit would reach the level, or a better one, if these criteria had full mark. */
export function reachesWith(assessment: Assessment, mended: Iterable<CriterionAssessment>, to: string): boolean {
  const upwards = levelsUpwards(assessment.checklist.ladder);
  const full = new Set(mended);
  const criteria = assessment.criteria.map((each) => (full.has(each) ? { ...each, mark: one } : each));
  const reached = levelWith(assessment.checklist, criteria);
  return reached !== null && upwards.indexOf(reached) >= upwards.indexOf(to);
}

/** The findings in scored sections, in the checklist's order: mending others raises no level. */
export function liftingFindings({ criteria, findings }: Assessment): readonly CriterionAssessment[] {
  const ids = new Set(findings.map(({ marked }) => marked.criterion.id));
  return criteria.filter(({ criterion, section }) => section.scored && ids.has(criterion.id));
}

/** The level above the one that the answers reach now; null: there is none, or no level yet. */
export function levelAbove(assessment: Assessment): string | null {
  return levelsAbove(assessment)[0] ?? null;
}

/** The best level of the checklist; null: it has none. */
export function bestLevel({ checklist }: Pick<Assessment, 'checklist'>): string | null {
  return levelsUpwards(checklist.ladder).at(-1) ?? null;
}

/** The levels above the one that the answers reach now, nearest first. */
export function levelsAbove({ checklist, provisionalLevel }: Assessment): readonly string[] {
  const upwards = levelsUpwards(checklist.ladder);
  return provisionalLevel === null ? [] : upwards.slice(upwards.indexOf(provisionalLevel) + 1);
}

/**
 * First what must be mended anyway; then in each part that is too low the findings with the largest gain, then those with the largest gain
 * for the whole. Every step takes the largest gains first, so no smaller set is enough.
 */
function fewest(assessment: Assessment, to: string): readonly CriterionAssessment[] {
  const needs = needsOf(assessment.checklist.ladder, to, assessment);
  const candidates = liftingFindings(assessment);
  const inParts = needs.parts.map((part) => ({
    ...part,
    candidates: candidates.filter(({ criterion }) => part.members.has(criterion)),
  }));
  const ofEachPart = inParts.map(({ candidates: own, lacking, gainOf }): Step => {
    return { lacking, gains: own.map((each) => ({ each, gain: gainOf(each) })) };
  });
  const ofWhole = inParts.flatMap(({ candidates: own, share, gainOf }) =>
    own.map((each) => ({ each, gain: multiply(gainOf(each), share) })),
  );
  return [...ofEachPart, { lacking: needs.lacking, gains: ofWhole }].reduce(
    takeLargest,
    candidates.filter(({ criterion }) => needs.each.has(criterion)),
  );
}

interface Step {
  /** Percent points; null: none. */
  readonly lacking: Rational | null;
  readonly gains: readonly { readonly each: CriterionAssessment; readonly gain: Rational }[];
}

/** Adds findings, largest gain first, until nothing is missing; those already chosen count. */
function takeLargest(chosen: readonly CriterionAssessment[], { lacking, gains }: Step): readonly CriterionAssessment[] {
  if (lacking === null) return chosen;
  const already = new Set(chosen);
  const taken: CriterionAssessment[] = [];
  let gained = sumOf(gains.flatMap(({ each, gain }) => (already.has(each) ? [gain] : [])));
  const free = gains.filter(({ each }) => !already.has(each));
  for (const { each, gain } of free.toSorted((a, b) => compare(b.gain, a.gain))) {
    if (compare(gained, lacking) >= 0) break;
    taken.push(each);
    gained = add(gained, gain);
  }
  return [...chosen, ...taken];
}
