import type { ColumnPairs } from './column-map.ts';
import { columnsTo } from './column-map.ts';
import type { DifferingRows } from './differing-rows.ts';

/** Every way in which columns side by side may have been put in or taken out, the likely number of them first. */
export function* columnShifts({ settled, writtenWidth, foundWidth }: DifferingRows): Generator<ColumnPairs> {
  for (const by of new Set([foundWidth - writtenWidth, 1, -1])) {
    if (by === 0) continue;
    const last = by > 0 ? writtenWidth + 1 : writtenWidth + by + 1;
    for (let at = settled + 1; at <= last; at += 1) yield shiftAt(at, by, writtenWidth);
  }
}

function shiftAt(at: number, by: number, width: number): ColumnPairs {
  const kept = columnsTo(width).filter((column) => column < at || column >= at - by);
  const pairs = kept.map((column) => [column, column < at ? column : column + by] as const);
  return { pairs, writtenWidth: width, foundWidth: width + by };
}
