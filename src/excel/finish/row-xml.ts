import { cellAddress } from '../../domain/values/cell-address.ts';
import { escapeText } from '../../office/xml/escaped-text.ts';
import { textXml, xmlText } from '../../office/xml/xml-text.ts';
import type { LaidOutCell, LaidOutRow } from '../layout/sheet/laid-out.ts';

/** What is needed to write rows of a part. */
export interface RowWriting {
  /** The file's number for a style of the style table. */
  styleNumber(style: number): number;
  /** Whether a style has a border: a merged range takes its borders from all its cells, everything else from the first. */
  isFramed(style: number): boolean;
  /** A formula with its braces replaced by addresses. */
  resolve(formula: string): string;
  /** Number in the shared texts; null: the text is written into its cell. */
  textNumber(text: string): number | null;
}

const ROWS_A_PIECE = 200;

/** Rows from number `first` on, as text of the sheet's part, in pieces of many rows. */
export function* rowPieces(rows: Iterable<LaidOutRow>, first: number, writing: RowWriting): Generator<string> {
  let [piece, number] = ['', first - 1];
  for (const row of rows) {
    number += 1;
    piece += rowXml(row, number, writing);
    if (number % ROWS_A_PIECE !== 0) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** One row as text of the sheet's part. */
export function rowXml(row: LaidOutRow, number: number, writing: RowWriting): string {
  const { height, cells } = row;
  const hidden = row.isHidden === true ? ' hidden="1"' : '';
  // A row with customHeight does not grow when more is typed, so only fixed rows get it.
  const fixed = row.isFixed === true ? ' customHeight="1"' : '';
  let xml = `<row r="${number}" ht="${height}"${hidden}${fixed}>`;
  for (const cell of cells) xml += cellXml(cell, number, writing);
  return `${xml}</row>`;
}

function cellXml(cell: LaidOutCell, row: number, writing: RowWriting): string {
  const style = writing.styleNumber(cell.style);
  let xml = `<c r="${cellAddress({ row, column: cell.column })}" s="${style}"${contentXml(cell, writing)}`;
  if (cell.span === 1 || !writing.isFramed(cell.style)) return xml;
  for (let column = cell.column + 1; column < cell.column + cell.span; column += 1) {
    xml += `<c r="${cellAddress({ row, column })}" s="${style}"/>`;
  }
  return xml;
}

/** The rest of a cell, after its attributes. */
function contentXml({ value, formula }: LaidOutCell, writing: RowWriting): string {
  if (formula !== null) {
    const [type, result] = typeof value === 'number' ? ['', value] : [' t="str"', xmlText(escapeText(value ?? ''))];
    return `${type}><f>${xmlText(writing.resolve(formula))}</f><v>${result}</v></c>`;
  }
  if (value === null) return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  const number = writing.textNumber(value);
  return number === null ? ` t="inlineStr"><is>${textXml(value)}</is></c>` : ` t="s"><v>${number}</v></c>`;
}
