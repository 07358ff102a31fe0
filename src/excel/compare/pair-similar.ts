import type { Gap, Pairs } from '../../office/compare/align-items.ts';
import type { ComparableCell } from './comparable.ts';
import { isBlank, valueKey } from './comparable.ts';

/** Above this number, rows of a gap are paired in order. */
const MOST_COMPARISONS = 90_000;
/** Two rows with the same columns filled may be one row edited everywhere. */
const SAME_SHAPE = 0.05;
/** Input cells say little about which row it is, but something. */
const FILLED = 0.9;
/** Among similar rows prefers the one that moved as far as the rows above it. */
const SAME_PLACE = 0.01;

interface Rows {
  readonly numbers: readonly number[];
  cells(index: number): readonly ComparableCell[];
}

/**
 * Pairs of rows in a gap that are one row with some cells edited: the assignment in order with the highest similarity. The others get no
 * partner.
 */
export function pairSimilar(
  gap: Gap,
  written: Rows,
  found: Rows,
  leftOut: { readonly written: ReadonlySet<number>; readonly found: ReadonlySet<number> },
): Pairs {
  const [height, width] = [gap.to - gap.from, gap.otherTo - gap.otherFrom];
  if (height * width > MOST_COMPARISONS) {
    return pairInOrder(gap).filter(([at, otherAt]) => !leftOut.written.has(at) && !leftOut.found.has(otherAt));
  }
  const moved = (found.numbers[gap.otherFrom - 1] ?? 0) - (written.numbers[gap.from - 1] ?? 0);
  const scores = new Float64Array(height * width);
  for (let row = 0; row < height; row += 1) {
    const [cells, number] = [written.cells(gap.from + row), written.numbers[gap.from + row] ?? 0];
    // A row of input cells can have any content, so it is recognised by its place.
    const isToFill = cells.every((cell) => cell.input || isBlank(cell));
    for (let other = 0; other < width; other += 1) {
      if (leftOut.written.has(gap.from + row) || leftOut.found.has(gap.otherFrom + other)) continue;
      const alike = similarity(cells, found.cells(gap.otherFrom + other));
      const stays = (found.numbers[gap.otherFrom + other] ?? 0) - number === moved;
      const placed = alike > 0 && stays ? alike + SAME_PLACE : alike;
      scores[row * width + other] = isToFill && !stays ? alike * SAME_PLACE : placed;
    }
  }
  return bestInOrder(gap, scores, height, width);
}

function pairInOrder({ from, to, otherFrom, otherTo }: Gap): Pairs {
  const length = Math.min(to - from, otherTo - otherFrom);
  return Array.from({ length }, (_, index) => [from + index, otherFrom + index] as const);
}

function bestInOrder(gap: Gap, scores: Float64Array, height: number, width: number): Pairs {
  const best = new Float64Array((height + 1) * (width + 1));
  const bestAt = (row: number, other: number): number => best[row * (width + 1) + other] ?? 0;
  const score = (row: number, other: number): number => scores[row * width + other] ?? 0;
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let other = width - 1; other >= 0; other -= 1) {
      const paired = score(row, other) > 0 ? score(row, other) + bestAt(row + 1, other + 1) : 0;
      best[row * (width + 1) + other] = Math.max(paired, bestAt(row + 1, other), bestAt(row, other + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, other] = [0, 0];
  while (row < height && other < width) {
    if (score(row, other) > 0 && bestAt(row, other) === score(row, other) + bestAt(row + 1, other + 1)) {
      pairs.push([gap.from + row++, gap.otherFrom + other++]);
    } else if (bestAt(row + 1, other) >= bestAt(row, other + 1)) row += 1;
    else other += 1;
  }
  return pairs;
}

/** From 0 to about 1: the share of equal cells; partly equal texts count in part. */
function similarity(written: readonly ComparableCell[], found: readonly ComparableCell[]): number {
  const others = new Map(found.filter((cell) => !isBlank(cell)).map((cell) => [cell.column, cell]));
  const own = written.filter((cell) => cell.input || !isBlank(cell));
  let agreeing = 0;
  let unmatched = others.size;
  let inSameColumns = 0;
  for (const cell of own) {
    const other = others.get(cell.column);
    if (other !== undefined) {
      unmatched -= 1;
      inSameColumns += 1;
    }
    if (cell.input) agreeing += valueKey(cell.value) === valueKey(other?.value ?? null) ? 1 : FILLED;
    else if (other !== undefined) agreeing += agreement(cell, other);
  }
  const share = agreeing / Math.max(1, own.length + unmatched);
  return share + (unmatched === 0 && inSameColumns > 0 ? SAME_SHAPE : 0);
}

function agreement(written: ComparableCell, found: ComparableCell): number {
  if (written.formula !== null && found.formula !== null) return 1;
  const [one, other] = [valueKey(written.value), valueKey(found.value)];
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length, 1);
  return (0.5 * commonEnds(one, other)) / longest;
}

/** Number of characters that two texts share at start and end together. */
function commonEnds(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return start + end;
}
