import type { Sheet } from '../report/sheet/sheet.ts';
import { escaped } from './escaped.ts';

/** Where links lead to on a page. A place that nothing links to has no id, because a page has thousands of cells. */
export interface Anchors {
  /** ` id=…` for a cell of this name; empty: nothing links to it. */
  readonly idOf: (name: string | undefined) => string;
  /** What stands in the link to a place; null: it is not on the page. */
  readonly hrefTo: (link: string | undefined) => string | null;
}

/** The anchors of these sheets. Ids are counted, since names may hold any letters. */
export function anchorsOf(sheets: readonly Sheet[]): Anchors {
  const names = new Set<string>();
  const links = new Set<string>();
  for (const { blocks } of sheets) {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const { cells } of block.rows) {
        for (const { name, link } of cells) {
          if (name !== undefined) names.add(name);
          if (link !== undefined) links.add(link);
        }
      }
    }
  }
  const ids = new Map([...names].filter((name) => links.has(name)).map((name, place) => [name, `c${place}`]));
  const pages = new Set(sheets.map(({ id }) => id));
  return {
    idOf: (name) => (name === undefined || !ids.has(name) ? '' : ` id=${ids.get(name)}`),
    hrefTo: (link) => {
      if (link === undefined) return null;
      const page = /^sheet:(.*)$/.exec(link)?.[1];
      if (page !== undefined) return pages.has(page) ? pageAnchor(page) : null;
      return ids.get(link) ?? null;
    },
  };
}

/** The id of a sheet's part of the page. */
export function pageAnchor(id: string): string {
  return `page-${escaped(id)}`;
}
