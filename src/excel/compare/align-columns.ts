import { type ColumnMap, createColumnMap } from './column-map.ts';
import { type ComparableCell, isBlank, rowKey, shownValue } from './comparable.ts';
import { cellsAsBefore, findColumns } from './find-columns.ts';
import { createIntern, looseKey, type SheetRows, type WrittenRows } from './sheet-rows.ts';

/** A sheet as written and as found, without columns that only one of them has; both with the columns as written. */
export interface AlignedColumns {
  readonly written: WrittenRows;
  readonly found: SheetRows;
  readonly columns: ColumnMap;
  readonly added: readonly ChangedColumn[];
  readonly deleted: readonly ChangedColumn[];
}

export interface ChangedColumn {
  /** Column number as found if added, as written if deleted. */
  readonly column: number;
  /** Text of the column. */
  readonly text: string;
  /** The first criterion whose answer was in the column. */
  readonly criterion: string | null;
}

/** Removes columns that were added or deleted, and moves back those that moved, so that rows can be compared. */
export function alignColumns(written: WrittenRows, found: SheetRows): AlignedColumns {
  const columns = findColumns(written, found);
  if (columns === null) return { written, found, columns: unmoved, added: [], deleted: [] };
  const intern = createIntern();
  const kept = withCells(written, written.inputs, intern, (cells) =>
    cells.filter((cell) => columns.now(cell.column) !== null),
  );
  return {
    written: { ...written, ...kept },
    found: { ...found, ...withCells(found, written.inputs, intern, (cells) => cellsAsBefore(cells, columns)) },
    columns,
    added: columns.added.map((column) => changedColumn(found, column)),
    deleted: columns.deleted.map((column) => changedColumn(written, column)),
  };
}

const unmoved = createColumnMap({ pairs: [], writtenWidth: 0, foundWidth: 0 });

type Cells = readonly ComparableCell[];

function withCells(
  sheet: SheetRows,
  inputs: ReadonlySet<number>,
  intern: (key: string) => number,
  change: (cells: Cells) => Cells,
): Pick<SheetRows, 'keys' | 'looseKeys' | 'cells'> {
  const cells = (index: number): Cells => change(sheet.cells(index));
  const keys = sheet.keys.map((_, index) => intern(rowKey(cells(index), none)));
  return { keys, looseKeys: keys.map((key, index) => looseKey(cells(index), inputs, key, intern)), cells };
}

const none: ReadonlySet<number> = new Set();

/** Texts that show people which column it is. */
const SHOWN = 5;

function changedColumn(sheet: SheetRows, column: number): ChangedColumn {
  const cells = sheet.keys.flatMap((_, index) => sheet.cells(index).filter((cell) => cell.column === column));
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => shownValue(cell, false) ?? '');
  const more = texts.length > SHOWN ? ` | … (${texts.length})` : '';
  const criterion = cells.find((cell) => cell.criterion !== null)?.criterion ?? null;
  return { column, text: texts.slice(0, SHOWN).join(' | ') + more, criterion };
}
