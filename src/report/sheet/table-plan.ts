import type { ColumnLayout, WorkbookLayout } from '../../domain/template/report-template.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { cellParts } from './cell-parts.ts';
import { evenedSpans } from './evened-spans.ts';
import { widestNumbers } from './number-room.ts';
import { type Cell, type Column, empty, type Row, type Table, text } from './sheet.ts';
import { spansOn } from './spans-on.ts';

/** A column before the template is applied: its width, and what it shows of an item. */
export interface PlannedColumn<Item> extends Omit<Column, 'span'> {
  /** In characters. */
  readonly width: number;
  /** `index` counts body rows from 0. */
  readonly cell: (item: Item, index: number) => Cell;
}

export type PlannedRow<Item> =
  | { readonly role: 'group'; readonly text: string }
  | { readonly role: 'body'; readonly item: Item }
  /** Cells by column id; other columns stay empty. */
  | { readonly role: 'total'; readonly cells: Readonly<Record<string, Cell>> };

export interface TablePlan<Item> {
  readonly id: string;
  readonly title: string | null;
  readonly unitLine: string | null;
  readonly columns: readonly PlannedColumn<Item>[];
  /** An array is laid out at once and page breaks are planned for it; rows of a stream, which may be a million, are made when written. */
  readonly rows: Iterable<PlannedRow<Item>>;
  readonly repeatHeader: boolean;
  /** Its header is written again on each page: see `Table`. */
  readonly headerAgain?: boolean;
  /** Each item is one row, for programs that read the table: see `Table`. Items in `long` may have texts longer than one cell. */
  readonly oneRowEach?: { readonly long: Iterable<Item> };
}

/** What lays out a table: the template's columns (null: those of the plan) and the language of titles. */
export interface TableView {
  readonly layout: WorkbookLayout | null;
  readonly language: Language;
  /** No column gets so narrow that it would break a word of its title; left out: only if a grid has room. */
  readonly keepsWords?: boolean;
}

/** Body rows for these items. */
export function bodyRows<Item>(items: readonly Item[]): readonly PlannedRow<Item>[] {
  return items.map((item) => ({ role: 'body', item }));
}

/** Body rows for these items as a stream that can be read as often as the items. */
export function streamedRows<Item>(items: Iterable<Item>): Iterable<PlannedRow<Item>> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield { role: 'body', item };
    },
  };
}

/** Whether there is a row to show; this starts reading rows that are a stream. */
export function hasRows<Item>({ rows }: TablePlan<Item>): boolean {
  return rows[Symbol.iterator]().next().done !== true;
}

/**
 * A column that numbers the body rows; `linkOf`: where a click on the number leads. Numbers and codes are what links stand on: LibreOffice
 * breaks no lines in a text with a link.
 */
export function numberColumn<Item>(
  title: string,
  width = 5,
  linkOf: ((item: Item) => string) | null = null,
): PlannedColumn<Item> {
  return {
    id: 'number',
    title,
    width,
    align: 'center',
    cell: (item, index) => ({
      kind: 'number',
      value: index + 1,
      format: 'count',
      ...(linkOf !== null && { link: linkOf(item) }),
    }),
  };
}

/** The table on a grid of column widths; null: its own columns are the grid. */
export function buildTable<Item>(plan: TablePlan<Item>, view: TableView, grid: readonly number[] | null = null): Table {
  const columns = arrangeColumns(plan, view);
  const spans = grid === null ? null : spansOfColumns(plan, columns, grid, view);
  return {
    kind: 'table',
    id: plan.id,
    title: plan.title,
    unitLine: plan.unitLine,
    columns: columns.map(({ width: _width, cell: _cell, ...column }, index) => ({
      ...column,
      span: spans?.[index] ?? 1,
    })),
    rows: Array.isArray(plan.rows)
      ? [...builtRows(plan.rows, columns)]
      : { [Symbol.iterator]: () => builtRows(plan.rows, columns) },
    repeatHeader: plan.repeatHeader,
    ...(plan.headerAgain === true && { headerAgain: true }),
    ...(plan.oneRowEach !== undefined && { isOneRowEach: true }),
  };
}

/** Widths of the table's own grid, used if it has a sheet to itself. */
export function gridOf<Item>(plan: TablePlan<Item>, view: TableView): readonly number[] {
  return arrangeColumns(plan, view).map(({ width }) => width);
}

