import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { textWidthTwips } from './measures.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/**
 * Columns side by side without lines, as letterheads and signatures stand. Widths in twips stand in the table and in each cell: without
 * either, some programs guess.
 */
export function plainTable(columns: readonly (readonly Paragraph[])[], widths: readonly number[]): Table {
  const children = columns.map(
    (paragraphs, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        borders: { top: none, bottom: none, left: none, right: none },
        margins: { left: 0, right: 0 },
        children: [...paragraphs],
      }),
  );
  return new Table({
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children })],
  });
}

/** The text's width in equal columns. */
export function equalWidths(count: number): readonly number[] {
  return Array.from({ length: count }, () => Math.floor(textWidthTwips / count));
}
