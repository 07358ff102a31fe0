import type { Sheet } from '../../report/sheet.ts';
import { marginsMm } from './page-margins.ts';
import { columnPixels } from './row-heights.ts';

const A4_MM = { short: 210, long: 297 } as const;
const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PIXEL = 72 / 96;

/** How full the page is that rows are being added to, as far as can be told before anything is printed. */
export interface PageEstimate {
  add(height: number): void;
  /** A new page starts. */
  start(): void;
  /** Rows of this height stand at the top of each further page. */
  repeat(height: number): void;
  /** True on an empty page, whatever is wanted. */
  hasRoom(height: number): boolean;
}

export function createPageEstimate({ grid, orientation }: Sheet): PageEstimate {
  const [width, height] = orientation === 'portrait' ? [A4_MM.short, A4_MM.long] : [A4_MM.long, A4_MM.short];
  const { top, bottom, left, right } = marginsMm;
  const room = (width - left - right) * POINTS_PER_MM;
  const needed = grid.reduce((sum, characters) => sum + columnPixels(characters), 0) * POINTS_PER_PIXEL;
  // Sheets are fitted to the page's width: what is wider is drawn smaller, and more of it goes on a page.
  const capacity = (height - top - bottom) * POINTS_PER_MM * Math.max(1, needed / room);
  let [used, repeated] = [0, 0];
  return {
    add: (rowHeight) => {
      used = used + rowHeight > capacity ? repeated + rowHeight : used + rowHeight;
    },
    start: () => {
      used = repeated;
    },
    repeat: (height) => {
      repeated = height;
    },
    hasRoom: (wanted) => used === repeated || used + wanted <= capacity,
  };
}