/** The columns with the template's order, titles and widths; those it does not name follow. */
function arrangeColumns<Item>(
  { id, columns, oneRowEach }: Pick<TablePlan<Item>, 'id' | 'columns' | 'oneRowEach'>,
  { layout, language, keepsWords = false }: TableView,
): readonly PlannedColumn<Item>[] {
  const byId = new Map(columns.map((column) => [column.id, keepsWords ? roomForWords(column) : column]));
  const named = (layout?.tables.get(id) ?? []).flatMap((own) => {
    const column = byId.get(own.id);
    byId.delete(own.id);
    return column === undefined || !own.show ? [] : [withLayout(column, own, language)];
  });
  const arranged = [...named, ...byId.values()];
  return oneRowEach === undefined ? arranged : withFurtherColumns(arranged, oneRowEach.long);
}

/**
 * Adds after each column as many as these items' texts need beyond one cell, so that every item stays one row: `note`, `note-2`, `note-3`.
 */
function withFurtherColumns<Item>(
  columns: readonly PlannedColumn<Item>[],
  long: Iterable<Item>,
): readonly PlannedColumn<Item>[] {
  const counts = columns.map(() => 1);
  for (const item of long) {
    for (const [index, { cell }] of columns.entries()) {
      counts[index] = Math.max(counts[index] ?? 1, cellParts(cell(item, 0)).length);
    }
  }
  return columns.flatMap((column, index) =>
    counts[index] === 1 ? column : Array.from({ length: counts[index] ?? 1 }, (_, part) => partColumn(column, part)),
  );
}

function partColumn<Item>(column: PlannedColumn<Item>, part: number): PlannedColumn<Item> {
  const cell: PlannedColumn<Item>['cell'] = (item, index) => cellParts(column.cell(item, index))[part] ?? empty;
  if (part === 0) return { ...column, cell };
  return { ...column, id: `${column.id}-${part + 1}`, title: `${column.title} (${part + 1})`, cell };
}

/** Widens the column, since words are longer in some languages. */
function roomForWords<Item>(column: PlannedColumn<Item>): PlannedColumn<Item> {
  return { ...column, width: Math.max(column.width, Math.floor(longestWord(column.title))) };
}

/**
 * Room for the words of the titles and, where the rows are made at once, for the numbers below them; on a grid as fine as characters, also
 * for what makes rows high.
 */
function spansOfColumns<Item>(
  { id, rows }: Pick<TablePlan<Item>, 'id' | 'rows'>,
  columns: readonly PlannedColumn<Item>[],
  grid: readonly number[],
  { language, layout }: TableView,
): readonly number[] {
  const built = Array.isArray(rows) ? [...builtRows(rows, columns)] : [];
  const numbers = widestNumbers(built, language);
  const least = columns.map(({ title }, index) => Math.max(longestWord(title), numbers[index] ?? 0));
  const widths = columns.map(({ width }) => width);
  const spans = spansOn(grid, widths, least);
  const isPlannedByOffice = layout?.tables.get(id)?.some(({ width }) => width !== null) === true;
  if (built.length === 0 || isPlannedByOffice || grid.some((each) => each !== 1)) return spans;
  return evenedSpans({ titles: columns.map(({ title }) => title), rows: built, spans, least, language });
}

/** Characters needed for the longest word of a header, in bold and with some room: a narrower column would break it. */
function longestWord(title: string): number {
  return title.split(/\s+/).reduce((most, word) => Math.max(most, wordWidth(word)), 0) + 1;
}

/** Capitals are wider: abbreviations would not fit otherwise. */
function wordWidth(word: string): number {
  return [...word].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 1.3 : 1), 0);
}

function withLayout<Item>(column: PlannedColumn<Item>, layout: ColumnLayout, language: Language): PlannedColumn<Item> {
  return {
    ...column,
    title: layout.title === null ? column.title : textIn(layout.title, language),
    width: layout.width ?? column.width,
  };
}

function* builtRows<Item>(rows: Iterable<PlannedRow<Item>>, columns: readonly PlannedColumn<Item>[]): Generator<Row> {
  let index = 0;
  for (const row of rows) {
    yield buildRow(row, columns, index);
    if (row.role === 'body') index += 1;
  }
}

function buildRow<Item>(row: PlannedRow<Item>, columns: readonly PlannedColumn<Item>[], index: number): Row {
  switch (row.role) {
    case 'group':
      return { role: 'group', cells: [text(row.text, { bold: true })] };
    case 'body':
      return { role: 'body', cells: columns.map(({ cell }) => cell(row.item, index)) };
    case 'total':
      return {
        role: 'total',
        cells: columns.map(({ id }) => (Object.hasOwn(row.cells, id) ? row.cells[id] : null) ?? empty),
      };
  }
}
