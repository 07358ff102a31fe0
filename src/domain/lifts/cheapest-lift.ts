import { type OnceAndYearly, onceAndYearly } from '../money/estimate.ts';
import type { Assessment, CriterionAssessment } from '../scoring/assessment.ts';
import { levelsUpwards, needsOf } from '../scoring/level.ts';
import { levelAbove, levelsAbove, liftingFindings, liftTo, reachesWith } from '../scoring/lift.ts';
import { type Rational, toNumber } from '../values/rational.ts';
import { type Choice, cheapestSet } from './cheapest-set.ts';
import { improvedSet } from './improved-set.ts';
import { type LiftPurchase, liftPurchase, moneyWith } from './lift-purchase.ts';

/** The findings which, mended, lift an audit to a level for the least money, once and the first year together, with all that comes on top. */
export interface CheapestLift {
  readonly from: string;
  readonly to: string;
  readonly criteria: readonly string[];
  /** Net, as far as prices are known, in whole units of the currency; null: without a price list. */
  readonly once: number | null;
  readonly yearly: number | null;
  /** The same on its one basis. */
  readonly money: OnceAndYearly | null;
  /** The purchases that it is made of, in the order of the list. */
  readonly purchases: readonly LiftPurchase[];
  /** Number of purchases whose amount is unknown. */
  readonly unpriced: number;
  /** False if a cheaper set may exist. */
  readonly isExact: boolean;
}

/** What lifts an audit one level, and what lifts it to the best one: the same where the next is the best. */
export interface Lifts {
  readonly next: CheapestLift | null;
  readonly best: CheapestLift | null;
}

/** Both lifts of an audit; papers ask nothing else for what it takes. A level may ask for what a better one does not: then the better is next. */
export function cheapestLifts(assessment: Assessment): Lifts {
  const { kind } = assessment.checklist.ladder;
  const above = levelsAbove(assessment);
  // Each stage asks for all that those below it ask for, so the next is never dearer than one beyond it.
  const within = kind === 'stages' ? above.filter((_level, index) => index === 0 || index === above.length - 1) : above;
  const lifts = within.map((to) => cheapestLift(assessment, to));
  const next = lifts.reduce<CheapestLift | null>(
    (least, each) => (least === null || (each !== null && isCheaper(each, least)) ? each : least),
    null,
  );
  return { next, best: lifts.at(-1) ?? null };
}

function isCheaper(a: CheapestLift, b: CheapestLift): boolean {
  const fewer = a.criteria.length - b.criteria.length;
  if (a.money === null || b.money === null) return fewer < 0;
  const total = ({ once, yearly }: OnceAndYearly) => once.total + yearly.total;
  return (a.unpriced - b.unpriced || total(a.money) - total(b.money) || fewer) < 0;
}

/** Without prices the fewest findings. Null: the level is reached, there is no level yet, or mending every finding does not lift it so far. */
export function cheapestLift(assessment: Assessment, to: string | null = levelAbove(assessment)): CheapestLift | null {
  const from = assessment.provisionalLevel;
  if (to === null || from === null || !isAbove(assessment, to, from)) return null;
  if (assessment.prices === null) return fewestLift(assessment, from, to, true);
  const task = taskOf(assessment, to);
  const found = cheapest(task);
  const sets = found === null ? [] : found.isExact ? [found] : [{ ...found, chosen: improved(task, found) }, found];
  const lifting = sets.find(({ chosen }) => reachesWith(assessment, chosen, to));
  if (lifting !== undefined) return liftOf(assessment, from, to, lifting);
  return fewestLift(assessment, from, to, false);
}

function fewestLift(assessment: Assessment, from: string, to: string, isExact: boolean): CheapestLift | null {
  const fewest = liftTo(assessment, to);
  return fewest === null ? null : liftOf(assessment, from, to, { chosen: fewest.criteria, isExact });
}

function isAbove({ checklist }: Assessment, to: string, from: string): boolean {
  const upwards = levelsUpwards(checklist.ladder);
  return upwards.indexOf(to) > upwards.indexOf(from);
}

/** What the level needs, in doubles: the search compares many sets, and an exact check follows. */
interface Task {
  readonly assessment: Assessment;
  /** Findings that may be mended. */
  readonly open: readonly CriterionAssessment[];
  /** Findings that must be mended: nothing else makes up for them. */
  readonly forced: readonly CriterionAssessment[];
  readonly parts: readonly TaskPart[];
  /** Percent points missing in the whole. */
  readonly lacking: number;
}

interface TaskPart {
  /** Percent points that mending each finding adds to its part, in the checklist's order. */
  readonly gains: ReadonlyMap<CriterionAssessment, number>;
  readonly needed: number;
  /** Percent points of the whole per percent point of the part. */
  readonly factor: number;
}

function taskOf(assessment: Assessment, to: string): Task {
  const needs = needsOf(assessment.checklist.ladder, to, assessment);
  const open = liftingFindings(assessment);
  return {
    assessment,
    open,
    forced: open.filter(({ criterion }) => needs.each.has(criterion)),
    parts: needs.parts.map(({ members, lacking, share, gainOf }) => ({
      gains: new Map(
        open.flatMap((each) => (members.has(each.criterion) ? [[each, toNumber(gainOf(each))] as const] : [])),
      ),
      needed: pointsOf(lacking),
      factor: toNumber(share),
    })),
    lacking: pointsOf(needs.lacking),
  };
}

function pointsOf(lacking: Rational | null): number {
  return lacking === null ? 0 : toNumber(lacking);
}

/** Gains are sums of doubles; an exact check follows. */
const tolerance = 1e-9;

