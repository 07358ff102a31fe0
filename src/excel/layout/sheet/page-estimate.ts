import type { Sheet } from '../../../report/sheet/sheet.ts';
import { columnPixels } from '../measure/row-heights.ts';
import { marginsMm } from './page-margins.ts';

const A4_MM = { short: 210, long: 297 } as const;
const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PIXEL = 72 / 96;
/** Points by which programs differ in what they put on a page: by so much at least a page may begin later than estimated. */
const LEAST_DRIFT = 24;
/** LibreOffice draws columns wider by so much: fitted to the page's width all is smaller, and more of it goes on a page. */
const WIDER_DRAWN = 1.08;

/** How full the page is that rows are being added to, as far as can be told before anything is printed. */
export interface PageEstimate {
  add(height: number): void;
  /** A new page starts. */
  start(): void;
  /** Rows of this height stand at the top of each further page. */
  repeat(height: number): void;
  /** True on an empty page, whatever is wanted. */
  hasRoom(height: number): boolean;
  /**
   * The row that begins this page by itself, where another program may begin it later: what stands below the row may all be on the
   * page before, or so much be on this one that what is wanted is not; null: no doubt. From then on it counts as begun there.
   */
  doubtfulStart(wanted: number): number | null;
}

export function createPageEstimate({ grid, orientation }: Sheet): PageEstimate {
  const [width, height] = orientation === 'portrait' ? [A4_MM.short, A4_MM.long] : [A4_MM.long, A4_MM.short];
  const { top, bottom, left, right } = marginsMm;
  const room = (width - left - right) * POINTS_PER_MM;
  const needed = grid.reduce((sum, characters) => sum + columnPixels(characters), 0) * POINTS_PER_PIXEL;
  // Sheets are fitted to the page's width: what is wider is drawn smaller, and more of it goes on a page.
  const capacityAt = (drawn: number) => (height - top - bottom) * POINTS_PER_MM * Math.max(1, drawn / room);
  const capacity = capacityAt(needed);
  const drift = Math.max(LEAST_DRIFT, capacityAt(needed * WIDER_DRAWN) - capacity);
  let [used, repeated] = [0, 0];
  /** How full the page is at most where more goes on each. */
  let usedElsewhere = 0;
  let [rows, firstRow, pagesInDoubt] = [0, 1, 0];
  return {
    add: (rowHeight) => {
      rows += 1;
      usedElsewhere += rowHeight;
      if (usedElsewhere > capacity + drift) usedElsewhere = repeated + rowHeight;
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
      const mayStandBefore = used - repeated <= drift * pagesInDoubt;
      const fitsElsewhere = usedElsewhere === repeated || usedElsewhere + wanted <= capacity + drift;
      if (!mayStandBefore && fitsElsewhere) return null;
      pagesInDoubt = 0;
      usedElsewhere = used;
      return firstRow;
    },
  };
}
