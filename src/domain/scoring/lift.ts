import type { Level, Section } from '../checklist/checklist.ts';
import {
  add,
  compare,
  divide,
  hundred,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  zero,
} from '../values/rational.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';
import { levelWith } from './assessment.ts';
import { levelsUpwards } from './level.ts';
import { weightOf } from './scoring.ts';

/** What would lift an audit one level: the fewest findings which, mended, reach it. */
export interface Lift {
  readonly from: string | null;
  readonly to: string;
  readonly criteria: readonly CriterionAssessment[];
}

/**
 * The smallest set of findings that lifts the level; null: it is the best already, or findings alone do not lift it. That is to the
 * next level, but where a better one asks for less: it may lack a condition that the next one has.
 */
export function smallestLift(assessment: Assessment): Lift | null {
  const lifts = levelsAbove(assessment).flatMap((to) => liftTo(assessment, to) ?? []);
  return lifts.toSorted((a, b) => a.criteria.length - b.criteria.length)[0] ?? null;
}

/** The smallest set of findings that lifts the audit to a level above its own; null: findings alone do not lift it so far. */
export function liftTo(assessment: Assessment, to: string): Lift | null {
  const upwards = levelsUpwards(assessment.checklist.ladder);
  const chosen = fewest(assessment, to);
  const mended = new Set(chosen.map(({ criterion }) => criterion.id));
  const reached = levelWith(
    assessment.checklist,
    assessment.criteria.map((each) => (mended.has(each.criterion.id) ? { ...each, mark: one } : each)),
  );
  if (reached === null || upwards.indexOf(reached) < upwards.indexOf(to)) return null;
  return { from: assessment.provisionalLevel, to, criteria: chosen };
}

/** The level one above the one that the answers reach now; null: there is none, or no level at all. */
export function levelAbove(assessment: Assessment): string | null {
  return levelsAbove(assessment)[0] ?? null;
}

/** Nearest first. */
function levelsAbove({ checklist, provisionalLevel }: Assessment): readonly string[] {
  const upwards = levelsUpwards(checklist.ladder);
  return provisionalLevel === null ? [] : upwards.slice(upwards.indexOf(provisionalLevel) + 1);
}

function fewest(assessment: Assessment, to: string): readonly CriterionAssessment[] {
  const findings = new Set(assessment.findings.map(({ marked }) => marked.criterion.id));
  const candidates = assessment.criteria.filter(({ criterion }) => findings.has(criterion.id));
  const { ladder } = assessment.checklist;
  if (ladder.kind === 'stages') return fewestForStages(assessment, candidates, to);
  const level = ladder.levels.find(({ id }) => id === to);
  return level === undefined ? [] : fewestForLevel(assessment, candidates, level);
}

/**
 * Critical criteria that hold the level down must be mended; then in each section too low those that gain most,
 * then those that gain the audit most. Every step takes the largest gains first, so no smaller set does.
 */
function fewestForLevel(
  assessment: Assessment,
  candidates: readonly CriterionAssessment[],
  level: Level,
): readonly CriterionAssessment[] {
  const scored = candidates.filter(({ section }) => section.scored);
  const chosen = scored.filter((each) => isHeldByCritical(each, level));
  const gain = sectionGain(assessment);
  for (const { section, percent } of assessment.sections) {
    if (!section.scored || percent === null || level.minSectionPercent === null) continue;
    takeUntil(
      chosen,
      scored.filter((each) => each.section === section),
      rational(level.minSectionPercent),
      percent,
      gain,
    );
  }
  if (level.minPercent !== null && assessment.percent !== null) {
    takeUntil(chosen, scored, rational(level.minPercent), assessment.percent, auditGain(assessment));
  }
  return chosen;
}

function fewestForStages(
  assessment: Assessment,
  candidates: readonly CriterionAssessment[],
  to: string,
): readonly CriterionAssessment[] {
  const chosen: CriterionAssessment[] = [];
  for (const check of assessment.levelChecks) {
    for (const condition of check.conditions) {
      if (condition.kind !== 'stage' || condition.found === null) continue;
      const own = assessment.criteria.filter((each) => isInStage(each, check.id));
      const total = sumOf(own.map(({ criterion }) => weightOf(criterion)));
      const gain = (each: CriterionAssessment) => divide(multiply(hundred, missingOf(each)), total);
      takeUntil(
        chosen,
        candidates.filter((each) => isInStage(each, check.id)),
        rational(condition.needed),
        condition.found,
        gain,
      );
    }
    if (check.id === to) break;
  }
  return chosen;
}

/** Adds candidates to `chosen`, largest gain first, until the percent reaches `target`; what is chosen already counts. */
function takeUntil(
  chosen: CriterionAssessment[],
  candidates: readonly CriterionAssessment[],
  target: Rational,
  start: Rational,
  gain: (each: CriterionAssessment) => Rational,
): void {
  const within = new Set(candidates.map(({ criterion }) => criterion.id));
  let percent = chosen
    .filter(({ criterion }) => within.has(criterion.id))
    .reduce((sum, each) => add(sum, gain(each)), start);
  const free = candidates.filter((each) => !chosen.includes(each));
  for (const each of free.map((one) => ({ one, gain: gain(one) })).sort((a, b) => compare(b.gain, a.gain))) {
    if (compare(percent, target) >= 0) return;
    chosen.push(each.one);
    percent = add(percent, each.gain);
  }
}

function isHeldByCritical({ criterion, mark }: CriterionAssessment, { critical }: Level): boolean {
  if (!criterion.critical || critical === null || mark === null) return false;
  return critical === 'full' || compare(mark, zero) === 0;
}

function isInStage({ criterion, section, mark }: CriterionAssessment, stage: string): boolean {
  return criterion.stage === stage && section.scored && mark !== null;
}

/** Percent points of its section that full mark would add. */
function sectionGain(assessment: Assessment): (each: CriterionAssessment) => Rational {
  const totals = new Map<Section, Rational>(
    assessment.sections.map(({ section, criteria }) => [
      section,
      sumOf(criteria.flatMap(({ criterion, mark }) => (mark === null ? [] : [weightOf(criterion)]))),
    ]),
  );
  return (each) => divide(multiply(hundred, missingOf(each)), totals.get(each.section) ?? one);
}

/** Percent points of the audit that full mark would add. */
function auditGain(assessment: Assessment): (each: CriterionAssessment) => Rational {
  const ofSection = sectionGain(assessment);
  const counting = assessment.sections.filter(({ section, percent }) => section.scored && percent !== null);
  const total = sumOf(counting.map(({ section }) => rational(section.weight ?? 0)));
  return (each) => divide(multiply(ofSection(each), rational(each.section.weight ?? 0)), total);
}

function missingOf({ criterion, mark }: CriterionAssessment): Rational {
  return multiply(weightOf(criterion), subtract(one, mark ?? one));
}

function sumOf(values: readonly Rational[]): Rational {
  return values.reduce(add, zero);
}
