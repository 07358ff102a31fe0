import { lineText } from '../../../office/xml/sheet-text.ts';
import type { Block } from '../../../report/sheet/sheet.ts';
import { innerWidth, linesHeight } from '../measure/row-heights.ts';
import { textPieces } from '../measure/text-pieces.ts';
import { type CellStyle, plainStyle } from '../sheet/cell-style.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';

/** Sizes from Decree 30/2020 in points, independent of the text size. */
const TITLE_SIZE = 12;
const LIST_SIZE = 11;

type Distribution = Extract<Block, { readonly kind: 'distribution' }>;

/** The distribution list, kept on one page. */
export function layOutDistribution(block: Distribution, builder: SheetBuilder): void {
  builder.keepTogether(heightOf(block, builder));
  for (const { text, style, height } of rowsOf(block, builder)) builder.addWide(height, { style, text });
}

/** Points of the distribution list below signatures, which shares their page; 0: none. */
export function distributionAmong([next]: readonly Block[], builder: SheetBuilder): number {
  return next?.kind === 'distribution' ? heightOf(next, builder) : 0;
}

function heightOf(block: Distribution, builder: SheetBuilder): number {
  return rowsOf(block, builder).reduce((sum, { height }) => sum + height, 0);
}

interface DistributionRow {
  readonly text: string;
  readonly style: CellStyle;
  readonly height: number;
}

/** The title and the addressees, in the sizes of the decree. */
export function distributionLines({ title, addressees }: Distribution): readonly { text: string; style: CellStyle }[] {
  const list = plainStyle(LIST_SIZE);
  return [
    { text: lineText(title), style: { ...list, size: TITLE_SIZE, bold: true, italic: true } },
    ...addressees.map((each) => ({ text: lineText(each), style: list })),
  ];
}

function rowsOf(block: Distribution, builder: SheetBuilder): readonly DistributionRow[] {
  const width = builder.pixels(1, builder.columns);
  return distributionLines(block).flatMap(({ text: line, style }) =>
    textPieces(line, style, innerWidth(width, style.indent), builder.continued).map(({ text, lines: count }) => {
      return { text, style, height: linesHeight(count, style) };
    }),
  );
}
