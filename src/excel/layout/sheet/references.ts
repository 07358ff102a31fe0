import { type CellPlace, cellAddress, columnLetters } from '../../../domain/values/cell-address.ts';
import { quotedSheet } from '../../formulas/addresses.ts';

/** The place of a table after layout; `columns` by column id, as grid columns. */
export interface TablePlace {
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last body row; null: none. */
  readonly body: { readonly first: number; readonly last: number } | null;
  readonly columns: ReadonlyMap<string, number>;
}

/** The body rows of one column. */
export interface ColumnRange {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The tables and named cells of a workbook; formulas and charts refer to them before their addresses are known. */
export interface References {
  addTable(id: string, place: TablePlace): void;
  addName(name: string, sheet: string, place: CellPlace): void;
  /** The formula with its braces replaced by addresses, for a cell of `sheet`. */
  resolve(formula: string, sheet: string): string;
  /** The address of a named cell with its sheet, for a link; null: no cell has the name. */
  find(name: string): string | null;
  /** Whether every reference in the formula already has an address. */
  knows(formula: string): boolean;
  /** The rows of `table.column:body`; null if the table has none. */
  range(reference: string): ColumnRange | null;
}

const NAME = /\{@([^{}]+)\}/g;
const BODY = /\{([^{}:]+):body\}/g;
/** Remaining braces that are not an array of constants. */
const UNRESOLVED = /\{[\p{L}@_][^{},;]*\}/u;

export function createReferences(): References {
  const tables = new Map<string, TablePlace>();
  const names = new Map<string, { readonly sheet: string; readonly place: CellPlace }>();

  const columnOf = (reference: string): { readonly table: TablePlace; readonly column: number } => {
    const dot = reference.lastIndexOf('.');
    const table = tables.get(reference.slice(0, dot));
    const column = table?.columns.get(reference.slice(dot + 1));
    if (table === undefined || column === undefined) throw new Error(`No table column “${reference}” in this workbook`);
    return { table, column };
  };

  const bodyText = (reference: string, sheet: string): string => {
    const { table, column } = columnOf(reference);
    // A table without rows: refers to its header, a text that sums and counts ignore.
    const [first, last] =
      table.body === null ? [table.headerRow, table.headerRow] : [table.body.first, table.body.last];
    const letters = columnLetters(column);
    return `${prefix(table.sheet, sheet)}$${letters}$${first}:$${letters}$${last}`;
  };

  const nameText = (name: string, sheet: string): string => {
    const named = names.get(name);
    if (named === undefined) throw new Error(`No cell is named “${name}” in this workbook`);
    const { row, column } = named.place;
    return `${prefix(named.sheet, sheet)}$${columnLetters(column)}$${row}`;
  };

  return {
    addTable: (id, place) => addOnce(tables, id, place),
    addName: (name, sheet, place) => addOnce(names, name, { sheet, place }),
    resolve: (formula, sheet) => {
      const resolved = formula
        .replace(NAME, (_, name: string) => nameText(name, sheet))
        .replace(BODY, (_, reference: string) => bodyText(reference, sheet));
      if (UNRESOLVED.test(resolved)) throw new Error(`Formula refers to a column that is not there: ${formula}`);
      return resolved;
    },
    find: (name) => {
      const named = names.get(name);
      return named === undefined ? null : `${quotedSheet(named.sheet)}!${cellAddress(named.place)}`;
    },
    knows: (formula) =>
      [...formula.matchAll(NAME)].every(([, name = '']) => names.has(name)) &&
      [...formula.matchAll(BODY)].every(([, reference = '']) =>
        tables.has(reference.slice(0, reference.lastIndexOf('.'))),
      ),
    range: (reference) => {
      const { table, column } = columnOf(reference.replace(/:body$/, ''));
      if (table.body === null) return null;
      return { sheet: table.sheet, column, firstRow: table.body.first, lastRow: table.body.last };
    },
  };
}

function addOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (map.has(key)) throw new Error(`“${key}” stands twice in this workbook`);
  map.set(key, value);
}

function prefix(sheet: string, from: string): string {
  return sheet === from ? '' : `${quotedSheet(sheet)}!`;
}

const OWN_COLUMN = /\{([^{}:@.]+)(:body)?\}/g;

/** Replaces what is already known: cells in the formula's own row, and the own table for columns without a table name. */
export function resolveInRow(
  formula: string,
  table: string,
  columns: ReadonlyMap<string, number>,
  row: number,
): string {
  return formula.replace(OWN_COLUMN, (braces, id: string, body: string | undefined) => {
    const column = columns.get(id);
    if (column === undefined) return braces;
    return body === undefined ? cellAddress({ row, column }) : `{${table}.${id}:body}`;
  });
}

/** A condition for one row with fixed columns, so that it means the same in every cell of the row. */
export function conditionInRow(condition: string, columns: ReadonlyMap<string, number>, row: number): string {
  return condition.replace(OWN_COLUMN, (braces, id: string) => {
    const column = columns.get(id);
    return column === undefined ? braces : `$${columnLetters(column)}${row}`;
  });
}
