import { foldedText } from '../../domain/values/search-text.ts';

/** The headings by which a column is known, in every language; the first is named in messages. */
export interface ColumnHeadings<Name extends string> {
  readonly name: Name;
  readonly headings: readonly string[];
  readonly required: boolean;
}

/** No heading is longer; texts beyond that are not looked at, of which there may be very many. */
const LONGEST_HEADING = 250;

/** A heading without regard to diacritics, capitals, blanks, signs and letters that can't be seen. */
export function headingKey(heading: string): string {
  if (heading.length > LONGEST_HEADING) return '';
  return foldedText(visibleLetters(heading))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `headingKey` of what stands before a bracket, comma or dash, behind which a heading often says in what it counts. */
export function bareHeadingKey(heading: string): string {
  // Where the bracket is farther away, what stands before it is no heading.
  return headingKey(heading.slice(0, LONGEST_HEADING + 1).replace(/(?:[([,]|\s[-–]|\sx\s?\d).*$/s, ''));
}

/** Columns by the keys of their headings. */
export function headingBook<Name extends string>(known: readonly ColumnHeadings<Name>[]): ReadonlyMap<string, Name> {
  const book = new Map<string, Name>();
  for (const { name, headings } of known) {
    for (const key of headings.map(headingKey)) if (!book.has(key)) book.set(key, name);
  }
  return book;
}

/** Without letters that have no width; the Icelandic Ð of old keyboards is the Vietnamese Đ that looks the same. */
export function visibleLetters(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll('\u00d0', 'Đ')
    .replaceAll('\u00f0', 'đ');
}

/** With the codes of letters and blanks beside them that nobody would see or tell apart. */
export function withCodes(text: string): string {
  return text.replace(
    /(?! )[\s\p{Cf}\p{Zs}\p{M}]/gu,
    (letter) => `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
  );
}
