import { AlignmentType, Paragraph, type Table } from 'docx';
import { textWidth } from '../../office/measure/text-width.ts';
import { lineText } from '../../office/xml/sheet-text.ts';
import type { Block, HeaderLine } from '../../report/sheet/sheet.ts';
import { halfPoints, sizes, textWidthTwips } from './measures.ts';
import { type Look, runs, shortLine } from './paragraphs.ts';
import { plainTable } from './plain-table.ts';

/** Length of the line below the organisation, as a share of its name. */
const LEFT_LINE = 0.4;
/** The organisation's share of the width, unless the other side needs more. */
const LEFT_SHARE = 0.42;
const TWIPS_PER_PIXEL = 15;
/** Twips beside a line. */
const ROOM = 150;

/** Organisation left and national header right, each with its drawn line, as Decree 30/2020 requires. */
export function letterheadTable({ left, right }: Extract<Block, { readonly kind: 'letterhead' }>, look: Look): Table {
  const needed = Math.max(0, ...right.map((line) => widthOf(line, look))) + ROOM;
  const leftWidth = Math.min(Math.round(textWidthTwips * LEFT_SHARE), Math.max(textWidthTwips - needed, 0));
  const widths = [leftWidth, textWidthTwips - leftWidth];
  return plainTable([side(left, LEFT_LINE, widths[0] ?? 0, look), side(right, 1, widths[1] ?? 0, look)], widths);
}

function side(lines: readonly HeaderLine[], share: number, room: number, look: Look): readonly Paragraph[] {
  const marked = lines.findIndex((line) => line.ruled === true);
  const ruled = marked === -1 ? lines.length - 1 : marked;
  return lines.flatMap((line, index) => {
    const shown = headerParagraph({ ...line, text: evenly(line, room - ROOM, look) }, look);
    if (index !== ruled || lineText(line.text) === '') return [shown];
    const length = Math.min(widthOf(line, look), room) * share;
    return [shown, shortLine(Math.max(0, Math.round((room - length) / 2)))];
  });
}

function headerParagraph(line: HeaderLine, look: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: runs(line.text, {
      bold: line.bold,
      italics: line.italic ?? false,
      size: halfPoints(sizeOf(line, look)),
      ...(line.underlined === true && { underline: {} }),
    }),
  });
}

/** A name that does not fit on one line is broken where its two lines are most even, the first being the longer one. */
function evenly(line: HeaderLine, room: number, look: Look): string {
  const text = lineText(line.text);
  const words = text.split(' ');
  if (widthOf(line, look) <= room || words.length < 2) return text;
  const halves = words.slice(1).map((_, index) => {
    const [first, second] = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    const [width, other] = [first, second].map((each) => widthOf({ ...line, text: each }, look));
    return { text: `${first}\n${second}`, width: width ?? 0, other: other ?? 0 };
  });
  const half = halves.find(({ width, other }) => width >= other);
  // What needs more than two lines is broken by the program that shows it.
  return half === undefined || half.width > room ? text : half.text;
}

/** Names in capitals are one size smaller than the motto, as the decree allows, so that they fit on one line. */
function sizeOf({ text }: HeaderLine, { size }: Look): number {
  return text === text.toUpperCase() ? sizes.capitals(size) : size;
}

function widthOf(line: HeaderLine, look: Look): number {
  const font = { size: sizeOf(line, look), bold: line.bold, italic: line.italic ?? false };
  return Math.ceil(textWidth(lineText(line.text), font) * TWIPS_PER_PIXEL);
}
