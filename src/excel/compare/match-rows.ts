import type { Pairs } from '../../office/compare/align-items.ts';
import { alignItems, gapsBetween } from '../../office/compare/align-items.ts';
import { type BlankRows, findBlankRows } from './blank-rows.ts';
import type { ComparableCell } from './comparable.ts';
import { isBlank } from './comparable.ts';
import { pairSimilar } from './pair-similar.ts';
import { createRowMap, type RowMap } from './row-map.ts';
import type { SheetRows } from './sheet-rows.ts';

/** Which written row is which found row, by index; unpaired rows were deleted, added or moved. */
export interface MatchedRows {
  readonly pairs: Pairs;
  readonly moved: Pairs;
  readonly deleted: readonly number[];
  readonly added: readonly number[];
  readonly blank: BlankRows;
  /** Where rows went: references follow rows that are cut and pasted, but not rows that are sorted. */
  readonly maps: { readonly following: RowMap; readonly staying: RowMap };
}

/** Pairs equal rows first, then rows equal except for input cells, then moved rows, then the most similar ones. */
export function matchRows(written: SheetRows, found: SheetRows): MatchedRows {
  const equal = alignItems(written.keys, found.keys);
  const filled = withGaps(equal, written, found, (gap) => {
    const inGap = alignItems(
      written.looseKeys.slice(gap.from, gap.to),
      found.looseKeys.slice(gap.otherFrom, gap.otherTo),
    );
    return inGap.map(([at, otherAt]) => [at + gap.from, otherAt + gap.otherFrom] as const);
  });
  const cut = movedRows(written, found, withoutPartner(written, found, filled, FEWEST_MOVED_CELLS));
  const isCut = { written: new Set(cut.map(([at]) => at)), found: new Set(cut.map(([, at]) => at)) };
  const pairs = withGaps(filled, written, found, (gap) => pairSimilar(gap, written, found, isCut));
  const rest = withoutPartner(written, found, pairs, 1);
  const moved = movedRows(written, found, rest);
  const [movedFrom, movedTo] = [new Set(moved.map(([at]) => at)), new Set(moved.map(([, at]) => at))];
  const maps = {
    following: createRowMap(written.numbers, found.numbers, [...pairs, ...moved]),
    staying: createRowMap(written.numbers, found.numbers, pairs, movedFrom),
  };
  return {
    pairs,
    moved,
    deleted: rest.deleted.filter((index) => !movedFrom.has(index)),
    added: rest.added.filter((index) => !movedTo.has(index)),
    blank: findBlankRows(
      pairs,
      { numbers: written.numbers, unpaired: rest.deleted },
      { numbers: found.numbers, unpaired: rest.added },
    ),
    maps,
  };
}

function withGaps(
  pairs: Pairs,
  written: SheetRows,
  found: SheetRows,
  pairInGap: (gap: ReturnType<typeof gapsBetween>[number]) => Pairs,
): Pairs {
  const more = gapsBetween(pairs, written.keys.length, found.keys.length)
    .filter((gap) => gap.to > gap.from && gap.otherTo > gap.otherFrom)
    .flatMap(pairInGap);
  return more.length === 0 ? pairs : [...pairs, ...more].sort(([a], [b]) => a - b);
}

/** A shorter row found elsewhere may just as well be another one that was edited. */
const FEWEST_MOVED_CELLS = 2;

interface WithoutPartner {
  readonly deleted: readonly number[];
  readonly added: readonly number[];
}

/** Unpaired rows with at least this many relevant cells. */
function withoutPartner(written: SheetRows, found: SheetRows, pairs: Pairs, fewest: number): WithoutPartner {
  const deleted = unpaired(written, new Set(pairs.map(([at]) => at)), fewest, (cell) => !cell.input && !isBlank(cell));
  const added = unpaired(found, new Set(pairs.map(([, at]) => at)), fewest, (cell) => !isBlank(cell));
  return { deleted, added };
}

function unpaired(
  rows: SheetRows,
  paired: ReadonlySet<number>,
  fewest: number,
  counts: (cell: ComparableCell) => boolean,
): readonly number[] {
  return rows.numbers
    .map((_, index) => index)
    .filter((index) => !paired.has(index) && rows.cells(index).filter(counts).length >= fewest);
}

/** Rows that are elsewhere: as they were, else with other entries in their input cells. */
function movedRows(written: SheetRows, found: SheetRows, { deleted, added }: WithoutPartner): Pairs {
  const equal = pairByKey(deleted, added, written.keys, found.keys);
  const [from, to] = [new Set(equal.map(([at]) => at)), new Set(equal.map(([, at]) => at))];
  const rest = deleted.filter((index) => !from.has(index));
  const others = added.filter((index) => !to.has(index));
  return [...equal, ...pairByKey(rest, others, written.looseKeys, found.looseKeys)];
}

function pairByKey(
  deleted: readonly number[],
  added: readonly number[],
  writtenKeys: readonly number[],
  foundKeys: readonly number[],
): Pairs {
  const places = new Map<number, number[]>();
  for (const index of added) places.set(foundKeys[index] ?? -1, [...(places.get(foundKeys[index] ?? -1) ?? []), index]);
  return deleted.flatMap((index) => {
    const place = places.get(writtenKeys[index] ?? -1)?.shift();
    return place === undefined ? [] : [[index, place] as const];
  });
}
