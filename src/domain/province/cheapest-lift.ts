import { type Assessment, type CriterionAssessment, levelWith } from '../assessment.ts';
import type { Ladder, Level } from '../checklist.ts';
import { amountOf, type InvestmentLine } from '../investment.ts';
import { levelsUpwards } from '../level.ts';
import { levelAbove, liftTo } from '../lift.ts';
import { compare, one, rational, subtract, toNumber, zero } from '../rational.ts';
import { weightOf } from '../scoring.ts';
import { type Choice, type ChoiceGroup, cheapestSet } from './cheapest-set.ts';

/** The findings which, mended, lift an audit one level for the least money, once and the first year together. */
export interface CheapestLift {
  readonly from: string;
  readonly to: string;
  readonly criteria: readonly string[];
  /** Whole units of the currency, as far as prices are known; null: without a price list. */
  readonly once: number | null;
  readonly yearly: number | null;
  /** Purchases among them whose amount is not known. */
  readonly unpriced: number;
  /** False where a cheaper set may have been passed over. */
  readonly isExact: boolean;
}

/** Null: the best level is reached, there is no level yet, or mending every finding does not lift it. */
export function cheapestLift(assessment: Assessment): CheapestLift | null {
  const to = levelAbove(assessment);
  const from = assessment.provisionalLevel;
  if (to === null || from === null) return null;
  const forced = forcedBy(assessment, to);
  const found = cheapestSet(groupsOf(assessment, to, forced), neededOverall(assessment, to, forced));
  const chosen = found === null ? null : [...forced, ...found.items.map(({ assessed }) => assessed)];
  const isExact = (found?.isExact ?? false) && !mayShareFurther(assessment, forced);
  if (chosen !== null && reaches(assessment, chosen, to)) return liftOf(assessment, from, to, chosen, isExact);
  const fewest = liftTo(assessment, to);
  return fewest === null ? null : liftOf(assessment, from, to, fewest.criteria, false);
}

interface Mending extends Choice {
  readonly assessed: CriterionAssessment;
}

/** Critical criteria that hold the level down: no money spent elsewhere makes up for them. */
function forcedBy(assessment: Assessment, to: string): readonly CriterionAssessment[] {
  const critical = levelOf(assessment.checklist.ladder, to)?.critical ?? null;
  if (critical === null) return [];
  return findingsOf(assessment).filter(({ criterion, mark }) => {
    if (!criterion.critical || mark === null) return false;
    return critical === 'full' || compare(mark, zero) === 0;
  });
}

function groupsOf(
  assessment: Assessment,
  to: string,
  forced: readonly CriterionAssessment[],
): readonly ChoiceGroup<Mending>[] {
  const costOf = costing(assessment, forced);
  return partsOf(assessment, to).map(({ members, needed, factor }) => {
    const total = sum(members.map((each) => toNumber(weightOf(each.criterion))));
    const gainOf = (each: CriterionAssessment) => (total === 0 ? 0 : (100 * missing(each)) / total);
    const free = findingsOf(assessment).filter((each) => members.includes(each) && !forced.includes(each));
    return {
      items: free.map((assessed) => ({ assessed, cost: costOf(assessed), gain: gainOf(assessed) })),
      needed: needed - sum(forced.filter((each) => members.includes(each)).map(gainOf)),
      factor,
    };
  });
}

interface Part {
  readonly members: readonly CriterionAssessment[];
  /** Percent points that the part lacks. */
  readonly needed: number;
  readonly factor: number;
}

/** The parts that a level looks at: scored sections, each adding to the whole; or the stages up to the one wanted. */
function partsOf(assessment: Assessment, to: string): readonly Part[] {
  const { ladder } = assessment.checklist;
  if (ladder.kind === 'stages') return stageParts(assessment, to);
  const lowest = levelOf(ladder, to)?.minSectionPercent ?? null;
  const sections = assessment.sections.filter(({ section, percent }) => section.scored && percent !== null);
  const total = sum(sections.map(({ section }) => section.weight ?? 0));
  return sections.map(({ section, percent, criteria }) => ({
    members: criteria.filter(({ mark }) => mark !== null),
    needed: lowest === null || percent === null ? 0 : toNumber(subtract(rational(lowest), percent)),
    factor: total === 0 ? 0 : (section.weight ?? 0) / total,
  }));
}

function stageParts(assessment: Assessment, to: string): readonly Part[] {
  const upwards = levelsUpwards(assessment.checklist.ladder);
  return assessment.levelChecks.slice(0, upwards.indexOf(to) + 1).flatMap(({ id, conditions }) =>
    conditions.flatMap((condition) => {
      if (condition.kind !== 'stage' || condition.found === null) return [];
      const members = assessment.criteria.filter(
        ({ criterion, section, mark }) => criterion.stage === id && section.scored && mark !== null,
      );
      return [{ members, needed: toNumber(subtract(rational(condition.needed), condition.found)), factor: 0 }];
    }),
  );
}

