import type { Block, Field } from '../../../report/sheet/sheet.ts';
import { linesHeight } from '../measure/row-heights.ts';
import { plainStyle } from '../sheet/cell-style.ts';
import { type GridSpan, labelShare, splitGrid } from '../sheet/grid.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';
import { cellPreparer, type PreparedCell } from './cell-preparer.ts';

/** Space above a field, in points. */
const ABOVE_FIELD = 2;

/** Labels left, values right, one row each. */
export function layOutFields({ fields }: Extract<Block, { readonly kind: 'fields' }>, builder: SheetBuilder): void {
  const [labels, values] = splitGrid(builder, labelShare);
  for (const field of fields) addField(field, labels, values, builder);
}

/** Points of the first of these fields; 0 if there are none. */
export function fieldsToStart(
  { fields: [first] }: Extract<Block, { readonly kind: 'fields' }>,
  builder: SheetBuilder,
): number {
  const [labels, values] = splitGrid(builder, labelShare);
  return first === undefined ? 0 : preparedStart(prepareField(first, labels, values, builder)) + ABOVE_FIELD;
}

function addField(field: Field, labels: GridSpan, values: GridSpan, builder: SheetBuilder): void {
  const { name } = field.cell;
  if (name !== undefined) {
    builder.references.addName(name, builder.name, { row: builder.nextRow(), column: values.column });
  }
  const { validation } = field.cell;
  if (validation !== undefined) builder.validate({ row: builder.nextRow(), column: values.column, validation });
  addPreparedRow(prepareField(field, labels, values, builder), builder, { above: ABOVE_FIELD });
}

function prepareField(
  { label, cell }: Field,
  labels: GridSpan,
  values: GridSpan,
  builder: SheetBuilder,
): readonly PreparedCell[] {
  const plain = plainStyle(builder.textSize);
  const border = cell.input === true && cell.kind === 'empty' ? 'dotted-below' : 'none';
  return [
    cellPreparer({ ...labels, base: plain, numbersAt: 'left' }, builder)({ kind: 'text', text: label }),
    cellPreparer({ ...values, base: { ...plain, border }, numbersAt: 'left' }, builder)(cell),
  ];
}

interface RowLook {
  /** Extra space in points. */
  readonly above?: number;
  readonly isHidden?: boolean;
}

/** A row of prepared cells, and more rows for text that does not fit in one. */
export function addPreparedRow(
  cells: readonly PreparedCell[],
  builder: SheetBuilder,
  { above = 0, isHidden = false }: RowLook = {},
): void {
  const rows = Math.max(1, ...cells.map((each) => each.pieces.length));
  for (let index = 0; index < rows; index += 1) {
    builder.add({
      height: Math.max(...cells.map((each) => pieceHeight(each, index))) + above,
      cells: cells.map(({ cell, pieces }) =>
        index === 0 ? cell : { ...cell, value: pieces[index]?.text ?? null, formula: null },
      ),
      ...(isHidden && { isHidden }),
    });
  }
}

/** Points of all the rows that `addPreparedRow` adds for these cells. */
export function preparedHeight(cells: readonly PreparedCell[]): number {
  const rows = Math.max(1, ...cells.map((each) => each.pieces.length));
  const heights = Array.from({ length: rows }, (_, index) =>
    Math.max(...cells.map((each) => pieceHeight(each, index))),
  );
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Height in points of the first row that `addPreparedRow` adds for these cells. */
export function preparedStart(cells: readonly PreparedCell[]): number {
  return Math.max(0, ...cells.map((each) => pieceHeight(each, 0)));
}

function pieceHeight({ pieces, style }: PreparedCell, index: number): number {
  return linesHeight(pieces[index]?.lines ?? 1, style);
}
