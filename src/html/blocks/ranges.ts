import type { Block, Cell, Table } from '../../report/sheet/sheet.ts';

/** Tables by id, where charts find their values. */
export type TablesById = ReadonlyMap<string, Table>;

export function tablesById(blocks: Iterable<Block>): TablesById {
  return new Map([...blocks].flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])));
}

/** The body cells of a range such as `sections.percent:body`. */
export function bodyCells(range: string, tables: TablesById): readonly Cell[] {
  const [, tableId = '', columnId = ''] = /^(.+)\.([^.:]+):body$/.exec(range) ?? [];
  const table = tables.get(tableId);
  const place = table?.columns.findIndex(({ id }) => id === columnId) ?? -1;
  if (table === undefined || place === -1) return [];
  return [...table.rows].flatMap(({ role, cells }) => (role === 'body' ? [cells[place] ?? { kind: 'empty' }] : []));
}

/** The number in a cell; null: it has none, or it is withheld. */
export function numberIn(cell: Cell | undefined): number | null {
  const value = cell?.kind === 'number' || cell?.kind === 'formula' ? cell.value : null;
  return typeof value === 'number' ? value : null;
}
