import { textWidth } from '../../../office/measure/text-width.ts';
import { lineText } from '../../../office/xml/sheet-text.ts';
import type { Block, HeaderLine, SignatureParty } from '../../../report/sheet/sheet.ts';
import { innerWidth, linesHeight } from '../measure/row-heights.ts';
import { type TextPiece, textPieces } from '../measure/text-pieces.ts';
import { type CellStyle, plainStyle } from '../sheet/cell-style.ts';
import { equalParts, type GridSpan, splitGrid } from '../sheet/grid.ts';
import { emptyCell, type LaidOutCell, type LaidOutRow } from '../sheet/laid-out.ts';
import { headerStyle, organisationShare } from '../sheet/organisation-share.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';

/** Length of the line below the organisation, as a share of its name. */
const LEFT_LINE = 0.4;
/** Space in points for a drawn line in its text's row, and below the whole block. */
const LINE_ROOM = 5;
const ROOM_BELOW = 8;
/** A line slightly too long is drawn smaller; a longer one is wrapped. */
const MOST_SHRUNK = 1.2;

/** Organisation left and national header right, each with its drawn line, as Decree 30/2020 requires. */
export function layOutLetterhead(block: Extract<Block, { readonly kind: 'letterhead' }>, builder: SheetBuilder): void {
  const { left, right } = block;
  const [leftSpan, rightSpan] = splitGrid(builder, organisationShare(block, builder, builder.textSize));
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const cells = [headerCell(left[index], leftSpan, builder), headerCell(right[index], rightSpan, builder)];
    const [leftRuled, rightRuled] = [index === ruledLine(left), index === ruledLine(right)];
    const [own, ...continued] = rowsOfPieces(cells);
    const height = (own?.height ?? 0) + (leftRuled || rightRuled ? LINE_ROOM : 0);
    if (leftRuled) drawLine(left[index], leftSpan, LEFT_LINE, height, builder);
    if (rightRuled) drawLine(right[index], rightSpan, 1, height, builder);
    builder.add({ height, cells: own?.cells ?? [] });
    for (const row of continued) builder.add(row);
  }
  builder.add({ height: ROOM_BELOW, cells: [] });
}

/** Position of the drawn line: below the line marked as ruled, else below the last. */
function ruledLine(lines: readonly HeaderLine[]): number {
  const ruled = lines.findIndex((line) => line.ruled === true);
  return ruled === -1 ? lines.length - 1 : ruled;
}

/** A cell with its text, in pieces if too long for one. */
interface TextCell {
  readonly cell: LaidOutCell;
  readonly style: CellStyle;
  readonly pieces: readonly TextPiece[];
}

/** The row of these cells, and more rows for text that does not fit in one. */
function rowsOfPieces(cells: readonly TextCell[]): readonly LaidOutRow[] {
  const count = Math.max(1, ...cells.map(({ pieces }) => pieces.length));
  return Array.from({ length: count }, (_, index) => ({
    height: Math.max(...cells.map(({ style, pieces }) => linesHeight(pieces[index]?.lines ?? 1, style))),
    cells: cells.map(({ cell, pieces }) => ({ ...cell, value: pieces[index]?.text ?? null })),
  }));
}

function piecesOf(text: string, style: CellStyle, pixels: number, builder: SheetBuilder): readonly TextPiece[] {
  return text === '' ? [] : textPieces(text, style, innerWidth(pixels), builder.continued);
}

function headerCell(line: HeaderLine | undefined, { column, span }: GridSpan, builder: SheetBuilder): TextCell {
  const wrapped = line === undefined ? plainStyle(builder.textSize) : headerStyle(line, builder.textSize);
  const text = line === undefined ? '' : lineText(line.text);
  const pixels = builder.pixels(column, span);
  const shrink = textWidth(text, wrapped) <= innerWidth(pixels) * MOST_SHRUNK;
  const style = { ...wrapped, shrink };
  const cell = { ...emptyCell, column, span, style: builder.styles.number(style) };
  return { cell, style, pieces: shrink && text !== '' ? [{ text, lines: 1 }] : piecesOf(text, style, pixels, builder) };
}

