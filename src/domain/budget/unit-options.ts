import { groupBy } from '../values/grouping.ts';
import type { Option } from './best-steps.ts';
import type { FacilityChoices, LiftChoice, LiftLine } from './lift-choice.ts';

/** Facilities raised together, because their unit makes some purchases once; mostly a single one. */
export interface Raising {
  readonly raised: readonly Raised[];
  /** False if a cheaper way to the same levels may exist. */
  readonly isExact: boolean;
}

/** A facility that is raised, with its share of the money: what the unit pays once stands at one of its sites. */
export interface Raised {
  readonly choice: LiftChoice;
  readonly cost: number;
}

export type RaisingOption = Omit<Option<Raising>, 'worth'>;

/** More sites than this would have too many combinations; they are then paid for one by one. */
const mostSites = 7;

/**
 * For each facility, or all sites of a unit with a purchase in common, every way to raise it whose amounts are all known, the most levels
 * first. In the order of the facilities.
 */
export function raisingOptions(facilities: readonly FacilityChoices[]): readonly (readonly RaisingOption[])[] {
  const needing = new Map<string, number>();
  for (const purchase of facilities.flatMap(({ unitPurchases }) => [...unitPurchases.keys()])) {
    needing.set(purchase, (needing.get(purchase) ?? 0) + 1);
  }
  const isShared = (purchase: string) => (needing.get(purchase) ?? 0) > 1;
  const together = groupBy(facilities, ({ result: { facility }, unitPurchases }) =>
    [...unitPurchases.keys()].some(isShared) ? `unit ${facility.unit?.id}` : `facility ${facility.id}`,
  );
  return [...together.values()].flatMap((sites) => {
    if (sites.length > mostSites) return sites.map((site) => combinationsOf([site], { isExact: false }));
    return [combinationsOf(sites, { isExact: true })];
  });
}

function combinationsOf(
  sites: readonly FacilityChoices[],
  { isExact }: { readonly isExact: boolean },
): readonly RaisingOption[] {
  const every = sites.reduce<readonly (readonly LiftChoice[])[]>(
    (combinations, { choices }) =>
      combinations.flatMap((before) => [...[...choices].reverse().map((choice) => [...before, choice]), before]),
    [[]],
  );
  return every.flatMap((chosen) => {
    if (chosen.length === 0) return [];
    const raised = costed(chosen);
    if (raised === null) return [];
    const raising = { raised, isExact: isExact && chosen.every((each) => isCheapest(each, chosen, sites)) };
    return [{ cost: raised.reduce((sum, { cost }) => sum + cost, 0), item: raising }];
  });
}

/** Null: an amount is not known. */
function costed(chosen: readonly LiftChoice[]): readonly Raised[] | null {
  const counted = countedLines(chosen);
  const raised = chosen.map((choice) => {
    const own = choice.lines.filter((line) => line.unitPurchase === null || counted.has(line));
    const amounts = own.flatMap(({ money }) => money?.total ?? []);
    const isKnown = amounts.length === own.length;
    return { choice, cost: isKnown ? amounts.reduce((sum, amount) => sum + amount, 0) : null };
  });
  return raised.every((each): each is Raised => each.cost !== null) ? raised : null;
}

/**
 * Of what the unit buys once, the line that counts, as in the province's list of purchases: where it is counted with another finding, else
 * where the group corrected it, else where it is known, else the first.
 */
function countedLines(chosen: readonly LiftChoice[]): ReadonlySet<LiftLine> {
  const ofUnit = chosen.flatMap(({ lines }) => lines).filter(({ unitPurchase }) => unitPurchase !== null);
  const counting = [...groupBy(ofUnit, ({ unitPurchase }) => unitPurchase ?? '').values()].map((same) =>
    same.reduce((kept, line) => (knowledgeOf(line) > knowledgeOf(kept) ? line : kept)),
  );
  return new Set(counting);
}

function knowledgeOf({ isCovered, isCorrected, money }: LiftLine): number {
  return isCovered ? 3 : isCorrected ? 2 : money === null ? 0 : 1;
}

/**
 * Whether nothing cheaper can be hidden in what the unit pays once: a site whose cheapest lift already makes every purchase that it has in
 * common with another site makes it all the more if the other pays; one that avoids it might do better.
 */
function isCheapest(
  { lift, isExact, result }: LiftChoice,
  chosen: readonly LiftChoice[],
  sites: readonly FacilityChoices[],
): boolean {
  if (chosen.length === 1) return isExact;
  const own = sites.find((site) => site.result === result)?.unitPurchases ?? new Map<string, string>();
  const others = sites.filter((site) => site.result !== result && chosen.some((each) => each.result === site.result));
  const common = [...own].filter(([purchase]) => others.some(({ unitPurchases }) => unitPurchases.has(purchase)));
  return isExact && common.every(([, criterion]) => lift.criteria.includes(criterion));
}
