import type { Pairs } from '../../office/compare/align-items.ts';

/** Rows without cells, noticed only by the distance between the others. */
export interface BlankRows {
  /** Row numbers as found. */
  readonly added: readonly number[];
  /** Row numbers as written. */
  readonly deleted: readonly number[];
  /** Indexes of found rows that were typed into empty rows and so moved no others. */
  readonly typed: ReadonlySet<number>;
}

interface Side {
  /** Ascending numbers of the rows with cells. */
  readonly numbers: readonly number[];
  /** Indexes of rows without a partner in this place. */
  readonly unpaired: readonly number[];
}

/**
 * Empty rows added or deleted between rows that are still there. A row that was emptied, or typed into an empty row, moves no others and
 * does not count.
 */
export function findBlankRows(pairs: Pairs, written: Side, found: Side): BlankRows {
  const [added, deleted, typed]: [number[], number[], number[]] = [[], [], []];
  const ends = [[-1, -1] as const, ...pairs];
  for (const [index, [at, otherAt]] of ends.slice(1).entries()) {
    const [from, otherFrom] = ends[index] ?? [-1, -1];
    const [to, otherTo] = [numberAt(written, at), numberAt(found, otherAt)];
    const grown = otherTo - numberAt(found, otherFrom) - (to - numberAt(written, from));
    const put = grown - countBetween(found.unpaired, otherFrom, otherAt);
    const taken = -grown - countBetween(written.unpaired, from, at);
    for (const row of rowsBefore(otherTo, put)) added.push(row);
    for (const row of rowsBefore(to, taken)) deleted.push(row);
    if (grown === 0 && countBetween(written.unpaired, from, at) === 0) {
      for (const row of indexesBetween(found.unpaired, otherFrom, otherAt)) typed.push(row);
    }
  }
  const [, last] = ends.at(-1) ?? [-1, -1];
  return { added, deleted, typed: new Set([...typed, ...indexesBetween(found.unpaired, last, found.numbers.length)]) };
}

function indexesBetween(sorted: readonly number[], from: number, to: number): readonly number[] {
  return sorted.slice(countBelow(sorted, from + 1), countBelow(sorted, to));
}

function numberAt({ numbers }: Side, index: number): number {
  return numbers[index] ?? 0;
}

function countBetween(sorted: readonly number[], from: number, to: number): number {
  return countBelow(sorted, to) - countBelow(sorted, from + 1);
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowsBefore(row: number, count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => row - count + index);
}
