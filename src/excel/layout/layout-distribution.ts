import type { Block } from '../../report/sheet.ts';
import { type CellStyle, plainStyle } from './cell-style.ts';
import { textHeight } from './layout-text.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { lineText } from './sheet-text.ts';

/** Sizes of Decree 30/2020 in points, whatever the size of the text. */
const TITLE_SIZE = 12;
const LIST_SIZE = 11;

/** To whom the paper goes, kept on one page. */
export function layOutDistribution(
  { title, addressees }: Extract<Block, { readonly kind: 'distribution' }>,
  builder: SheetBuilder,
): void {
  const list = plainStyle(LIST_SIZE);
  const lines: readonly (readonly [string, CellStyle])[] = [
    [lineText(title), { ...list, size: TITLE_SIZE, bold: true, italic: true }],
    ...addressees.map((each) => [lineText(each), list] as const),
  ];
  const width = builder.pixels(1, builder.columns);
  const rows = lines.map(([text, style]) => ({ text, style, height: textHeight(text, style, width) }));
  builder.keepTogether(rows.reduce((sum, { height }) => sum + height, 0));
  for (const { text, style, height } of rows) builder.addWide(height, { style, text });
}
