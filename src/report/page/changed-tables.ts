import type { Block, Cell, Table } from '../sheet/sheet.ts';

/** These blocks without columns that a page shows elsewhere, by the table's id. */
export function withoutColumns(
  blocks: readonly Block[],
  columns: Readonly<Record<string, readonly string[]>>,
): readonly Block[] {
  return blocks.map((block) => {
    const left = block.kind === 'table' && Object.hasOwn(columns, block.id) ? columns[block.id] : undefined;
    return block.kind === 'table' && left !== undefined ? withoutThese(block, new Set(left)) : block;
  });
}

/** These blocks with others directly below a table. */
export function withBelow(
  blocks: readonly Block[],
  below: Readonly<Record<string, (table: Table) => readonly Block[]>>,
): readonly Block[] {
  return blocks.flatMap((block) => {
    const more = block.kind === 'table' && Object.hasOwn(below, block.id) ? below[block.id] : undefined;
    return block.kind === 'table' && more !== undefined ? [block, ...more(block)] : [block];
  });
}

/** These blocks with links from a column's texts to places on the page; `null`: this text is no link. */
export function linked(
  blocks: readonly Block[],
  links: Readonly<Record<string, readonly [column: string, placeOf: (text: string) => string | null]>>,
): readonly Block[] {
  return blocks.map((block) => {
    const own = block.kind === 'table' && Object.hasOwn(links, block.id) ? links[block.id] : undefined;
    return block.kind === 'table' && own !== undefined ? linkedTable(block, ...own) : block;
  });
}

function linkedTable(table: Table, column: string, placeOf: (text: string) => string | null): Table {
  const place = table.columns.findIndex(({ id }) => id === column);
  const rows = [...table.rows].map((row) =>
    row.role === 'body' ? { ...row, cells: row.cells.map((cell, at) => (at === place ? toPlace(cell) : cell)) } : row,
  );
  return { ...table, rows };

  function toPlace(cell: Cell): Cell {
    const link = cell.kind === 'text' ? placeOf(cell.text) : null;
    return link === null ? cell : { ...cell, link };
  }
}

function withoutThese(table: Table, left: ReadonlySet<string>): Table {
  const isKept = table.columns.map(({ id }) => !left.has(id));
  const rows = [...table.rows].map((row) =>
    row.role === 'group' ? row : { ...row, cells: row.cells.filter((_, place) => isKept[place]) },
  );
  return { ...table, columns: table.columns.filter((_, place) => isKept[place]), rows };
}