interface Chosen {
  readonly chosen: readonly CriterionAssessment[];
  readonly isExact: boolean;
}

/**
 * Some purchases are counted together, so the cost of one depends on whether the other is made. Hence two searches: one that shares only
 * with findings that must be mended anyway, and one that shares everything, whose cost is a lower bound. Each result is also tried with the
 * findings that its purchases are counted with. If the cheapest costs exactly the lower bound, nothing is cheaper.
 */
function cheapest(task: Task): Chosen | null {
  const { assessment, forced, open } = task;
  const alone = searchWith(task, idsOf(forced));
  if (alone === null || !mayShareFurther(assessment, forced, open)) return alone;
  const shared = searchWith(task, idsOf(open));
  if (shared === null) return alone;
  const sets = [alone.chosen, shared.chosen].flatMap((chosen) => [chosen, withSharers(assessment, chosen, open)]);
  const costed = sets.map((chosen) => ({ chosen, cost: costOfSet(assessment, chosen, idsOf(chosen)) }));
  const best = costed.reduce((least, each) => (each.cost < least.cost ? each : least));
  const atLeast = costOfSet(assessment, shared.chosen, idsOf(open));
  return { chosen: best.chosen, isExact: shared.isExact && alone.isExact && best.cost === atLeast };
}

/** If a cheaper set may exist, tries small changes of this one. */
function improved({ assessment, open, forced, parts, lacking }: Task, { chosen }: Chosen): Chosen['chosen'] {
  return improvedSet(chosen, {
    all: open,
    isFixed: (each) => forced.includes(each),
    costOf: (set) => costOfSet(assessment, set, idsOf(set)),
    suffices: (set) => {
      const gained = parts.map((part) => gainOfAll(set, part));
      const whole = sum(parts.map(({ factor }, index) => factor * (gained[index] ?? 0)));
      return (
        whole >= lacking - tolerance && parts.every(({ needed }, index) => (gained[index] ?? 0) >= needed - tolerance)
      );
    },
  });
}

function gainOfAll(set: readonly CriterionAssessment[], { gains }: TaskPart): number {
  return sum(set.map((each) => gains.get(each) ?? 0));
}

/** A set plus the findings that share its purchases. */
function withSharers(
  { investment }: Assessment,
  chosen: readonly CriterionAssessment[],
  open: readonly CriterionAssessment[],
): readonly CriterionAssessment[] {
  const ids = idsOf(chosen);
  const sharing = new Set(
    investment.lines.flatMap(({ criterion, coveredBy }) => (ids.has(criterion.id) ? (coveredBy ?? []) : [])),
  );
  return [...chosen, ...open.filter((each) => sharing.has(each.criterion.id) && !chosen.includes(each))];
}

interface Mending extends Choice {
  readonly assessed: CriterionAssessment;
}

/** The cheapest set, if purchases counted with a finding in `mended` cost nothing. */
function searchWith({ assessment, forced, parts, lacking }: Task, mended: ReadonlySet<string>): Chosen | null {
  const groups = parts.map((part) => ({
    items: [...part.gains]
      .filter(([assessed]) => !forced.includes(assessed))
      .map(([assessed, gain]): Mending => ({ assessed, cost: costOfSet(assessment, [assessed], mended), gain })),
    needed: part.needed - gainOfAll(forced, part),
    factor: part.factor,
  }));
  const gained = parts.map((part) => part.factor * gainOfAll(forced, part));
  const found = cheapestSet(groups, lacking - sum(gained));
  if (found === null) return null;
  return { chosen: [...forced, ...found.items.map(({ assessed }) => assessed)], isExact: found.isExact };
}

/** Compares by money first; an unknown amount is dearer than any known one; for equal money fewer findings win. */
function costOfSet(
  { investment }: Assessment,
  chosen: readonly CriterionAssessment[],
  mended: ReadonlySet<string>,
): number {
  const ids = idsOf(chosen);
  const beyond = 1 + sum(investment.lines.map(({ moneyAlone }) => moneyAlone?.total ?? 0));
  let cost = 0;
  for (const line of investment.lines) {
    if (ids.has(line.criterion.id)) cost += moneyWith(line, mended)?.total ?? beyond;
  }
  return cost * 1024 + chosen.length;
}

/** Whether mending an optional finding could make another cheaper. */
function mayShareFurther(
  { investment }: Assessment,
  forced: readonly CriterionAssessment[],
  open: readonly CriterionAssessment[],
): boolean {
  const [mended, findings] = [idsOf(forced), idsOf(open)];
  return investment.lines.some(
    ({ criterion, coveredBy, moneyAlone }) =>
      findings.has(criterion.id) && coveredBy !== null && !mended.has(coveredBy) && moneyAlone?.total !== 0,
  );
}

function liftOf(assessment: Assessment, from: string, to: string, { chosen, isExact }: Chosen): CheapestLift {
  const mended = idsOf(chosen);
  const lines = assessment.investment.lines.filter((line) => mended.has(line.criterion.id));
  const purchases = lines.map((line) => liftPurchase(line, mended));
  const money = assessment.prices === null ? null : onceAndYearly(purchases);
  return {
    from,
    to,
    criteria: assessment.criteria.map(({ criterion }) => criterion.id).filter((id) => mended.has(id)),
    once: money?.once.net ?? null,
    yearly: money?.yearly.net ?? null,
    money,
    purchases,
    unpriced: purchases.filter((each) => each.money === null).length,
    isExact,
  };
}

function idsOf(criteria: readonly CriterionAssessment[]): ReadonlySet<string> {
  return new Set(criteria.map(({ criterion }) => criterion.id));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
