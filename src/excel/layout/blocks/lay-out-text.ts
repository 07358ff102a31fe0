import { textWidth } from '../../../office/measure/text-width.ts';
import { cellText, lineText } from '../../../office/xml/sheet-text.ts';
import type { Block } from '../../../report/sheet/sheet.ts';
import { innerWidth, linesHeight } from '../measure/row-heights.ts';
import { textPieces } from '../measure/text-pieces.ts';
import { countLines } from '../measure/wrap-lines.ts';
import { type CellStyle, colors, plainStyle } from '../sheet/cell-style.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** Space above a heading, in points. */
const ABOVE_HEADING = 6;
const ABOVE_PARAGRAPH = 3;

/** Name and subject of a document, centred across the full width. */
export function layOutTitle(block: BlockOf<'title'>, builder: SheetBuilder): void {
  const style: CellStyle = {
    ...plainStyle(builder.textSize + 1),
    bold: true,
    horizontal: 'center',
    vertical: 'middle',
  };
  // Back to the contents, from the sheets that are not printed: LibreOffice prints a linked title in blue.
  const { role } = builder.sheet;
  if (role === 'working' || role === 'data') builder.link({ row: builder.nextRow(), column: 1, to: 'sheet:contents' });
  for (const line of block.lines) addText(line, style, builder);
  if (block.subtitle === null) return;
  const isSubject = block.isSubject === true;
  const below: CellStyle = { ...style, size: builder.textSize, bold: isSubject, italic: !isSubject };
  addText(block.subtitle, below, builder);
  if (isSubject) drawLineBelow(block.subtitle, below, builder);
}

/** Length of the line below the subject, as a share of it, and the space in points for that line. */
const SUBJECT_LINE = 0.4;
const LINE_ROOM = 9;

function drawLineBelow(text: string, style: CellStyle, builder: SheetBuilder): void {
  const room = builder.pixels(1, builder.columns);
  const width = Math.round(Math.min(room, textWidth(lineText(text), style)) * SUBJECT_LINE);
  const left = Math.round((room - width) / 2);
  builder.placeLine({ row: builder.nextRow(), below: 2, left, width });
  builder.add({ height: LINE_ROOM, cells: [] });
}

/** `toStart`: points of the beginning of what follows, so that the heading is never alone at the foot of a page. */
export function layOutHeading(block: BlockOf<'heading'>, toStart: number, builder: SheetBuilder): void {
  builder.keepTogether(headingHeight(block, builder) + toStart);
  addText(block.text, headingStyle(block, builder), builder, { above: ABOVE_HEADING });
}

/** Height in points of a heading on one row. */
export function headingHeight(block: BlockOf<'heading'>, builder: SheetBuilder): number {
  const width = builder.pixels(1, builder.columns);
  return textHeight(lineText(block.text), headingStyle(block, builder), width) + ABOVE_HEADING;
}

function headingStyle({ depth }: BlockOf<'heading'>, builder: SheetBuilder): CellStyle {
  return { ...plainStyle(builder.textSize), bold: true, italic: depth === 3, vertical: 'bottom' };
}

export function layOutParagraph(block: BlockOf<'paragraph'>, builder: SheetBuilder): void {
  const text = block.text === '' && block.input === true ? null : block.text;
  addText(text, paragraphStyle(block.style, builder), builder, { above: ABOVE_PARAGRAPH, input: block.input === true });
}

/** Height in points of a paragraph on one row. */
export function paragraphHeight(block: BlockOf<'paragraph'>, builder: SheetBuilder): number {
  const width = builder.pixels(1, builder.columns);
  return textHeight(lineText(block.text), paragraphStyle(block.style, builder), width) + ABOVE_PARAGRAPH;
}

export function layOutGap(builder: SheetBuilder): void {
  builder.add({ height: Math.round(builder.textSize * 0.75), cells: [] });
}

function paragraphStyle(style: BlockOf<'paragraph'>['style'], builder: SheetBuilder): CellStyle {
  const plain = plainStyle(builder.textSize);
  switch (style) {
    case 'body':
      return { ...plain, horizontal: 'justify' };
    case 'italic':
      return { ...plain, horizontal: 'justify', italic: true };
    case 'center':
      return { ...plain, horizontal: 'center' };
    case 'right':
      return { ...plain, horizontal: 'right', italic: true };
    case 'list':
      return { ...plain, indent: 1 };
    case 'note':
      return { ...plain, size: builder.tableSize, italic: true, color: colors.muted };
    case 'warning':
      return { ...plain, bold: true, fill: colors.warning, border: 'grid', vertical: 'middle' };
  }
}

interface TextOptions {
  /** Space above the text, in points. */
  readonly above?: number;
  readonly input?: boolean;
}

/** One row across the full width, or more if Excel can't show so much in one. */
function addText(text: string | null, style: CellStyle, builder: SheetBuilder, options: TextOptions = {}): void {
  const { above = 0, input = false } = options;
  const width = innerWidth(builder.pixels(1, builder.columns), style.indent);
  const clean = text === null ? null : cellText(text);
  if (clean === null) {
    builder.addWide(linesHeight(1, style) + above, { style, text: null, input });
    return;
  }
  for (const piece of textPieces(clean, style, width, builder.continued)) {
    builder.addWide(linesHeight(piece.lines, style) + above, { style, text: piece.text, input });
  }
}

/** Height in points of a text on `width` pixels. */
export function textHeight(text: string, style: CellStyle, width: number): number {
  return linesHeight(countLines(text, style, innerWidth(width, style.indent)), style);
}
