import { cellText } from '../../../office/xml/sheet-text.ts';
import type { Cell, Row, Table } from '../../../report/sheet/sheet.ts';
import { empty } from '../../../report/sheet/sheet.ts';
import { type CellStyle, plainStyle } from '../sheet/cell-style.ts';
import { conditionInRow, resolveInRow } from '../sheet/references.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';
import type { PreparedCell } from './cell-preparer.ts';
import { startHeight, tableToStart } from './height-to-start.ts';
import { addPreparedRow, preparedStart } from './lay-out-fields.ts';
import { layOutTableHeader, type PlacedColumn } from './lay-out-table-header.ts';
import { textHeight } from './lay-out-text.ts';
import { type PlacedTable, placeTable, prepareRow } from './placed-table.ts';

/** Points that rows may need less than estimated: sentences alone are no reason for a page that may not be needed. */
const DOUBT = 24;

interface BelowTable {
  readonly below?: number;
  readonly notes?: number;
}

/** Points for a group's name and one of its rows. */
const GROUP_AND_MORE = 60;

/** Points for the last row of a table, or its totals. */
const END_OF_TABLE = 60;

/**
 * Lays out a table in the grid: title, unit, header, rows; registers its place for formulas and charts. `below`: points of what must not be
 * on a page without the end of the table; `notes`: of sentences that belong to the table.
 */
export function layOutTable(table: Table, builder: SheetBuilder, { below = 0, notes = 0 }: BelowTable = {}): void {
  const placed = placeTable(table, builder);
  const { columns } = placed;
  builder.keepTogether(tableToStart(table, builder));
  addCaption(table, columns, builder);
  const headerRow = builder.nextRow();
  const headerHeight = layOutTableHeader(columns, builder);
  const last = builder.nextRow() - 1;
  if (table.repeatHeader) builder.repeatRows(headerRow, last, headerHeight);
  const byId = new Map(columns.map((each) => [each.column.id, each.first]));
  const body = addRows(table, placed, byId, builder, { below, notes });
  builder.references.addTable(table.id, { sheet: builder.name, headerRow: last, body, columns: byId });
  if (body === null) return;
  addDecorations(columns, body, builder);
  addTones(table, columns, body, builder);
  offerFilter(table, columns, last, body, builder);
}

function addCaption({ title, unitLine }: Table, columns: readonly PlacedColumn[], builder: SheetBuilder): void {
  const plain = plainStyle(builder.textSize);
  const add = (text: string | null, style: CellStyle): void => {
    const clean = text === null ? null : cellText(text);
    if (clean === null) return;
    const { first, span } = columns.at(-1) ?? { first: 1, span: 1 };
    const width = builder.pixels(1, Math.max(builder.columns, first + span - 1));
    builder.addWide(textHeight(clean, style, width), { style, text: clean });
  };
  add(title, { ...plain, bold: true });
  add(unitLine, { ...plain, size: builder.tableSize, italic: true, horizontal: 'right' });
}

interface Body {
  readonly first: number;
  readonly last: number;
  /** Greatest number in each decorated column, by place in the grid. */
  readonly greatest: ReadonlyMap<number, number>;
}

/** Reads each row once, one at a time. */
function addRows(
  table: Table,
  placed: PlacedTable,
  byId: ReadonlyMap<string, number>,
  builder: SheetBuilder,
  { below = 0, notes = 0 }: BelowTable,
): Body | null {
  const { columns } = placed;
  const decorated = new Set(columns.filter(({ column }) => column.decoration !== undefined).map((each) => each.first));
  const greatest = new Map<number, number>();
  let [first, last]: [number | null, number] = [null, 0];
  let isFirst = true;
  for (const { row, next, endsTable, isNextLast } of withEnd(table.rows)) {
    const prepared = prepareRow(row, placed);
    // The last row is never alone below a header that stands again, and sentences below a table never without its last two.
    const withLast =
      next !== null && isNextLast && !isFirst
        ? preparedStart(prepareRow(next, placed)) + Math.max(0, notes - DOUBT)
        : 0;
    const wanted = Math.max(
      row.role === 'group' ? GROUP_AND_MORE : 0,
      row.role === 'group' && next !== null ? startHeight([row, next], placed) : 0,
      endsTable && below > 0 ? END_OF_TABLE + below : 0,
      table.headerAgain === true || withLast > 0 ? preparedStart(prepared) + withLast : 0,
    );
    const isOnNewPage = wanted > 0 && builder.keepTogether(wanted);
    if (isOnNewPage && table.headerAgain === true && !isFirst) layOutTableHeader(columns, builder);
    isFirst = false;
    const number = builder.nextRow();
    const cells = prepared.map((each, index) => {
      const cell = row.cells[index] ?? empty;
      nameCell(cell, each.cell.column, builder);
      validateCell(cell, each.cell.column, builder);
      linkCell(cell, each, builder);
      return withOwnRow(each, table.id, byId, number);
    });
    addPreparedRow(cells, builder, { isHidden: row.isHidden === true });
    if (row.role !== 'body') continue;
    for (const { cell } of cells) {
      if (!decorated.has(cell.column) || typeof cell.value !== 'number') continue;
      greatest.set(cell.column, Math.max(cell.value, greatest.get(cell.column) ?? 0));
    }
    first ??= number;
    last = builder.nextRow() - 1;
  }
  return first === null ? null : { first, last, greatest };
}

