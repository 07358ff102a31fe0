import { type Cell, empty, type Row, type Table, text } from '../../sheet/sheet.ts';
import {
  arrangeColumns,
  longestWord,
  type PlannedColumn,
  type PlannedRow,
  spansOn,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import type { ProvinceView } from './province-view.ts';

/** A table whose rows are made one at a time while it is written, so that it may have a million of them. */
export interface StreamPlan<Item> extends Omit<TablePlan<Item>, 'rows'> {
  readonly rows: Iterable<PlannedRow<Item>>;
}

/** Lays the plan out as the template wants it; `grid` null: its own columns are the grid. */
export function streamTable<Item>(
  plan: StreamPlan<Item>,
  view: ProvinceView,
  grid: readonly number[] | null = null,
): Table {
  const columns = arrangedColumns(plan, view);
  const spans =
    grid === null
      ? null
      : spansOn(
          grid,
          columns.map(({ width }) => width),
          columns.map(({ title }) => longestWord(title)),
        );
  return {
    kind: 'table',
    id: plan.id,
    title: plan.title,
    unitLine: plan.unitLine,
    columns: columns.map(({ width: _width, cell: _cell, ...column }, index) => ({
      ...column,
      span: spans?.[index] ?? 1,
    })),
    rows: { [Symbol.iterator]: () => builtRows(plan.rows, columns) },
    repeatHeader: plan.repeatHeader,
  };
}

/** The widths of a plan's columns, which are the grid of its sheet. */
export function gridOfPlan<Item>(plan: StreamPlan<Item>, view: ProvinceView): readonly number[] {
  return arrangedColumns(plan, view).map(({ width }) => width);
}

/** Body rows of these items, one at a time. */
export function* eachRow<Item>(items: Iterable<Item>): Generator<PlannedRow<Item>> {
  for (const item of items) yield { role: 'body', item };
}

function arrangedColumns<Item>(
  plan: StreamPlan<Item>,
  { layout, language }: ProvinceView,
): readonly PlannedColumn<Item>[] {
  return arrangeColumns(plan.columns.map(roomForWords), layout?.tables.get(plan.id) ?? [], language);
}

/** Words are longer in some languages; a column is never so narrow that one of its header would be broken. */
function roomForWords<Item>(column: PlannedColumn<Item>): PlannedColumn<Item> {
  return { ...column, width: Math.max(column.width, Math.floor(longestWord(column.title))) };
}

function* builtRows<Item>(rows: Iterable<PlannedRow<Item>>, columns: readonly PlannedColumn<Item>[]): Generator<Row> {
  let index = 0;
  for (const row of rows) {
    if (row.role === 'group') yield { role: 'group', cells: [text(row.text, { bold: true })] };
    else if (row.role === 'total')
      yield { role: 'total', cells: columns.map(({ id }): Cell => row.cells[id] ?? empty) };
    else {
      const { item } = row;
      const place = index;
      index += 1;
      yield { role: 'body', cells: columns.map(({ cell }) => cell(item, place)) };
    }
  }
}
