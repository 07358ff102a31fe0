import { type ColumnMap, createColumnMap } from './column-map.ts';
import { type ComparableCell, isBlank, rowKey, shownValue } from './comparable.ts';
import { cellsAsBefore, findColumns } from './find-columns.ts';
import { createIntern, looseKey, type SheetRows, type WrittenRows } from './sheet-rows.ts';

/** A sheet as written and as found without the columns that only one of them has; both in the columns as written. */
export interface AlignedColumns {
  readonly written: WrittenRows;
  readonly found: SheetRows;
  readonly columns: ColumnMap;
  readonly added: readonly ChangedColumn[];
  readonly deleted: readonly ChangedColumn[];
}

export interface ChangedColumn {
  /** As found where it was added, as written where it was deleted. */
  readonly column: number;
  /** What stood there. */
  readonly text: string;
  /** The first criterion whose answer stood there. */
  readonly criterion: string | null;
}

/** Takes out the columns that were put in or taken out, and puts back those that moved, so that rows can be told by what is left. */
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

/** Texts that tell people which column it is. */
const SHOWN = 5;

function changedColumn(sheet: SheetRows, column: number): ChangedColumn {
  const cells = sheet.keys.flatMap((_, index) => sheet.cells(index).filter((cell) => cell.column === column));
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => shownValue(cell, false) ?? '');
  const more = texts.length > SHOWN ? ` | … (${texts.length})` : '';
  const criterion = cells.find((cell) => cell.criterion !== null)?.criterion ?? null;
  return { column, text: texts.slice(0, SHOWN).join(' | ') + more, criterion };
}
