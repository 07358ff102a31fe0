import type { Ladder, Level } from '../checklist/checklist.ts';
import type { Assessment, CriterionAssessment } from '../scoring/assessment.ts';
import { levelsUpwards } from '../scoring/level.ts';
import { weightOf } from '../scoring/scoring.ts';
import { rational, subtract, toNumber } from '../values/rational.ts';

/** Criteria that a level looks at together: those of a scored section, or of a stage. */
export interface LiftPart {
  readonly members: readonly CriterionAssessment[];
  /** Percent points that the part lacks of what the level asks of it. */
  readonly needed: number;
  /** How much of a percent point of the whole one of the part is. */
  readonly factor: number;
  /** Percent points of the part that full mark would add. */
  readonly gainOf: (each: CriterionAssessment) => number;
}

/** The parts that a level looks at: scored sections, each adding to the whole; or the stages up to the one wanted. */
export function liftParts(assessment: Assessment, to: string): readonly LiftPart[] {
  const { ladder } = assessment.checklist;
  if (ladder.kind === 'stages') return stageParts(assessment, to);
  const lowest = levelOf(ladder, to)?.minSectionPercent ?? null;
  const sections = assessment.sections.filter(({ section, percent }) => section.scored && percent !== null);
  const total = sum(sections.map(({ section }) => section.weight ?? 0));
  return sections.map(({ section, percent, criteria }) =>
    partOf(
      criteria.filter(({ mark }) => mark !== null),
      lowest === null || percent === null ? 0 : toNumber(subtract(rational(lowest), percent)),
      total === 0 ? 0 : (section.weight ?? 0) / total,
    ),
  );
}

/** Percent points that the whole lacks of what the level asks; 0 where it asks nothing of it. */
export function lackingOverall({ checklist, percent }: Assessment, to: string): number {
  const least = levelOf(checklist.ladder, to)?.minPercent ?? null;
  return least === null || percent === null ? 0 : toNumber(subtract(rational(least), percent));
}

/** A level by its id; null: there is none, as in stages. */
export function levelOf(ladder: Ladder, id: string): Level | null {
  return ladder.kind === 'levels' ? (ladder.levels.find((level) => level.id === id) ?? null) : null;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function stageParts(assessment: Assessment, to: string): readonly LiftPart[] {
  const upwards = levelsUpwards(assessment.checklist.ladder);
  return assessment.levelChecks.slice(0, upwards.indexOf(to) + 1).flatMap(({ id, conditions }) =>
    conditions.flatMap((condition) => {
      if (condition.kind !== 'stage' || condition.found === null) return [];
      const members = assessment.criteria.filter(
        ({ criterion, section, mark }) => criterion.stage === id && section.scored && mark !== null,
      );
      return [partOf(members, toNumber(subtract(rational(condition.needed), condition.found)), 0)];
    }),
  );
}

function partOf(members: readonly CriterionAssessment[], needed: number, factor: number): LiftPart {
  const total = sum(members.map(({ criterion }) => toNumber(weightOf(criterion))));
  return { members, needed, factor, gainOf: (each) => (total === 0 ? 0 : (100 * missing(each)) / total) };
}

/** Weight of the criterion times what its mark lacks of 1. */
function missing({ criterion, mark }: CriterionAssessment): number {
  return mark === null ? 0 : toNumber(weightOf(criterion)) * (1 - toNumber(mark));
}
