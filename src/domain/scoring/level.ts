import type { Criterion, Ladder, Level, LevelDemands, Section, Stage } from '../checklist/checklist.ts';
import { groupBy } from '../values/grouping.ts';
import {
  compare,
  divide,
  hundred,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  sumOf,
  zero,
} from '../values/rational.ts';
import { type MarkedCriterion, weightedPercent, weightOf } from './scoring.ts';

/** The scores that levels and stages depend on. */
export interface Scores {
  readonly percent: Rational | null;
  readonly sections: readonly { readonly section: Section; readonly percent: Rational | null }[];
  readonly criteria: readonly MarkedCriterion[];
}

/** One condition of a level or stage, with the value found; `holds` compares exactly. */
export type LevelCondition =
  | { readonly kind: 'percent'; readonly holds: boolean; readonly needed: number; readonly found: Rational | null }
  | {
      readonly kind: 'section-percent';
      readonly holds: boolean;
      readonly needed: number;
      readonly below: readonly { readonly section: Section; readonly percent: Rational }[];
    }
  | {
      readonly kind: 'critical';
      readonly holds: boolean;
      readonly needed: 'full' | 'partial';
      readonly failing: readonly MarkedCriterion[];
    }
  | {
      readonly kind: 'stage';
      readonly holds: boolean;
      readonly needed: number;
      readonly found: Rational | null;
      /** Every criterion of the stage that has a mark. */
      readonly own: readonly MarkedCriterion[];
      readonly failing: readonly MarkedCriterion[];
    };

export interface LevelCheck {
  readonly id: string;
  readonly conditions: readonly LevelCondition[];
  readonly holds: boolean;
}

export interface LevelResult {
  /** Null: nothing to sum. */
  readonly level: string | null;
  /** Every level or stage in the checklist's order, with its conditions. */
  readonly checks: readonly LevelCheck[];
}

/** What the marks lack for a level, in the form that the search for what to mend uses. */
export interface LevelNeeds {
  /** Criteria that must be mended in any case. */
  readonly each: ReadonlySet<Criterion>;
  /** What the level sums: the scored sections, or the stages up to it. No criterion is in two parts. */
  readonly parts: readonly LevelPart[];
  /** Percent points missing in the whole; 0 or less: none; null: no condition on the whole. */
  readonly lacking: Rational | null;
}

export interface LevelPart {
  /** The members that have a mark. */
  readonly members: ReadonlySet<Criterion>;
  /** Percent points missing in the part; 0 or less: none; null: no condition on it. */
  readonly lacking: Rational | null;
  /** Percent points of the whole per percent point of the part. */
  readonly share: Rational;
  /** Percent points of the part that full mark would add; for members only. */
  readonly gainOf: (each: MarkedCriterion) => Rational;
}

/** The level that the scores reach: the first level whose conditions all hold, or the last stage before one that fails. */
export function reachLevel(ladder: Ladder, scores: Scores): LevelResult {
  const checks = checksOf(ladder, scores);
  if (scores.percent === null) return { level: null, checks };
  return { level: ladder.kind === 'levels' ? firstHolding(checks) : lastUnbroken(checks), checks };
}

/** What the scores lack for a level's conditions, or for those of a stage and all stages before it. */
export function needsOf(ladder: Ladder, id: string, scores: Scores): LevelNeeds {
  const checks = checksOf(ladder, scores);
  const at = checks.findIndex((check) => check.id === id);
  const asking = ladder.kind === 'levels' ? checks.slice(at, at + 1) : checks.slice(0, at + 1);
  const needs = asking.flatMap(({ conditions }) => conditions.map(needOf));
  const ofSections = highest(needs.map(({ sectionPercent }) => sectionPercent));
  return {
    each: new Set(needs.flatMap(({ each }) => each.map(({ criterion }) => criterion))),
    parts: ladder.kind === 'levels' ? sectionParts(scores, ofSections) : needs.flatMap(({ parts }) => parts),
    lacking: lackingOf(highest(needs.map(({ percent }) => percent)), scores.percent),
  };
}

/** Ids of a ladder from worst to best. */
export function levelsUpwards(ladder: Ladder): readonly string[] {
  return ladder.kind === 'levels' ? ladder.levels.map(({ id }) => id).reverse() : ladder.stages.map(({ id }) => id);
}

function checksOf(ladder: Ladder, scores: Scores): readonly LevelCheck[] {
  return ladder.kind === 'levels'
    ? ladder.levels.map((level) => checkLevel(level, scores))
    : ladder.stages.map((stage) => checkStage(stage, scores));
}

function firstHolding(checks: readonly LevelCheck[]): string | null {
  return checks.find(({ holds }) => holds)?.id ?? null;
}