/** A line at the bottom of the next row, centred under its text. */
function drawLine(
  line: HeaderLine | undefined,
  { column, span }: GridSpan,
  share: number,
  rowHeight: number,
  builder: SheetBuilder,
): void {
  if (line === undefined || lineText(line.text) === '') return;
  const room = builder.pixels(column, span);
  const width = Math.min(room, textWidth(lineText(line.text), headerStyle(line, builder.textSize))) * share;
  const left = builder.pixels(1, column - 1) + (room - width) / 2;
  const below = rowHeight - LINE_ROOM / 2;
  builder.placeLine({ row: builder.nextRow(), below, left: Math.round(left), width: Math.round(width) });
}

/** Space for a signature, in points. */
export const signingRoom = 66;
/** Lines of titles, hints and names around it, some of them wrapped. */
const LINES_AROUND = 5;

/** The signatories side by side in the given order; a single one signs at the right. `below`: points of what must share their page. */
export function layOutSignatures(
  { parties }: Extract<Block, { readonly kind: 'signatures' }>,
  below: number,
  builder: SheetBuilder,
): void {
  const parts = equalParts(builder, Math.max(2, parties.length));
  const spans = parties.length === 1 ? parts.slice(1) : parts;
  for (let from = 0; from < parties.length; from += spans.length) {
    addSigningRows(parties.slice(from, from + spans.length), spans, below, builder);
  }
}

/** Points of a row of signatures with what is below it: they never begin a page without the end of the text. */
export function signaturesHeight(below: number, { textSize }: SheetBuilder): number {
  return signingRoom + linesHeight(LINES_AROUND, { size: textSize }) + below;
}

function addSigningRows(
  parties: readonly SignatureParty[],
  spans: readonly GridSpan[],
  below: number,
  builder: SheetBuilder,
): void {
  builder.keepTogether(signaturesHeight(below, builder));
  const bold: CellStyle = { ...plainStyle(builder.textSize), bold: true, horizontal: 'center' };
  const hint: CellStyle = { ...bold, bold: false, italic: true };
  const titleLines = Math.max(1, ...parties.map(({ title }) => titleOf(title).length));
  const titles = Array.from(
    { length: titleLines },
    (_, line): SigningRow => ({
      style: bold,
      height: null,
      input: false,
      text: ({ title }) => titleOf(title)[line] ?? null,
    }),
  );
  const rows: readonly SigningRow[] = [
    ...titles,
    { style: hint, height: null, input: false, text: (party) => party.hint },
    { style: bold, height: signingRoom, input: true, text: () => null },
    { style: bold, height: null, input: true, text: (party) => party.name },
  ];
  const used = rows.filter((row) => row.input || parties.some((party) => row.text(party) !== null));
  for (const row of used) addSigningRow(row, parties, spans, builder);
}

/** The lines of a title, as TM. TỔ CÔNG TÁC above TỔ TRƯỞNG. */
export function titleOf(title: string): readonly string[] {
  return title.split('\n');
}

interface SigningRow {
  readonly style: CellStyle;
  /** Null: the height of its text. */
  readonly height: number | null;
  readonly input: boolean;
  text(party: SignatureParty): string | null;
}

function addSigningRow(
  row: SigningRow,
  parties: readonly SignatureParty[],
  spans: readonly GridSpan[],
  builder: SheetBuilder,
): void {
  const style = builder.styles.number(row.style);
  const cells = spans.slice(0, parties.length).map(({ column, span }, index): TextCell => {
    const party = parties[index];
    const text = party === undefined ? '' : lineText(row.text(party) ?? '');
    const cell = { ...emptyCell, column, span, style, input: row.input };
    return { cell, style: row.style, pieces: piecesOf(text, row.style, builder.pixels(column, span), builder) };
  });
  for (const each of rowsOfPieces(cells)) builder.add({ ...each, height: row.height ?? each.height });
}
