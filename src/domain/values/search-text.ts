import { decomposed } from './text/composed.ts';
/** The text without diacritics and case, as people type it in a hurry: “Máy chủ Đồng bộ” becomes “may chu dong bo”. */
export function foldedText(text: string): string {
  return decomposed(text).replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Whether the text contains each word of the query, with or without diacritics; an empty query matches everything. */
export function matchesSearch(text: string, query: string): boolean {
  const folded = foldedText(text);
  return foldedText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
