/** What a set may be changed to, and what it must still do. */
export interface SetSearch<Item> {
  /** Everything that may be in the set. */
  readonly all: readonly Item[];
  /** Stays in the set. */
  readonly isFixed: (item: Item) => boolean;
  readonly costOf: (set: readonly Item[]) => number;
  readonly suffices: (set: readonly Item[]) => boolean;
}

/** The set after leaving out or exchanging one item at a time, the cheapest such change first, for as long as that makes it cheaper. */
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
