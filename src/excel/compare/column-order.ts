import { alignItems, gapsBetween, type Pairs } from '../../office/compare/align-items.ts';
import { type ColumnPairs, columnsTo } from './column-map.ts';
import { isBlank, valueKey } from './comparable.ts';
import type { Cells, DifferingRows } from './differing-rows.ts';

/** Share of equal cells from which a partly edited column is recognised. */
const SAME_COLUMN = 0.5;

/**
 * Matches columns by their contents, wherever they are: handles columns added or deleted in several places, and moved ones. Unrecognised
 * columns are paired in order, as long as there are any on both sides.
 */
export function columnOrder(rows: DifferingRows): ColumnPairs {
  const { writtenWidth, foundWidth } = rows;
  const written = keysOf(rows.written, writtenWidth);
  const found = knownAgain(written, keysOf(rows.found, foundWidth));
  const numbers = new Map([...written, ...found].map((key, index) => [key, index]));
  const numbered = (keys: readonly string[]): readonly number[] => keys.map((key) => numbers.get(key) ?? -1);
  const inOrder = alignItems(numbered(written), numbered(found));
  const moved = movedColumns(written, found, inOrder);
  const [movedFrom, movedTo] = [new Set(moved.map(([at]) => at)), new Set(moved.map(([, at]) => at))];
  const rest = gapsBetween(inOrder, written.length, found.length).flatMap((gap) => {
    const left = range(gap.from, gap.to).filter((index) => !movedFrom.has(index));
    const right = range(gap.otherFrom, gap.otherTo).filter((index) => !movedTo.has(index));
    return left.slice(0, right.length).map((index, at) => [index, right[at] ?? index] as const);
  });
  const pairs = [...inOrder, ...moved, ...rest].map(([at, otherAt]) => [at + 1, otherAt + 1] as const);
  return { pairs: pairs.sort(([a], [b]) => a - b), writtenWidth, foundWidth };
}

/** The contents of each column. */
function keysOf(rows: readonly Cells[], width: number): readonly string[] {
  const texts: string[][] = columnsTo(width).map(() => []);
  for (const cells of rows) {
    for (const cell of cells) {
      if (!isBlank(cell)) texts[cell.column - 1]?.push(cell.formula === null ? valueKey(cell.value) : FORMULA);
    }
  }
  return texts.map((cells) => cells.join(BETWEEN));
}

const [BETWEEN, FORMULA] = ['\u0001', '\u0003'];

/** The keys as found; partly edited columns get their key as written. */
function knownAgain(written: readonly string[], found: readonly string[]): readonly string[] {
  const keys = [...found];
  const [own, others] = [new Set(written), new Set(found)];
  const free = new Set(keys.flatMap((key, index) => (key !== '' && !own.has(key) ? [index] : [])));
  for (const key of written) {
    if (key === '' || others.has(key)) continue;
    let best: { readonly index: number; readonly share: number } | null = null;
    for (const index of free) {
      const share = sharedCells(key, keys[index] ?? '');
      if (share >= SAME_COLUMN && share > (best?.share ?? 0)) best = { index, share };
    }
    if (best === null) continue;
    keys[best.index] = key;
    free.delete(best.index);
  }
  return keys;
}

function sharedCells(one: string, other: string): number {
  const [cells, others] = [one.split(BETWEEN), other.split(BETWEEN)];
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  let shared = 0;
  for (const cell of others) {
    const left = counts.get(cell) ?? 0;
    if (left > 0) shared += 1;
    counts.set(cell, left - 1);
  }
  return shared / Math.max(cells.length, others.length);
}

function movedColumns(written: readonly string[], found: readonly string[], inOrder: Pairs): Pairs {
  const [paired, otherPaired] = [new Set(inOrder.map(([at]) => at)), new Set(inOrder.map(([, at]) => at))];
  const free = new Set(range(0, found.length).filter((index) => !otherPaired.has(index)));
  return written.flatMap((key, index) => {
    if (paired.has(index) || key === '') return [];
    const place = [...free].find((at) => found[at] === key);
    if (place === undefined) return [];
    free.delete(place);
    return [[index, place] as const];
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