interface RowInTable {
  readonly row: Row;
  /** Null: this is the last row. */
  readonly next: Row | null;
  readonly endsTable: boolean;
  readonly isNextLast: boolean;
}

/** The end of a table begins with its totals, or with the last row if it has none. Reads two rows ahead. */
function* withEnd(rows: Iterable<Row>): Generator<RowInTable> {
  let hasEnded = false;
  for (const [row, next, afterNext] of withTwoNext(rows)) {
    yield {
      row,
      next,
      endsTable: !hasEnded && (next === null || row.role === 'total'),
      isNextLast: next !== null && afterNext === null,
    };
    hasEnded ||= row.role === 'total';
  }
}

function* withTwoNext<Item>(items: Iterable<Item>): Generator<readonly [Item, Item | null, Item | null]> {
  const ahead: Item[] = [];
  for (const item of items) {
    ahead.push(item);
    const [first, second, third] = ahead;
    if (first === undefined || second === undefined || third === undefined) continue;
    yield [first, second, third];
    ahead.shift();
  }
  for (const [index, item] of ahead.entries()) yield [item, ahead[index + 1] ?? null, null];
}

function withOwnRow(
  prepared: PreparedCell,
  table: string,
  byId: ReadonlyMap<string, number>,
  row: number,
): PreparedCell {
  const { cell } = prepared;
  if (cell.formula === null) return prepared;
  return { ...prepared, cell: { ...cell, formula: resolveInRow(cell.formula, table, byId, row) } };
}

function nameCell({ name }: Cell, column: number, builder: SheetBuilder): void {
  if (name === undefined) return;
  builder.references.addName(name, builder.name, { row: builder.nextRow(), column });
}

function validateCell({ validation }: Cell, column: number, builder: SheetBuilder): void {
  if (validation !== undefined) builder.validate({ row: builder.nextRow(), column, validation });
}

/** Excel opens no sheet with more links than this. */
const MOST_LINKS = 60_000;

/**
 * LibreOffice prints a linked text in blue and on one line, cut at the edge of its cell. So papers have no links, and other sheets only where
 * the text is that short. An empty cell has none: other programs write the link's address into it when they save the workbook.
 */
function linkCell({ link }: Cell, { cell, pieces }: PreparedCell, builder: SheetBuilder): void {
  const row = builder.nextRow();
  const isEmpty = cell.value === null && cell.formula === null;
  if (link === undefined || isEmpty || row >= MOST_LINKS || builder.sheet.role === 'paper') return;
  const isOneLine = pieces.length <= 1 && (pieces[0]?.lines ?? 1) === 1;
  if (isOneLine) builder.link({ row, column: cell.column, to: link });
}

/** With this many rows and fewer all are seen at once. */
const FEW_ROWS = 20;

/** Not where the header stands again among the rows, which a filter would sort in. */
function offerFilter(
  { headerAgain }: Table,
  columns: readonly PlacedColumn[],
  headerRow: number,
  { first, last }: Body,
  builder: SheetBuilder,
): void {
  const shown = columns.filter(({ column }) => column.isHidden !== true);
  const end = shown.at(-1);
  if (last - first < FEW_ROWS || end === undefined || headerAgain === true) return;
  builder.filter({ firstRow: headerRow, lastRow: last, firstColumn: 1, lastColumn: end.first + end.span - 1 });
}

function addDecorations(columns: readonly PlacedColumn[], body: Body, builder: SheetBuilder): void {
  for (const { column, first } of columns) {
    if (column.decoration === undefined) continue;
    const most = Math.max(1, body.greatest.get(first) ?? 0);
    builder.decorate({ kind: column.decoration, most, column: first, firstRow: body.first, lastRow: body.last });
  }
}

/** Conditions are written for the first row; spreadsheet programs shift them for the rest. */
function addTones({ tones = [] }: Table, columns: readonly PlacedColumn[], body: Body, builder: SheetBuilder): void {
  const byId = new Map(columns.map((each) => [each.column.id, each.first]));
  for (const { when, tone, columns: named } of tones) {
    const placed = columns.filter(({ column }) => named?.includes(column.id) ?? column.isHidden !== true);
    builder.placeTone({
      tone,
      when: conditionInRow(when, byId, body.first),
      firstRow: body.first,
      lastRow: body.last,
      columns: placed.map(({ first, span }) => [first, first + span - 1]),
    });
  }
}
