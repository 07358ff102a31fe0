import { type CellPlace, cellAddress, columnLetters } from '../../../domain/values/cell-address.ts';
import { quotedSheet } from '../../formulas/addresses.ts';

/** Where a table stands once it is laid out; `columns` by column id, as grid columns. */
export interface TablePlace {
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last body row; null: it has none. */
  readonly body: { readonly first: number; readonly last: number } | null;
  readonly columns: ReadonlyMap<string, number>;
}

/** One column's body rows. */
export interface ColumnRange {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The tables and named cells of a workbook, by which formulas and charts refer to cells before their addresses are known. */
export interface References {
  addTable(id: string, place: TablePlace): void;
  addName(name: string, sheet: string, place: CellPlace): void;
  /** The formula with addresses for braces, as it stands in a cell of `sheet`. */
  resolve(formula: string, sheet: string): string;
  /** Whether all that the formula refers to has its address already. */
  knows(formula: string): boolean;
  /** The rows of `table.column:body`; null where the table has none. */
  range(reference: string): ColumnRange | null;
}

const NAME = /\{@([^{}]+)\}/g;
const BODY = /\{([^{}:]+):body\}/g;
/** Braces that are left and hold no array of constants. */
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
    // A table without rows: its header is text, which every sum and count takes for nothing.
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

/** What can be put in at once: cells of the formula's own row, and its own table for columns that name none. */
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

/** A condition as for one row, its columns fixed, so that it means the same in every cell of the row. */
export function conditionInRow(condition: string, columns: ReadonlyMap<string, number>, row: number): string {
  return condition.replace(OWN_COLUMN, (braces, id: string) => {
    const column = columns.get(id);
    return column === undefined ? braces : `$${columnLetters(column)}${row}`;
  });
}
