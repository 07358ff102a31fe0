/** Matching positions in two lists: pairs of indexes, ascending on both sides. */
export type Pairs = readonly (readonly [number, number])[];

/** Largest table computed to align a stretch without unique items. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Aligns two lists, comparing items for equality, so that as many as possible are paired in order: one added item shifts all others, but
 * only it stays unpaired.
 */
export function alignItems(one: readonly number[], other: readonly number[]): Pairs {
  const pairs: (readonly [number, number])[] = [];
  const open: Part[] = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }];
  // Without recursion: how often parts lie in each other is up to whoever wrote the file.
  for (let part = open.pop(); part !== undefined; part = open.pop()) alignPart(one, other, part, pairs, open);
  return pairs.sort(([a], [b]) => a - b);
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

type Collected = (readonly [number, number])[];

/** Pairs what can be told at once; what lies between goes to `open`. */
function alignPart(one: readonly number[], other: readonly number[], part: Part, pairs: Collected, open: Part[]): void {
  let { from, to, otherFrom, otherTo } = part;
  while (from < to && otherFrom < otherTo && one[from] === other[otherFrom]) pairs.push([from++, otherFrom++]);
  while (from < to && otherFrom < otherTo && one[to - 1] === other[otherTo - 1]) pairs.push([--to, --otherTo]);
  if (from === to || otherFrom === otherTo) return;
  const rest = { from, to, otherFrom, otherTo };
  const anchors = uniqueAnchors(one, other, rest);
  if (anchors.length > 0) alignBetween(rest, anchors, pairs, open);
  else if ((to - from) * (otherTo - otherFrom) <= MOST_COMPARISONS) longestCommon(one, other, rest, pairs);
}

function alignBetween(part: Part, anchors: Pairs, pairs: Collected, open: Part[]): void {
  let [from, otherFrom] = [part.from, part.otherFrom];
  for (const [at, otherAt] of anchors) {
    open.push({ from, to: at, otherFrom, otherTo: otherAt });
    pairs.push([at, otherAt]);
    [from, otherFrom] = [at + 1, otherAt + 1];
  }
  open.push({ from, to: part.to, otherFrom, otherTo: part.otherTo });
}

/** The largest number of items, unique in both parts, that are in the same order. */
function uniqueAnchors(one: readonly number[], other: readonly number[], part: Part): Pairs {
  const places = uniquePlaces(one, part.from, part.to);
  const otherPlaces = uniquePlaces(other, part.otherFrom, part.otherTo);
  const common: (readonly [number, number])[] = [];
  for (const [item, at] of places) {
    const otherAt = otherPlaces.get(item);
    if (at !== null && otherAt !== null && otherAt !== undefined) common.push([at, otherAt]);
  }
  return longestGrowing(common.sort(([a], [b]) => a - b));
}

function uniquePlaces(items: readonly number[], from: number, to: number): ReadonlyMap<number, number | null> {
  const places = new Map<number, number | null>();
  for (let at = from; at < to; at += 1) {
    const item = items[at] ?? -1;
    places.set(item, places.has(item) ? null : at);
  }
  return places;
}

/** Longest run of pairs that also ascends on the other side. */
export function longestGrowing(pairs: Pairs): Pairs {
  const ends: number[] = [];
  const before: number[] = [];
  const otherOf = (index: number): number => pairs[index]?.[1] ?? -1;
  for (let index = 0; index < pairs.length; index += 1) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (otherOf(ends[middle] ?? 0) < otherOf(index)) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.push(pairs[index] ?? [0, 0]);
  return run.reverse();
}

/** Longest common subsequence by the textbook, for short parts with many repeated items. */
function longestCommon(one: readonly number[], other: readonly number[], part: Part, pairs: Collected): void {
  const { from, to, otherFrom, otherTo } = part;
  const width = otherTo - otherFrom + 1;
  const lengths = new Uint32Array((to - from + 1) * width);
  const lengthAt = (at: number, otherAt: number): number => lengths[(at - from) * width + (otherAt - otherFrom)] ?? 0;
  for (let at = to - 1; at >= from; at -= 1) {
    for (let otherAt = otherTo - 1; otherAt >= otherFrom; otherAt -= 1) {
      lengths[(at - from) * width + (otherAt - otherFrom)] =
        one[at] === other[otherAt]
          ? lengthAt(at + 1, otherAt + 1) + 1
          : Math.max(lengthAt(at + 1, otherAt), lengthAt(at, otherAt + 1));
    }
  }
  let [at, otherAt] = [from, otherFrom];
  while (at < to && otherAt < otherTo) {
    if (one[at] === other[otherAt]) pairs.push([at++, otherAt++]);
    else if (lengthAt(at + 1, otherAt) >= lengthAt(at, otherAt + 1)) at += 1;
    else otherAt += 1;
  }
}

/** A stretch of both lists without pairs, between two pairs; ends are exclusive. */
export type Gap = Part;

export function gapsBetween(pairs: Pairs, length: number, otherLength: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let [from, otherFrom] = [0, 0];
  for (const [at, otherAt] of [...pairs, [length, otherLength] as const]) {
    if (at > from || otherAt > otherFrom) gaps.push({ from, to: at, otherFrom, otherTo: otherAt });
    [from, otherFrom] = [at + 1, otherAt + 1];
  }
  return gaps;
}
