import type { CellEdit, FilledCell } from '../../app/ports/workbooks-port.ts';
import type { CellPlace } from '../../domain/values/cell-address.ts';
import type { CellReference } from '../formulas/formula-tokens.ts';
import { type AlignedColumns, alignColumns } from './align-columns.ts';
import { type CellDifference, compareCells } from './compare-cells.ts';
import { type ChangedCells, everyRow, followsFrom } from './follows-from.ts';
import { type MatchedRows, matchRows } from './match-rows.ts';
import { matchSheets, nameKey } from './match-sheets.ts';
import { normalFormula, type ReferenceMap } from './normal-formula.ts';
import type { RowMap } from './row-map.ts';
import type { SheetRows, WrittenRows } from './sheet-rows.ts';
import { columnEdits, rowEdits, sheetEdit } from './structure-edits.ts';

interface ComparedSheet extends AlignedColumns {
  readonly rows: MatchedRows;
  readonly differences: readonly (CellDifference & { readonly writtenRow: number; readonly row: FilledCell['row'] })[];
}

/** What differs between a workbook as written and as found. */
export interface Differences {
  readonly edits: readonly CellEdit[];
  /** Entries in cells that were to be filled in. */
  readonly filled: readonly FilledCell[];
}

/** Every difference between the sheets as written and as found, in the written order of sheets. */
export function findDifferences(written: readonly WrittenRows[], found: readonly SheetRows[]): Differences {
  const sheets = matchSheets(written, found);
  const matched = sheets.pairs.map((pair) => {
    const aligned = alignColumns(pair.written, pair.found);
    return { ...aligned, rows: matchRows(aligned.written, aligned.found) };
  });
  const references = referenceMaps(matched);
  const compared = matched.map((sheet) => ({ ...sheet, differences: differencesOf(sheet, references) }));
  const changed = changedCells(compared);
  const order = new Map(written.map((sheet, index) => [sheet.name, index]));
  const inOrder = [...compared].sort((a, b) => (order.get(a.written.name) ?? 0) - (order.get(b.written.name) ?? 0));
  const edits = [
    ...sheets.deleted.map((sheet) => sheetEdit('sheet-deleted', sheet.name, sheet.name, null)),
    ...inOrder.flatMap((sheet) => editsOf(sheet, changed)),
    ...sheets.added.map((sheet) => sheetEdit('sheet-added', sheet.name, null, sheet.name)),
  ];
  return { edits, filled: inOrder.flatMap(filledIn) };
}

function filledIn({ differences }: ComparedSheet): readonly FilledCell[] {
  return differences
    .filter(({ kind }) => kind === 'filled')
    .map(({ edit: { criterion: _, ...place }, entry, row }) => ({ ...place, ...entry, row }))
    .sort(byPlace);
}

type Matched = Omit<ComparedSheet, 'differences'>;

/** The ways in which references may have followed moved cells; some programs move cells without changing formulas. */
function referenceMaps(matched: readonly Matched[]): readonly ReferenceMap[] {
  const byName = new Map(matched.map((sheet) => [sheet.written.name, sheet]));
  const sheet = (name: string): string | null => byName.get(name)?.found.name ?? null;
  const unmoved: ReferenceMap = { sheet, row: ({ row }) => row, column: ({ column }) => column };
  const moved = (['following', 'staying'] as const).map((way): ReferenceMap => {
    return {
      sheet,
      row: ({ row, corner }, name) => inMap(byName.get(name)?.rows.maps[way], row, corner),
      column: ({ column, corner }, name) => {
        const columns = byName.get(name)?.columns;
        if (columns === undefined) return null;
        return corner === 'only' ? columns.now(column) : columns[corner](column);
      },
    };
  });
  return [...moved, unmoved];
}

function inMap(map: RowMap | undefined, row: number, corner: CellReference['corner']): number | null {
  if (map === undefined) return null;
  return corner === 'first' ? map.first(row) : corner === 'last' ? map.last(row) : map.exact(row);
}