function neededOverall(assessment: Assessment, to: string, forced: readonly CriterionAssessment[]): number {
  const least = levelOf(assessment.checklist.ladder, to)?.minPercent ?? null;
  if (least === null || assessment.percent === null) return 0;
  const gained = partsOf(assessment, to).map(({ members, factor }) => {
    const total = sum(members.map((each) => toNumber(weightOf(each.criterion))));
    const own = forced.filter((each) => members.includes(each));
    return total === 0 ? 0 : (100 * factor * sum(own.map(missing))) / total;
  });
  return toNumber(subtract(rational(least), assessment.percent)) - sum(gained);
}

/** Money first, unknown amounts dearer than all known ones, and of equal money the fewest findings. */
function costing(
  assessment: Assessment,
  forced: readonly CriterionAssessment[],
): (each: CriterionAssessment) => number {
  const mended = new Set(forced.map(({ criterion }) => criterion.id));
  const beyond = 1 + sum(assessment.investment.lines.map((line) => amountOf(line.quantity, line.price) ?? 0));
  return ({ criterion }) => {
    const { money, unpriced } = spending(linesFor(assessment, criterion.id), mended);
    return (money.once + money.yearly + unpriced * beyond) * 1024 + 1;
  };
}

/** A purchase counted with another criterion costs nothing where that one is mended as well, else what it costs alone. */
function spending(lines: readonly InvestmentLine[], mended: ReadonlySet<string>) {
  const money = { once: 0, yearly: 0 };
  let unpriced = 0;
  for (const { quantity, price, coveredBy, frequency } of lines) {
    if (coveredBy !== null && mended.has(coveredBy)) continue;
    const amount = amountOf(quantity, price);
    if (amount === null) unpriced += 1;
    else money[frequency] += amount;
  }
  return { money, unpriced };
}

/** Whether mending what need not be mended might make something else cheaper: the search counts each of these alone. */
function mayShareFurther(assessment: Assessment, forced: readonly CriterionAssessment[]): boolean {
  const mended = new Set(forced.map(({ criterion }) => criterion.id));
  const open = new Set(findingsOf(assessment).map(({ criterion }) => criterion.id));
  return assessment.investment.lines.some(
    ({ criterion, coveredBy, quantity, price }) =>
      open.has(criterion.id) && coveredBy !== null && !mended.has(coveredBy) && amountOf(quantity, price) !== 0,
  );
}

function linesFor({ investment }: Assessment, criterion: string): readonly InvestmentLine[] {
  return investment.lines.filter((line) => line.criterion.id === criterion);
}

function liftOf(
  assessment: Assessment,
  from: string,
  to: string,
  chosen: readonly CriterionAssessment[],
  isExact: boolean,
): CheapestLift {
  const mended = new Set(chosen.map(({ criterion }) => criterion.id));
  const lines = assessment.investment.lines.filter((line) => mended.has(line.criterion.id));
  const { money, unpriced } = spending(lines, mended);
  const criteria = assessment.criteria.map(({ criterion }) => criterion.id).filter((id) => mended.has(id));
  const isPriced = assessment.prices !== null;
  return {
    from,
    to,
    criteria,
    once: isPriced ? money.once : null,
    yearly: isPriced ? money.yearly : null,
    unpriced,
    isExact,
  };
}

function reaches(assessment: Assessment, chosen: readonly CriterionAssessment[], to: string): boolean {
  const upwards = levelsUpwards(assessment.checklist.ladder);
  const mended = new Set(chosen);
  const criteria = assessment.criteria.map((each) => (mended.has(each) ? { ...each, mark: one } : each));
  const reached = levelWith(assessment.checklist, criteria);
  return reached !== null && upwards.indexOf(reached) >= upwards.indexOf(to);
}

function findingsOf({ criteria, findings }: Assessment): readonly CriterionAssessment[] {
  const ids = new Set(findings.map(({ marked }) => marked.criterion.id));
  return criteria.filter(({ criterion, section }) => section.scored && ids.has(criterion.id));
}

function levelOf(ladder: Ladder, id: string): Level | null {
  return ladder.kind === 'levels' ? (ladder.levels.find((level) => level.id === id) ?? null) : null;
}

/** Weight of the criterion times what its mark lacks of 1. */
function missing({ criterion, mark }: CriterionAssessment): number {
  return mark === null ? 0 : toNumber(weightOf(criterion)) * (1 - toNumber(mark));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
