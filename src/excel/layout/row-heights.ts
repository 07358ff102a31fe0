import type { TextFont } from './text-width.ts';
import { textWidth, widestPossible } from './text-width.ts';

/** Excel shows no row higher than this, in points. */
export const maxRowHeight = 409;

/** Room beside the text of a cell, in pixels, on both sides together. */
const PADDING = 5;
const INDENT_STEP = 9;
/** Programs differ by fractions in how wide they draw: a line too many is better than a text that is cut. */
const CAUTION = 1.015;

/** Width in pixels at which a grid column of `characters` is drawn. */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + 18) / 256) * 7);
}

/** Width in characters at which a column is drawn so many pixels wide. */
export function charactersFor(pixels: number): number {
  return Number(((pixels + 0.5) / 7 - 18 / 256).toFixed(4));
}

/** Width left for text in a cell of so many pixels. */
export function innerWidth(pixels: number, indent = 0): number {
  return Math.max(10, pixels - PADDING - indent * INDENT_STEP);
}

/** Height in points of so many lines. */
export function linesHeight(lines: number, { size }: Pick<TextFont, 'size'>): number {
  return lines * lineHeight(size);
}

/** Heights in points that Excel gives a line of Times New Roman, by size; LibreOffice needs a little less. */
const LINE_HEIGHTS: Readonly<Record<number, number>> = {
  8: 11.25,
  9: 12,
  10: 12.75,
  11: 15,
  12: 15.75,
  13: 16.5,
  14: 18.75,
  15: 19.5,
  16: 20.25,
};

function lineHeight(size: number): number {
  return LINE_HEIGHTS[size] ?? Math.ceil(size * 1.36 * 4) / 4;
}

/** How many lines may stand in one row. */
export function maxLines({ size }: Pick<TextFont, 'size'>): number {
  return Math.floor(maxRowHeight / lineHeight(size));
}

/** One line of a wrapped text: where it starts and ends in it, blanks at its end left out. */
interface Line {
  readonly start: number;
  readonly end: number;
}

const counted = new Map<string, number>();
const REMEMBERED = 20_000;
const REMEMBERED_LENGTH = 1_000;

/** Number of lines that a text takes when it is wrapped; breaks are counted at blanks only, so never too few. */
export function countLines(text: string, font: TextFont, width: number): number {
  if (!text.includes('\n') && widestPossible(text, font) * CAUTION <= width) return 1;
  if (text.length > REMEMBERED_LENGTH) return wrapLines(text, font, width).length;
  const key = `${width}|${font.size}|${font.bold ? 1 : 0}${font.italic ? 1 : 0}|${text}`;
  const found = counted.get(key);
  if (found !== undefined) return found;
  if (counted.size >= REMEMBERED) counted.clear();
  const lines = wrapLines(text, font, width).length;
  counted.set(key, lines);
  return lines;
}

/** The lines of a wrapped text, at least one. */
export function wrapLines(text: string, font: TextFont, width: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    wrapParagraph(paragraph, start, font, width / CAUTION, lines);
    start += paragraph.length + 1;
  }
  return lines;
}

function wrapParagraph(paragraph: string, offset: number, font: TextFont, width: number, lines: Line[]): void {
  const leading = paragraph.length - paragraph.trimStart().length;
  let [lineStart, lineEnd, used] = [0, 0, textWidth(paragraph.slice(0, leading), font)];
  const finish = (next: number): void => {
    lines.push({ start: offset + lineStart, end: offset + lineEnd });
    [lineStart, lineEnd, used] = [next, next, 0];
  };
  for (const match of paragraph.matchAll(/([^ ]+)( *)/g)) {
    const [, word = '', blanks = ''] = match;
    if (lineEnd > lineStart && used + textWidth(word, font) > width) finish(match.index);
    let [from, wordWidth] = [match.index, textWidth(word, font)];
    while (used + wordWidth > width && match.index + word.length - from > 1) {
      const fitting = fittingPart(paragraph, from, match.index + word.length, font, width - used);
      from = fitting.end;
      lineEnd = from;
      wordWidth -= fitting.width;
      finish(from);
    }
    lineEnd = match.index + word.length;
    used += wordWidth + textWidth(blanks, font);
  }
  finish(paragraph.length);
}

/** As many characters of a word that is wider than its line as fit on it, and at least one. */
function fittingPart(
  text: string,
  start: number,
  end: number,
  font: TextFont,
  room: number,
): { readonly end: number; readonly width: number } {
  let [at, width] = [start, 0];
  while (at < end) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const wider = width + textWidth(character, font);
    if (wider > room && at > start) break;
    width = wider;
    at += character.length;
  }
  return { end: at, width };
}