function differencesOf(
  { written, found, rows, columns }: Matched,
  references: readonly ReferenceMap[],
): ComparedSheet['differences'] {
  const columnNow = (column: number): number => columns.now(column) ?? column;
  const sameFormula = (one: string, other: string): boolean => {
    const now = normalFormula(other, found.name);
    // A formula that referred to a deleted sheet has changed necessarily; the deletion itself is reported once.
    return references.some((map) => [null, now].includes(normalFormula(one, written.name, map)));
  };
  return [...rows.pairs, ...rows.moved].flatMap(([at, otherAt]) => {
    if (written.keys[at] === found.keys[otherAt] && !written.hasFormulas(at)) return [];
    const place = { sheet: found.name, row: found.numbers[otherAt] ?? 0, columnNow };
    const writtenRow = written.numbers[at] ?? 0;
    const cells = written.cells(at);
    const row = cells.flatMap(({ input, criterion }) => (input && criterion !== null ? [criterion] : []));
    return compareCells(cells, found.cells(otherAt), place, sameFormula).map((each) => ({ ...each, writtenRow, row }));
  });
}

function changedCells(compared: readonly ComparedSheet[]): ChangedCells {
  return new Map(
    compared.map((sheet) => {
      const cells = sheet.differences.map(({ writtenRow, column }) => ({ row: writtenRow, column }));
      return [sheet.written.name, [...cells, ...changedRows(sheet), ...changedColumns(sheet)]] as const;
    }),
  );
}

function changedRows({ written, found, rows }: ComparedSheet): readonly CellPlace[] {
  const deleted = [...rows.deleted.map((index) => written.numbers[index] ?? 0), ...rows.blank.deleted];
  const added = [...rows.added.map((index) => found.numbers[index] ?? 0), ...rows.blank.added];
  const before = added.map((row) => rowBefore(row, rows, written, found));
  return [...deleted, ...before].map((row) => ({ row, column: 0 }));
}

/** Columns that left their place, and those now followed by others: ranges around them have changed. */
function changedColumns({ columns }: ComparedSheet): readonly CellPlace[] {
  const { added, deleted, moved } = columns;
  const come = [...added, ...moved.map(([, column]) => column)];
  const before = come.flatMap((column) => columns.before(column - 1) ?? []);
  return [...deleted, ...moved.map(([column]) => column), ...before]
    .filter((column) => column > 0)
    .map((column) => ({ row: everyRow, column }));
}

/** The written row above an added row: a range around it has grown. */
function rowBefore(row: number, { pairs }: MatchedRows, written: SheetRows, found: SheetRows): number {
  const before = pairs.findLast(([, otherAt]) => (found.numbers[otherAt] ?? 0) < row);
  return before === undefined ? 0 : (written.numbers[before[0]] ?? 0);
}

function editsOf(sheet: ComparedSheet, changed: ChangedCells): readonly CellEdit[] {
  const { written, found, rows, differences } = sheet;
  const renamed =
    nameKey(written.name) === nameKey(found.name)
      ? []
      : [sheetEdit('sheet-renamed', written.name, written.name, found.name)];
  const cells = differences
    .filter(({ kind, formula, writtenRow, column }) => {
      if (kind === 'filled') return false;
      return (
        kind === 'edit' || formula === null || !isConsequence(formula, sheet, changed, { row: writtenRow, column })
      );
    })
    .map(({ edit }) => edit);
  return [...renamed, ...[...columnEdits(sheet), ...cells, ...rowEdits(sheet, rows)].sort(byPlace)];
}

/** A cell's own change must not count as its cause. */
function isConsequence(
  formula: string,
  { written }: ComparedSheet,
  changed: ChangedCells,
  own: { readonly row: number; readonly column: number },
): boolean {
  const others = new Map(changed);
  const here = changed.get(written.name) ?? [];
  others.set(
    written.name,
    here.filter(({ row, column }) => row !== own.row || column !== own.column),
  );
  return followsFrom(formula, written.name, others);
}

function byPlace(one: Pick<CellEdit, 'cell'>, other: Pick<CellEdit, 'cell'>): number {
  return rowOf(one) - rowOf(other);
}

function rowOf({ cell }: Pick<CellEdit, 'cell'>): number {
  return Number(cell?.replace(/^[A-Z]+/, '') ?? 0);
}
