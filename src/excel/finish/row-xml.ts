import { escapeText } from '../escaped-text.ts';
import { cellAddress } from '../formulas/addresses.ts';
import type { LaidOutCell, LaidOutRow } from '../layout/laid-out.ts';
import { xmlText } from './xml-text.ts';

/** What packed rows need to become rows of a part. */
export interface RowWriting {
  /** Number in the file of a style in the style table. */
  styleNumber(style: number): number;
  /** A formula with addresses for braces. */
  resolve(formula: string): string;
  isHidden(row: number): boolean;
}

const ROWS_A_PIECE = 200;

/** Packed rows as text of the sheet's part, in pieces of many rows. */
export function* rowPieces(rows: Iterable<LaidOutRow>, firstRow: number, writing: RowWriting): Generator<string> {
  let [piece, count, number] = ['', 0, firstRow];
  for (const row of rows) {
    piece += rowXml(row, number, writing);
    number += 1;
    count += 1;
    if (count % ROWS_A_PIECE !== 0) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function rowXml({ height, cells }: LaidOutRow, number: number, writing: RowWriting): string {
  let xml = `<row r="${number}" ht="${height}"${writing.isHidden(number) ? ' hidden="1"' : ''}>`;
  for (const cell of cells) xml += cellXml(cell, number, writing);
  return `${xml}</row>`;
}

function cellXml(cell: LaidOutCell, row: number, writing: RowWriting): string {
  const style = writing.styleNumber(cell.style);
  let xml = `<c r="${cellAddress({ row, column: cell.column })}" s="${style}"${contentXml(cell, writing)}`;
  for (let column = cell.column + 1; column < cell.column + cell.span; column += 1) {
    xml += `<c r="${cellAddress({ row, column })}" s="${style}"/>`;
  }
  return xml;
}

/** The rest of a cell after its attributes. Text stands in the cell: a table of shared texts would have to fit in memory. */
function contentXml({ value, formula }: LaidOutCell, writing: RowWriting): string {
  if (formula !== null) {
    const [type, result] = typeof value === 'number' ? ['', value] : [' t="str"', xmlText(escapeText(value ?? ''))];
    return `${type}><f>${xmlText(writing.resolve(formula))}</f><v>${result}</v></c>`;
  }
  if (value === null) return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><is><t${space}>${xmlText(escapeText(value))}</t></is></c>`;
}
