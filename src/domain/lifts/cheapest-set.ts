import { wholeScale } from '../money/whole-scale.ts';

/** Something to buy, with its gain for its group. */
export interface Choice {
  readonly cost: number;
  readonly gain: number;
}

/** A group of choices that must gain `needed` in total; `factor` converts its gain to gain of the whole. */
export interface ChoiceGroup<Item extends Choice> {
  readonly items: readonly Item[];
  readonly needed: number;
  readonly factor: number;
}

export interface CheapestSet<Item> {
  readonly items: readonly Item[];
  /** False if some combinations were skipped because there were too many. */
  readonly isExact: boolean;
}

/**
 * The cheapest set that gains what each group needs and `needed` over all groups; null: even everything together does not. Follows only
 * combinations that no other beats in both cost and gain.
 */
export function cheapestSet<Item extends Choice>(
  groups: readonly ChoiceGroup<Item>[],
  needed: number,
): CheapestSet<Item> | null {
  const scale = wholeScale(groups.flatMap(({ items }) => items.map(({ cost }) => cost)));
  const search: Search = { limit: greedyCost(groups, needed, scale), scale, isExact: true };
  let fronts: readonly State<Item>[] = [nothing];
  for (const group of groups) {
    const useful = Math.max(group.needed, group.factor === 0 ? 0 : needed / group.factor);
    const own = group.items.reduce<readonly State<Item>[]>(
      (front, item) => withItem(front, item, useful, search),
      [nothing],
    );
    const enough = own.filter(({ gain }) => gain >= group.needed - tolerance);
    fronts = combine(fronts, enough, group.factor, needed, search);
  }
  const best = fronts.find(({ gain }) => gain >= needed - tolerance);
  return best === undefined ? null : { items: [...itemsOf(best)], isExact: search.isExact };
}

/** Gains are sums of doubles; the caller checks the result exactly. */
const tolerance = 1e-9;
const mostStates = 4000;

interface Search {
  /** What a cost is multiplied by to be summed in whole numbers. */
  readonly scale: number;
  /** In scaled costs. Combinations that cost more than this are dropped: the cheapest cannot be among them. */
  readonly limit: number;
  isExact: boolean;
}

interface State<Item> {
  /** Scaled. */
  readonly cost: number;
  readonly gain: number;
  readonly item: Item | null;
  readonly before: State<Item> | null;
  /** The state of another group combined with this one. */
  readonly joined: State<Item> | null;
}

const nothing: State<never> = { cost: 0, gain: 0, item: null, before: null, joined: null };

function withItem<Item extends Choice>(
  front: readonly State<Item>[],
  item: Item,
  useful: number,
  search: Search,
): readonly State<Item>[] {
  const taken = front.map((before) => ({
    cost: before.cost + scaled(item, search.scale),
    gain: Math.min(before.gain + item.gain, useful + 1),
    item,
    before,
    joined: null,
  }));
  return undominated([...front, ...taken], search);
}

function combine<Item>(
  fronts: readonly State<Item>[],
  own: readonly State<Item>[],
  factor: number,
  needed: number,
  search: Search,
): readonly State<Item>[] {
  const all = fronts.flatMap((before) =>
    own.map((joined) => ({
      cost: before.cost + joined.cost,
      gain: Math.min(before.gain + joined.gain * factor, needed + 1),
      item: null,
      before,
      joined,
    })),
  );
  return undominated(all, search);
}

function undominated<Item>(states: readonly State<Item>[], search: Search): readonly State<Item>[] {
  const sorted = states.filter(({ cost }) => cost <= search.limit).sort((a, b) => a.cost - b.cost || b.gain - a.gain);
  const kept: State<Item>[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const state of sorted) {
    if (state.gain <= best) continue;
    kept.push(state);
    best = state.gain;
  }
  if (kept.length <= mostStates) return kept;
  search.isExact = false;
  return kept.filter((_state, index) => index % 2 === 0 || index === kept.length - 1);
}

function scaled({ cost }: Choice, scale: number): number {
  return Math.round(cost * scale);
}

/** Scaled cost of taking the choices with the cheapest gain one after another: an upper bound for the cheapest set. */
function greedyCost<Item extends Choice>(groups: readonly ChoiceGroup<Item>[], needed: number, scale: number): number {
  let total = 0;
  let cost = 0;
  const left: { readonly cost: number; readonly gain: number }[] = [];
  for (const group of groups) {
    let gained = 0;
    for (const item of [...group.items].sort(byCostOfGain)) {
      if (gained >= group.needed) {
        left.push({ cost: scaled(item, scale), gain: item.gain * group.factor });
        continue;
      }
      gained += item.gain;
      cost += scaled(item, scale);
    }
    total += gained * group.factor;
  }
  for (const item of left.sort(byCostOfGain)) {
    if (total >= needed) break;
    total += item.gain;
    cost += item.cost;
  }
  return cost;
}

function byCostOfGain(a: Choice, b: Choice): number {
  return a.cost * b.gain - b.cost * a.gain || b.gain - a.gain;
}

function* itemsOf<Item>(state: State<Item>): Generator<Item> {
  for (let each: State<Item> | null = state; each !== null; each = each.before) {
    if (each.item !== null) yield each.item;
    if (each.joined !== null) yield* itemsOf(each.joined);
  }
}
