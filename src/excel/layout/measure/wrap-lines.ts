import type { TextFont } from '../../../office/measure/text-width.ts';
import { inUnits, type UnitWidths, unitsBetween, unitWidths, WIDEST } from '../../../office/measure/text-width.ts';

/** One line of a wrapped text: start and end in the text, without trailing blanks. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Programs differ slightly in drawn widths; a line too many is better than text that is cut off. LibreOffice, whose columns are as wide as
 * ours, wraps as we do without any caution.
 */
const CAUTION = 1.005;
const BLANK = 0x20;

/** Number of lines of a wrapped text; breaks only at blanks, so never too few. */
export function countLines(text: string, font: TextFont, width: number): number {
  const isOneLine = !text.includes('\n') && text.length * WIDEST <= inUnits(width / CAUTION, font);
  return isOneLine ? 1 : wrapLines(text, font, width).length;
}

/** The lines of a text wrapped to `width` pixels, at least one. */
export function wrapLines(text: string, font: TextFont, width: number): readonly Line[] {
  const lines: Line[] = [];
  const [widths, room] = [unitWidths(font), inUnits(width / CAUTION, font)];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    wrapParagraph({ text, start, end }, widths, room, lines);
    start = end + 1;
  }
  return lines;
}

interface Paragraph extends Line {
  readonly text: string;
}

function wrapParagraph({ text, start, end }: Paragraph, widths: UnitWidths, room: number, lines: Line[]): void {
  let [lineStart, lineEnd] = [start, start];
  let word = afterBlanks(text, start, end);
  let used = unitsBetween(text, start, word, widths);
  while (word < end) {
    const found = text.indexOf(' ', word);
    const wordEnd = found === -1 || found > end ? end : found;
    let wordUnits = unitsBetween(text, word, wordEnd, widths);
    if (lineEnd > lineStart && used + wordUnits > room) {
      lines.push({ start: lineStart, end: lineEnd });
      [lineStart, used] = [word, 0];
    }
    while (used + wordUnits > room && wordEnd - word > 1) {
      const fitting = fittingPart({ text, start: word, end: wordEnd }, widths, room - used);
      lines.push({ start: lineStart, end: fitting.end });
      wordUnits -= fitting.units;
      [word, lineStart, used] = [fitting.end, fitting.end, 0];
    }
    lineEnd = wordEnd;
    word = afterBlanks(text, wordEnd, end);
    used += wordUnits + unitsBetween(text, wordEnd, word, widths);
  }
  lines.push({ start: lineStart, end: lineEnd });
}

function afterBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === BLANK) at += 1;
  return at;
}

/** As many characters of a word wider than its line as fit, at least one. */
function fittingPart(
  { text, start, end }: Paragraph,
  widths: UnitWidths,
  room: number,
): { readonly end: number; readonly units: number } {
  let [at, units] = [start, 0];
  while (at < end) {
    const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    const wider = units + unitsBetween(text, at, next, widths);
    if (wider > room && at > start) break;
    [at, units] = [next, wider];
  }
  return { end: at, units };
}