function lastUnbroken(checks: readonly LevelCheck[]): string | null {
  const broken = checks.findIndex(({ holds }) => !holds);
  return (broken === -1 ? checks.at(-1) : checks[broken - 1])?.id ?? null;
}

function checkLevel(level: Level, scores: Scores): LevelCheck {
  const { minPercent, minSectionPercent, critical } = level;
  // In display order.
  const asked: Readonly<Record<keyof LevelDemands, LevelCondition | null>> = {
    minPercent: minPercent === null ? null : percentCondition(minPercent, scores.percent),
    minSectionPercent: minSectionPercent === null ? null : sectionCondition(minSectionPercent, scores),
    critical: critical === null ? null : criticalCondition(critical, scores),
  };
  const conditions = Object.values(asked).filter((condition) => condition !== null);
  return { id: level.id, conditions, holds: conditions.every(({ holds }) => holds) };
}

function percentCondition(needed: number, found: Rational | null): LevelCondition {
  return { kind: 'percent', holds: found !== null && compare(found, rational(needed)) >= 0, needed, found };
}

function sectionCondition(needed: number, { sections }: Scores): LevelCondition {
  const below = sections.flatMap(({ section, percent }) =>
    section.scored && percent !== null && compare(percent, rational(needed)) < 0 ? [{ section, percent }] : [],
  );
  return { kind: 'section-percent', holds: below.length === 0, needed, below };
}

function criticalCondition(needed: 'full' | 'partial', { criteria }: Scores): LevelCondition {
  const failing = criteria.filter(({ criterion, section, mark }) => {
    if (!criterion.critical || !section.scored || mark === null) return false;
    return needed === 'full' ? compare(mark, one) < 0 : compare(mark, zero) === 0;
  });
  return { kind: 'critical', holds: failing.length === 0, needed, failing };
}

function checkStage(stage: Stage, { criteria }: Scores): LevelCheck {
  if (stage.minPercent === null) return { id: stage.id, conditions: [], holds: true };
  const own = criteria.filter(
    ({ criterion, section, mark }) => criterion.stage === stage.id && section.scored && mark !== null,
  );
  const found = weightedPercent(own);
  const holds = found === null || compare(found, rational(stage.minPercent)) >= 0;
  const failing = holds ? [] : own.filter(({ mark }) => mark !== null && compare(mark, one) < 0);
  return { id: stage.id, holds, conditions: [{ kind: 'stage', holds, needed: stage.minPercent, found, own, failing }] };
}

/** What one condition contributes to the needs of a level. */
interface Need {
  readonly each: readonly MarkedCriterion[];
  /** Percent required of the whole; null: any. */
  readonly percent: number | null;
  /** Percent required of every scored section; null: any. */
  readonly sectionPercent: number | null;
  readonly parts: readonly LevelPart[];
}

function needOf(condition: LevelCondition): Need {
  const nothing: Need = { each: [], percent: null, sectionPercent: null, parts: [] };
  switch (condition.kind) {
    case 'percent':
      return { ...nothing, percent: condition.needed };
    case 'section-percent':
      return { ...nothing, sectionPercent: condition.needed };
    case 'critical':
      return { ...nothing, each: condition.failing };
    case 'stage': {
      const { found, needed, own } = condition;
      return found === null ? nothing : { ...nothing, parts: [partOf(own, lackingOf(needed, found), zero)] };
    }
  }
}

function sectionParts({ sections, criteria }: Scores, needed: number | null): readonly LevelPart[] {
  const counting = sections.filter(({ section, percent }) => section.scored && percent !== null);
  const total = sumOf(counting.map(({ section }) => sectionWeight(section)));
  const marked = groupBy(
    criteria.filter(({ mark }) => mark !== null),
    ({ section }) => section.id,
  );
  return counting.map(({ section, percent }) =>
    partOf(marked.get(section.id) ?? [], lackingOf(needed, percent), share(sectionWeight(section), total)),
  );
}

function partOf(members: readonly MarkedCriterion[], lacking: Rational | null, ofWhole: Rational): LevelPart {
  const total = sumOf(members.map(({ criterion }) => weightOf(criterion)));
  return {
    members: new Set(members.map(({ criterion }) => criterion)),
    lacking,
    share: ofWhole,
    gainOf: ({ criterion, mark }) =>
      share(multiply(hundred, multiply(weightOf(criterion), subtract(one, mark ?? one))), total),
  };
}

function sectionWeight({ weight }: Section): Rational {
  return rational(weight ?? 0);
}

function share(of: Rational, total: Rational): Rational {
  return total.numerator === 0n ? zero : divide(of, total);
}

function lackingOf(needed: number | null, found: Rational | null): Rational | null {
  return needed === null || found === null ? null : subtract(rational(needed), found);
}

function highest(needed: readonly (number | null)[]): number | null {
  return needed.reduce((most, each) => (most === null || (each !== null && each > most) ? each : most), null);
}
