import { wholeScale } from '../money/whole-scale.ts';

/** One way to use money on a group, of which at most one way is taken; taking none costs nothing and is worth nothing. */
export interface Option<Item> {
  /** At least 0. */
  readonly cost: number;
  /** A whole number, at least 0. */
  readonly worth: number;
  readonly item: Item;
}

/** The most that can be reached for this cost: any less money is worth less. */
export interface Step<Item> {
  readonly cost: number;
  readonly worth: number;
  /** The ways taken, in the order of the groups. */
  readonly items: readonly Item[];
}

export interface BestSteps<Item> {
  /** From the least cost to the most; the first costs nothing, unless it is worth nothing and left out by nobody. */
  readonly steps: readonly Step<Item>[];
  /** False if some combinations were skipped because there were too many. */
  readonly isExact: boolean;
}

/**
 * Every sum of money at which more can be reached, and how: dynamic programming over the groups, which keeps for each worth the least cost.
 * Of several ways with the same worth and cost the one that takes more in an earlier group is kept, so groups come in the order in which
 * they are preferred, and the options of a group likewise.
 */
export function bestSteps<Item>(
  groups: readonly (readonly Option<Item>[])[],
  most: number = mostStates(groups.length),
): BestSteps<Item> {
  const scale = scaleOf(groups);
  let [front, isExact]: [readonly State<Item>[], boolean] = [[nothing], true];
  // From the last group to the first: what is preferred there decides last, and so above all others.
  for (const options of [...groups].reverse()) {
    const widened = best([...options.flatMap((option) => front.map((state) => taken(option, state, scale))), ...front]);
    front = thinned(widened, most);
    isExact = isExact && front.length === widened.length;
  }
  return { steps: front.map((state) => stepOf(state, scale)), isExact };
}

/** Enough for hundreds of facilities to be exact; with thousands memory sets the limit. */
function mostStates(groups: number): number {
  return Math.max(500, Math.floor(6e6 / Math.max(1, groups)));
}

interface State<Item> {
  /** Scaled to a whole number. */
  readonly cost: number;
  readonly worth: number;
  readonly item: Item | null;
  /** The state of the groups behind. */
  readonly behind: State<Item> | null;
}

const nothing: State<never> = { cost: 0, worth: 0, item: null, behind: null };

/** The worst case of each group is added up: no sum of the search is larger. */
function scaleOf(groups: readonly (readonly Option<unknown>[])[]): number {
  return wholeScale(groups.flatMap((options) => options.map(({ cost }) => cost)));
}

function taken<Item>({ cost, worth, item }: Option<Item>, behind: State<Item>, scale: number): State<Item> {
  return { cost: behind.cost + Math.round(cost * scale), worth: behind.worth + worth, item, behind };
}

/** Sorting is stable, so of equals the first stays: the one of the option named first. */
function best<Item>(states: readonly State<Item>[]): readonly State<Item>[] {
  const kept: State<Item>[] = [];
  for (const state of [...states].sort((a, b) => a.cost - b.cost || b.worth - a.worth)) {
    const last = kept.at(-1);
    if (last === undefined || state.worth > last.worth) kept.push(state);
  }
  return kept;
}

/** Every second one left out until there are few enough; the least and the most stay. */
function thinned<Item>(states: readonly State<Item>[], most: number): readonly State<Item>[] {
  if (states.length <= most) return states;
  return thinned(
    states.filter((_state, index) => index % 2 === 0 || index === states.length - 1),
    most,
  );
}

function stepOf<Item>(state: State<Item>, scale: number): Step<Item> {
  const items: Item[] = [];
  for (let each: State<Item> | null = state; each !== null; each = each.behind) {
    if (each.item !== null) items.push(each.item);
  }
  return { cost: state.cost / scale, worth: state.worth, items };
}
