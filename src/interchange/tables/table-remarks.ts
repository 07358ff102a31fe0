import { noRemarks, type TableRemarks } from '../../domain/lists/table-remarks.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import { type FoundTable, type FoundTables, placeAt } from './find-table.ts';
import type { ReadRow } from './read-sheet.ts';

/** What tables of all kinds have in common. */
export function tableRemarks<Name extends string>({ tables, passedOver }: FoundTables<Name>): TableRemarks {
  const isOfSeveral = tables.length > 1;
  return {
    ...noRemarks,
    hiddenRows: tables.flatMap((table) =>
      table.rows.filter(({ isHidden }) => isHidden === true).map((row) => placeOfRow(table, row, isOfSeveral)),
    ),
    hiddenColumns: tables.flatMap(hiddenHeadings),
    passedOver,
    sheets: isOfSeveral ? tables.map(({ sheet }) => sheet.name) : [],
  };
}

function hiddenHeadings<Name extends string>({ columns, headings, sheet }: FoundTable<Name>): readonly string[] {
  const hidden = sheet.hiddenColumns ?? [];
  const isHidden = (column: number) => hidden.some(({ first, last }) => first <= column && column <= last);
  return [...columns].flatMap(([name, column]) => (isHidden(column) ? [headings.get(name) ?? ''] : []));
}

/** The first cell of a row that says anything; with its sheet where there are several. */
export function placeOfRow<Name extends string>(table: FoundTable<Name>, row: ReadRow, isOfSeveral: boolean): string {
  const first = Math.min(...row.cells.keys());
  const { sheet } = placeAt(table, row, first);
  return isOfSeveral && sheet !== null && sheet !== undefined
    ? `${sheet}!${cellAddress({ row: row.row, column: first })}`
    : cellAddress({ row: row.row, column: first });
}
