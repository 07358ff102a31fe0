/** How a set may be changed, and what it must still achieve. */
export interface SetSearch<Item> {
  /** All possible members. */
  readonly all: readonly Item[];
  /** Whether the item must stay in the set. */
  readonly isFixed: (item: Item) => boolean;
  readonly costOf: (set: readonly Item[]) => number;
  readonly suffices: (set: readonly Item[]) => boolean;
}

/** Repeatedly makes the cheapest removal or exchange of one item, while that lowers the cost. */
export function improvedSet<Item>(set: readonly Item[], search: SetSearch<Item>): readonly Item[] {
  const { costOf, suffices } = search;
  const cost = costOf(set);
  const [cheaper] = [...changesOf(set, search)]
    .map((changed) => ({ changed, cost: costOf(changed) }))
    .filter((each) => each.cost < cost && suffices(each.changed))
    .sort((a, b) => a.cost - b.cost);
  return cheaper === undefined ? set : improvedSet(cheaper.changed, search);
}

function* changesOf<Item>(set: readonly Item[], { all, isFixed }: SetSearch<Item>): Generator<readonly Item[]> {
  const others = all.filter((item) => !set.includes(item));
  for (const item of set.filter((each) => !isFixed(each))) {
    const rest = set.filter((each) => each !== item);
    yield rest;
    for (const other of others) yield [...rest, other];
  }
}
