import { type CheapestLift, cheapestLift } from '../lifts/cheapest-lift.ts';
import type { Money } from '../money/money.ts';
import type { FacilityResult } from '../province/facility-result.ts';
import { mendedOn } from '../province/ready-date.ts';
import { type Assessment, type CriterionAssessment, scoreWith } from '../scoring/assessment.ts';
import type { InvestmentLine } from '../scoring/investment.ts';
import { levelsUpwards } from '../scoring/level.ts';
import { one, type Rational } from '../values/rational.ts';

/** One way to raise one facility: its cheapest lift, or the one to the level above that. */
export interface LiftChoice {
  readonly result: FacilityResult;
  /** 1: to the next level, or to a better one that costs less; 2: one further. */
  readonly levels: 1 | 2;
  readonly lift: CheapestLift;
  readonly lines: readonly LiftLine[];
  /** The day on which the last of its findings is mended as planned; null: of some finding no day is known, or it has passed. */
  readonly reachedOn: string | null;
  /** The percent once its findings are mended, scored again. */
  readonly percentAfter: Rational | null;
  /** False if a cheaper way may exist for the facility alone. */
  readonly isExact: boolean;
}

/** One purchase of a lift. */
export interface LiftLine {
  readonly criterion: string;
  readonly item: string;
  readonly frequency: InvestmentLine['frequency'];
  /** Null: price or quantity is not known. */
  readonly money: Money | null;
  /** Counted with another finding that is mended too, and so for nothing here. */
  readonly isCovered: boolean;
  /** Its quantity was corrected by the working group. */
  readonly isCorrected: boolean;
  /** Names the purchase among the sites of a unit, which make it once; null: each facility makes it. */
  readonly unitPurchase: string | null;
}

/** What one facility can be raised to, and what its unit may pay once for several sites. */
export interface FacilityChoices {
  readonly result: FacilityResult;
  /** One level first; empty: it has no level, is at the best one, or findings alone do not raise it. */
  readonly choices: readonly LiftChoice[];
  /** The purchases of its unit that its findings need, with or without a lift, unless they cost nothing. */
  readonly unitPurchases: ReadonlyMap<string, string>;
}

/** Reads the facility's assessment once; `today`: a planned day before it says nothing about when. */
export function facilityChoices(result: FacilityResult, today: string): FacilityChoices {
  const assessment = result.reopen();
  const choices = twoLifts(result, assessment).map((lift, index) =>
    choiceOf(result, index === 0 ? 1 : 2, lift, assessment, today),
  );
  return { result, choices, unitPurchases: unitPurchasesOf(assessment) };
}

/** The lift that every page tells of, and the one to the level above where it leads. */
function twoLifts(result: FacilityResult, assessment: Assessment): readonly CheapestLift[] {
  const { next, best } = result.lifts();
  if (next === null) return [];
  const upwards = levelsUpwards(assessment.checklist.ladder);
  const above = upwards[upwards.indexOf(next.to) + 1];
  if (above === undefined) return [next];
  const further = best?.to === above ? best : cheapestLift(assessment, above);
  return further === null ? [next] : [next, further];
}

function choiceOf(
  result: FacilityResult,
  levels: 1 | 2,
  lift: CheapestLift,
  assessment: Assessment,
  today: string,
): LiftChoice {
  const mended = new Set(lift.criteria);
  const own = assessment.investment.lines.filter(({ criterion }) => mended.has(criterion.id));
  const score = scoreMended(assessment, mended);
  const upwards = levelsUpwards(assessment.checklist.ladder);
  const isReached = score.level !== null && upwards.indexOf(score.level) >= upwards.indexOf(lift.to);
  if (!isReached) throw new RangeError(`${result.facility.id} does not reach ${lift.to} by its own lift`);
  return {
    result,
    levels,
    lift,
    lines: lift.purchases.map(({ criterion, item, frequency, money }, index) => {
      const line = own[index];
      return {
        criterion,
        item,
        frequency,
        money,
        isCovered: line?.coveredBy != null && mended.has(line.coveredBy),
        isCorrected: line?.purchases.some(({ quantity }) => quantity !== null) ?? false,
        unitPurchase: line === undefined ? null : unitPurchaseOf(line, assessment),
      };
    }),
    reachedOn: reachedOn(
      assessment.criteria.filter(({ criterion }) => mended.has(criterion.id)),
      assessment,
      today,
    ),
    percentAfter: score.percent,
    isExact: lift.isExact,
  };
}

/** What the audit would score if these criteria had full mark. */
function scoreMended({ checklist, criteria }: Assessment, mended: ReadonlySet<string>) {
  return scoreWith(
    checklist,
    criteria.map((each) => (mended.has(each.criterion.id) ? { ...each, mark: one } : each)),
  );
}

function reachedOn(mended: readonly CriterionAssessment[], assessment: Assessment, today: string): string | null {
  const days = mended.map((each) => mendedOn(each, assessment));
  const known = days.flatMap((day) => (day === null || day < today ? [] : [day]));
  return known.length < days.length ? null : (known.sort().at(-1) ?? null);
}

/** By purchase, the criterion that needs it. */
function unitPurchasesOf(assessment: Assessment): ReadonlyMap<string, string> {
  return new Map(
    assessment.investment.lines.flatMap((line) => {
      const purchase = line.moneyAlone?.total === 0 ? null : unitPurchaseOf(line, assessment);
      return purchase === null ? [] : [[purchase, line.criterion.id] as const];
    }),
  );
}

function unitPurchaseOf(
  { criterion, item, frequency }: InvestmentLine,
  { audit: { facility } }: Assessment,
): string | null {
  if (criterion.scope !== 'unit' || facility.unit === null) return null;
  return JSON.stringify([facility.unit.id, criterion.id, item, frequency]);
}
