import type { Sheet } from '../../../report/sheet/sheet.ts';
import { columnPixels } from '../measure/row-heights.ts';
import { marginsMm } from './page-margins.ts';

const A4_MM = { short: 210, long: 297 } as const;
const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PIXEL = 72 / 96;
/** Points by which programs differ in filling a page: a page may begin this much later than estimated. */
const DRIFT = 24;

/** Estimates how full the current page is while rows are added, before anything is printed. */
export interface PageEstimate {
  add(height: number): void;
  /** Starts a new page. */
  start(): void;
  /** Rows of this height are repeated at the top of each further page. */
  repeat(height: number): void;
  /** Always true on an empty page. */
  hasRoom(height: number): boolean;
  /**
   * The row that begins this page, if another program may begin the page later: what is below the row may all fit on the previous page, or
   * leave no room here for `wanted`. Null: no doubt. After the call the page counts as begun at that row.
   */
  doubtfulStart(wanted: number): number | null;
}

export function createPageEstimate({ grid, orientation }: Sheet): PageEstimate {
  const [width, height] = orientation === 'portrait' ? [A4_MM.short, A4_MM.long] : [A4_MM.long, A4_MM.short];
  const { top, bottom, left, right } = marginsMm;
  const room = (width - left - right) * POINTS_PER_MM;
  const needed = grid.reduce((sum, characters) => sum + columnPixels(characters), 0) * POINTS_PER_PIXEL;
  // Sheets are scaled to the page's width: a wider one is drawn smaller, and more fits on a page.
  const capacity = (height - top - bottom) * POINTS_PER_MM * Math.max(1, needed / room);
  let [used, repeated] = [0, 0];
  /** Maximum height used on the page if more fits on each page. */
  let usedElsewhere = 0;
  let [rows, firstRow, pagesInDoubt] = [0, 1, 0];
  return {
    add: (rowHeight) => {
      rows += 1;
      usedElsewhere += rowHeight;
      if (usedElsewhere > capacity + DRIFT) usedElsewhere = repeated + rowHeight;
      used += rowHeight;
      if (used <= capacity) return;
      used = repeated + rowHeight;
      firstRow = rows;
      pagesInDoubt += 1;
    },
    start: () => {
      [used, usedElsewhere] = [repeated, repeated];
      pagesInDoubt = 0;
    },
    repeat: (height) => {
      repeated = height;
    },
    hasRoom: (wanted) => used === repeated || used + wanted <= capacity,
    doubtfulStart: (wanted) => {
      if (pagesInDoubt === 0) return null;
      const mayStandBefore = used - repeated <= DRIFT * pagesInDoubt;
      const fitsElsewhere = usedElsewhere === repeated || usedElsewhere + wanted <= capacity + DRIFT;
      if (!mayStandBefore && fitsElsewhere) return null;
      pagesInDoubt = 0;
      usedElsewhere = used;
      return firstRow;
    },
  };
}
