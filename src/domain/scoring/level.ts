import type { Ladder, Level, Section, Stage } from '../checklist/checklist.ts';
import { compare, one, type Rational, rational, zero } from '../values/rational.ts';
import { type MarkedCriterion, weightedPercent } from './scoring.ts';

/** What levels and stages look at. */
export interface Scores {
  readonly percent: Rational | null;
  readonly sections: readonly { readonly section: Section; readonly percent: Rational | null }[];
  readonly criteria: readonly MarkedCriterion[];
}

/** One condition of a level or stage, with what was found; `holds` compares exactly. */
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
      readonly failing: readonly MarkedCriterion[];
    };

export interface LevelCheck {
  readonly id: string;
  readonly conditions: readonly LevelCondition[];
  readonly holds: boolean;
}

export interface LevelResult {
  /** Null: nothing was left to sum. */
  readonly level: string | null;
  /** Every level or stage in the checklist's order, with its conditions. */
  readonly checks: readonly LevelCheck[];
}

/** The level that the scores reach: the first of the levels whose conditions all hold, or the highest unbroken stage. */
export function reachLevel(ladder: Ladder, scores: Scores): LevelResult {
  const checks =
    ladder.kind === 'levels'
      ? ladder.levels.map((level) => checkLevel(level, scores))
      : ladder.stages.map((stage) => checkStage(stage, scores));
  if (scores.percent === null) return { level: null, checks };
  return { level: ladder.kind === 'levels' ? firstHolding(checks) : lastUnbroken(checks), checks };
}

/** Ids of a ladder from worst to best. */
export function levelsUpwards(ladder: Ladder): readonly string[] {
  return ladder.kind === 'levels' ? ladder.levels.map(({ id }) => id).reverse() : ladder.stages.map(({ id }) => id);
}

function firstHolding(checks: readonly LevelCheck[]): string | null {
  return checks.find(({ holds }) => holds)?.id ?? null;
}

function lastUnbroken(checks: readonly LevelCheck[]): string | null {
  const broken = checks.findIndex(({ holds }) => !holds);
  return (broken === -1 ? checks.at(-1) : checks[broken - 1])?.id ?? null;
}

function checkLevel(level: Level, scores: Scores): LevelCheck {
  const conditions: readonly LevelCondition[] = [
    ...(level.minPercent === null ? [] : [percentCondition(level.minPercent, scores.percent)]),
    ...(level.minSectionPercent === null ? [] : [sectionCondition(level.minSectionPercent, scores)]),
    ...(level.critical === null ? [] : [criticalCondition(level.critical, scores)]),
  ];
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
  return { id: stage.id, holds, conditions: [{ kind: 'stage', holds, needed: stage.minPercent, found, failing }] };
}
