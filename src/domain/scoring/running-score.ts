import type { Audit } from '../audit/audit.ts';
import type { Checklist, Level, Section } from '../checklist/checklist.ts';
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
import { createRunningStandings, type RunningStandings } from './running-standings.ts';
import { type MarkedCriterion, markCriterion, weightOf } from './scoring.ts';

/** Percent and level of an audit while it is being answered; always what `assess` would say, for the cost of what changed. */
export interface RunningScore {
  readonly standings: Pick<RunningStandings, 'all' | 'of'>;
  /** Takes over the audit in which these criteria were answered otherwise; gives the ids of all that it looked at again. */
  readonly change: (audit: Audit, ids: readonly string[]) => readonly string[];
  /** Null: nothing to sum. */
  readonly percent: () => Rational | null;
  /** The level it would have now; null: nothing to sum. */
  readonly provisionalLevel: () => string | null;
}

/** Starts from an audit as it is; facility and profile must stay the same. */
export function trackScore(checklist: Checklist, audit: Audit): RunningScore {
  const running = createRunningStandings(checklist, audit);
  const sections = new Map(checklist.sections.map((section) => [section, createMean()] as const));
  const whole = createMean();
  const gates = createGates(checklist);

  function count(marked: MarkedCriterion, sign: 1 | -1): void {
    if (marked.mark === null) return;
    sections.get(marked.section)?.count(weightOf(marked.criterion), marked.mark, sign);
    if (marked.section.scored) gates.count(marked, marked.mark, sign);
  }

  function countSection(section: Section, sign: 1 | -1): void {
    const percent = percentOf(section);
    if (percent === null || !section.scored || section.weight === null) return;
    whole.count(rational(section.weight), percent, sign);
    gates.countSection(section, percent, sign);
  }

  function percentOf(section: Section): Rational | null {
    const mean = sections.get(section)?.value() ?? null;
    return mean === null ? null : multiply(hundred, mean);
  }

  for (const standing of running.all()) count(markCriterion(standing, audit.auditedOn), 1);
  for (const section of sections.keys()) countSection(section, 1);

  return {
    standings: running,
    change: (changed, ids) => {
      const changes = running.change(changed, ids);
      const touched = new Set(changes.map(({ after }) => after.section));
      for (const section of touched) countSection(section, -1);
      for (const { before, after } of changes) {
        count(markCriterion(before, changed.auditedOn), -1);
        count(markCriterion(after, changed.auditedOn), 1);
      }
      for (const section of touched) countSection(section, 1);
      return changes.map(({ after }) => after.criterion.id);
    },
    percent: whole.value,
    provisionalLevel: () => {
      const percent = whole.value();
      return percent === null ? null : gates.levelAt(percent);
    },
  };
}

interface RunningMean {
  readonly count: (weight: Rational, value: Rational, sign: 1 | -1) => void;
  /** Null over nothing. */
  readonly value: () => Rational | null;
}

/** Kept as one fraction each: a change costs one addition, however many different fractions there are. */
function createMean(): RunningMean {
  let sum = zero;
  let weights = zero;
  return {
    count: (weight, value, sign) => {
      const change = sign === 1 ? add : subtract;
      sum = change(sum, multiply(weight, value));
      weights = change(weights, weight);
    },
    value: () => (weights.numerator === 0n ? null : divide(sum, weights)),
  };
}

/** What levels or stages look at besides the percent, counted up and down. */
interface Gates {
  readonly count: (marked: MarkedCriterion, mark: Rational, sign: 1 | -1) => void;
  readonly countSection: (section: Section, percent: Rational, sign: 1 | -1) => void;
  readonly levelAt: (percent: Rational) => string | null;
}

function createGates({ ladder }: Checklist): Gates {
  return ladder.kind === 'levels' ? createLevelGates(ladder.levels) : createStageGates(ladder.stages);
}

function createLevelGates(levels: readonly Level[]): Gates {
  const criticalShort = { full: 0, partial: 0 };
  const sectionsBelow = new Map(levels.map(({ id }) => [id, 0]));
  const holds = ({ id, minPercent, critical }: Level, percent: Rational) =>
    (minPercent === null || compare(percent, rational(minPercent)) >= 0) &&
    (sectionsBelow.get(id) ?? 0) === 0 &&
    (critical === null || criticalShort[critical] === 0);
  return {
    count: ({ criterion }, mark, sign) => {
      if (!criterion.critical) return;
      if (compare(mark, one) < 0) criticalShort.full += sign;
      if (compare(mark, zero) === 0) criticalShort.partial += sign;
    },
    countSection: (_section, percent, sign) => {
      for (const { id, minSectionPercent } of levels) {
        if (minSectionPercent === null || compare(percent, rational(minSectionPercent)) >= 0) continue;
        sectionsBelow.set(id, (sectionsBelow.get(id) ?? 0) + sign);
      }
    },
    levelAt: (percent) => levels.find((level) => holds(level, percent))?.id ?? null,
  };
}

function createStageGates(stages: readonly { readonly id: string; readonly minPercent: number | null }[]): Gates {
  const means = new Map(stages.map(({ id }) => [id, createMean()]));
  const isReached = (id: string, minPercent: number | null) => {
    const mean = means.get(id)?.value() ?? null;
    return minPercent === null || mean === null || compare(multiply(hundred, mean), rational(minPercent)) >= 0;
  };
  return {
    count: ({ criterion }, mark, sign) => {
      if (criterion.stage !== null) means.get(criterion.stage)?.count(weightOf(criterion), mark, sign);
    },
    countSection: () => undefined,
    levelAt: () => {
      const broken = stages.findIndex(({ id, minPercent }) => !isReached(id, minPercent));
      return (broken === -1 ? stages.at(-1) : stages[broken - 1])?.id ?? null;
    },
  };
}
