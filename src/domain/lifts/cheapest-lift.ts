import { type Assessment, type CriterionAssessment, levelWith } from '../scoring/assessment.ts';
import { amountOf, type InvestmentLine } from '../scoring/investment.ts';
import { levelsUpwards } from '../scoring/level.ts';
import { levelAbove, liftTo } from '../scoring/lift.ts';
import { compare, one, zero } from '../values/rational.ts';
import { type Choice, cheapestSet } from './cheapest-set.ts';
import { improvedSet } from './improved-set.ts';
import { lackingOverall, levelOf, liftParts, sum } from './lift-parts.ts';

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
  const found = cheapest(assessment, to);
  const sets =
    found === null ? [] : found.isExact ? [found] : [{ ...found, chosen: improved(assessment, found, to) }, found];
  const lifting = sets.find(({ chosen }) => reaches(assessment, chosen, to));
  if (lifting !== undefined) return liftOf(assessment, from, to, lifting);
  const fewest = liftTo(assessment, to);
  return fewest === null ? null : liftOf(assessment, from, to, { chosen: fewest.criteria, isExact: false });
}

/** Gains are sums of doubles; whether the level is reached is checked exactly. */
const tolerance = 1e-9;

interface Chosen {
  readonly chosen: readonly CriterionAssessment[];
  readonly isExact: boolean;
}

/**
 * What one purchase costs depends on whether another is made, where the two are counted together. So the search is made twice: as if
 * none of these were shared beyond what must be mended anyway, and as if all were, which no set can beat. What is found is also tried
 * with the findings that its purchases are counted with. Where the cheapest costs what the second search thought, nothing is cheaper.
 */
function cheapest(assessment: Assessment, to: string): Chosen | null {
  const forced = forcedBy(assessment, to);
  const open = findingsOf(assessment);
  const alone = searchWith(assessment, to, forced, idsOf(forced));
  if (alone === null || !mayShareFurther(assessment, forced, open)) return alone;
  const shared = searchWith(assessment, to, forced, idsOf(open));
  if (shared === null) return alone;
  const sets = [alone.chosen, shared.chosen].flatMap((chosen) => [chosen, withSharers(assessment, chosen, open)]);
  const costed = sets.map((chosen) => ({ chosen, cost: costOfSet(assessment, chosen, idsOf(chosen)) }));
  const best = costed.reduce((least, each) => (each.cost < least.cost ? each : least));
  const atLeast = costOfSet(assessment, shared.chosen, idsOf(open));
  return { chosen: best.chosen, isExact: shared.isExact && alone.isExact && best.cost === atLeast };
}

/** Where a cheaper set may have been passed over, what small changes of this one find. */
function improved(assessment: Assessment, { chosen }: Chosen, to: string): readonly CriterionAssessment[] {
  const forced = forcedBy(assessment, to);
  const lacking = lackingOverall(assessment, to);
  const parts = liftParts(assessment, to).map(({ members, needed, factor, gainOf }) => ({
    needed,
    factor,
    gains: new Map(members.map((each) => [each, gainOf(each)])),
  }));
  return improvedSet(chosen, {
    all: findingsOf(assessment),
    isFixed: (each) => forced.includes(each),
    costOf: (set) => costOfSet(assessment, set, idsOf(set)),
    suffices: (set) => {
      const gained = parts.map(({ gains }) => sum(set.map((each) => gains.get(each) ?? 0)));
      const whole = sum(parts.map(({ factor }, index) => factor * (gained[index] ?? 0)));
      return (
        whole >= lacking - tolerance && parts.every(({ needed }, index) => (gained[index] ?? 0) >= needed - tolerance)
      );
    },
  });
}

/** A set with the findings that its purchases are counted with. */
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

/** The cheapest set where purchases counted with one of `mended` cost nothing. */
function searchWith(
  assessment: Assessment,
  to: string,
  forced: readonly CriterionAssessment[],
  mended: ReadonlySet<string>,
): Chosen | null {
  const parts = liftParts(assessment, to);
  const candidates = findingsOf(assessment).filter((each) => !forced.includes(each));
  const groups = parts.map(({ members, needed, factor, gainOf }) => ({
    items: candidates
      .filter((each) => members.includes(each))
      .map(
        (assessed): Mending => ({ assessed, cost: costOfSet(assessment, [assessed], mended), gain: gainOf(assessed) }),
      ),
    needed: needed - sum(forced.filter((each) => members.includes(each)).map(gainOf)),
    factor,
  }));
  const gained = parts.map(
    ({ members, factor, gainOf }) => factor * sum(forced.filter((each) => members.includes(each)).map(gainOf)),
  );
  const found = cheapestSet(groups, lackingOverall(assessment, to) - sum(gained));
  if (found === null) return null;
  return { chosen: [...forced, ...found.items.map(({ assessed }) => assessed)], isExact: found.isExact };
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

/** Money first, unknown amounts dearer than all known ones, and of equal money the fewest findings. */
function costOfSet(
  { investment }: Assessment,
  chosen: readonly CriterionAssessment[],
  mended: ReadonlySet<string>,
): number {
  const ids = idsOf(chosen);
  const beyond = 1 + sum(investment.lines.map((line) => amountOf(line.quantity, line.price) ?? 0));
  const { once, yearly, unpriced } = spending(
    investment.lines.filter(({ criterion }) => ids.has(criterion.id)),
    mended,
  );
  return (once + yearly + unpriced * beyond) * 1024 + chosen.length;
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
  return { ...money, unpriced };
}

/** Whether mending what need not be mended might make something else cheaper. */
function mayShareFurther(
  { investment }: Assessment,
  forced: readonly CriterionAssessment[],
  open: readonly CriterionAssessment[],
): boolean {
  const [mended, findings] = [idsOf(forced), idsOf(open)];
  return investment.lines.some(
    ({ criterion, coveredBy, quantity, price }) =>
      findings.has(criterion.id) && coveredBy !== null && !mended.has(coveredBy) && amountOf(quantity, price) !== 0,
  );
}

function liftOf(assessment: Assessment, from: string, to: string, { chosen, isExact }: Chosen): CheapestLift {
  const mended = idsOf(chosen);
  const lines = assessment.investment.lines.filter((line) => mended.has(line.criterion.id));
  const { once, yearly, unpriced } = spending(lines, mended);
  const criteria = assessment.criteria.map(({ criterion }) => criterion.id).filter((id) => mended.has(id));
  const isPriced = assessment.prices !== null;
  return { from, to, criteria, once: isPriced ? once : null, yearly: isPriced ? yearly : null, unpriced, isExact };
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

function idsOf(criteria: readonly CriterionAssessment[]): ReadonlySet<string> {
  return new Set(criteria.map(({ criterion }) => criterion.id));
}
