import { lineText } from '../../../office/xml/sheet-text.ts';
import type { Block } from '../../../report/sheet/sheet.ts';
import { innerWidth, linesHeight } from '../measure/row-heights.ts';
import { textPieces } from '../measure/text-pieces.ts';
import { type CellStyle, plainStyle } from '../sheet/cell-style.ts';
import { equalParts, type GridSpan } from '../sheet/grid.ts';
import { emptyCell, type LaidOutCell } from '../sheet/laid-out.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';
import { distributionLines } from './lay-out-distribution.ts';
import { signingRoom, titleOf } from './lay-out-letterhead.ts';

type Distribution = Extract<Block, { readonly kind: 'distribution' }>;
type Signatures = Extract<Block, { readonly kind: 'signatures' }>;

/** Whether a block is a single signature directly below a distribution list: it stands at the right of it. */
export function standsBesideList(block: Block, before: Block | undefined): block is Signatures {
  return block.kind === 'signatures' && block.parties.length === 1 && before?.kind === 'distribution';
}

/** Points between the text and the foot. */
const ROOM_ABOVE = 10;

/** A line on one side of the foot. */
interface FootLine {
  readonly text: string | null;
  readonly style: CellStyle;
  readonly height: number;
  readonly input?: boolean;
}

/** Addressees left and the signature right, beginning on the same line, as Decree 30/2020 has them; kept on one page. */
export function layOutFoot(list: Distribution, signatures: Signatures, builder: SheetBuilder): void {
  const [left, right] = equalParts(builder, 2);
  if (left === undefined || right === undefined) return;
  const listed = piecesOf(distributionLines(list), left, builder);
  const rows = pairedRows(listed, signatures, right, builder);
  builder.keepTogether(ROOM_ABOVE + rows.reduce((sum, { height }) => sum + height, 0));
  builder.add({ height: ROOM_ABOVE, cells: [] });
  for (const { height, own, other } of rows) {
    builder.add({ height, cells: [cellOf(own, left, builder), cellOf(other, right, builder)] });
  }
}

/** Points of the foot that begins with this block; 0: none does. */
export function footHeight([list, signatures]: readonly Block[], builder: SheetBuilder): number {
  const [left, right] = equalParts(builder, 2);
  if (list?.kind !== 'distribution' || signatures === undefined || left === undefined || right === undefined) return 0;
  if (!standsBesideList(signatures, list)) return 0;
  const rows = pairedRows(piecesOf(distributionLines(list), left, builder), signatures, right, builder);
  return rows.reduce((sum, { height }) => sum + height, ROOM_ABOVE);
}

interface FootRow {
  readonly height: number;
  readonly own: FootLine | undefined;
  readonly other: FootLine | undefined;
}

/** The title beside the first lines of the list, room to sign beside the next ones, then the name. */
function pairedRows(
  listed: readonly FootLine[],
  { parties }: Signatures,
  span: GridSpan,
  builder: SheetBuilder,
): readonly FootRow[] {
  const [party] = parties;
  const bold: CellStyle = { ...plainStyle(builder.textSize), bold: true, horizontal: 'center' };
  const hint = { ...bold, bold: false, italic: true };
  const head = [
    ...piecesOf(
      titleOf(party?.title ?? '').map((text) => ({ text: lineText(text), style: bold })),
      span,
      builder,
    ),
    ...(party?.hint == null ? [] : piecesOf([{ text: lineText(party.hint), style: hint }], span, builder)),
  ];
  const rows: FootRow[] = head.map((other, index) => rowOf(listed[index], other));
  let room = 0;
  while (room < signingRoom) {
    const own = listed[rows.length];
    const height = own === undefined ? signingRoom - room : own.height;
    room += height;
    rows.push(rowOf(own, { text: null, style: bold, height, input: true }));
  }
  const name = { text: party?.name ?? null, style: bold, height: linesHeight(1, bold), input: true };
  rows.push(rowOf(listed[rows.length], name));
  return [...rows, ...listed.slice(rows.length).map((own) => rowOf(own, undefined))];
}

function rowOf(own: FootLine | undefined, other: FootLine | undefined): FootRow {
  return { height: Math.max(own?.height ?? 0, other?.height ?? 0), own, other };
}

function piecesOf(
  lines: readonly { readonly text: string; readonly style: CellStyle }[],
  { column, span }: GridSpan,
  builder: SheetBuilder,
): readonly FootLine[] {
  const width = innerWidth(builder.pixels(column, span));
  return lines.flatMap(({ text, style }) =>
    textPieces(text, style, width, builder.continued).map((piece) => {
      return { text: piece.text, style, height: linesHeight(piece.lines, style) };
    }),
  );
}

function cellOf(
  line: FootLine | undefined,
  { column, span }: GridSpan,
  { styles, textSize }: SheetBuilder,
): LaidOutCell {
  const style = styles.number(line?.style ?? plainStyle(textSize));
  return { ...emptyCell, column, span, style, value: line?.text ?? null, input: line?.input ?? false };
}
