import type { CellEdit } from '../../app/ports.ts';
import { type ComparableCell, isBlank, shownValue } from './comparable.ts';
import { type CellDifference, compareCells } from './compare-cells.ts';
import { type ChangedCells, followsFrom } from './consequences.ts';
import { normalFormula, type ReferenceMap } from './formula-text.ts';
import { type MatchedRows, matchRows } from './match-rows.ts';
import { matchSheets, nameKey } from './match-sheets.ts';
import type { SheetRows, WrittenRows } from './sheet-rows.ts';

interface ComparedSheet {
  readonly written: WrittenRows;
  readonly found: SheetRows;
  readonly rows: MatchedRows;
  readonly differences: readonly (CellDifference & { readonly writtenRow: number })[];
}

/** Every edit between the sheets as written and as found, in the order of the sheets as written. */
export function findEdits(written: readonly WrittenRows[], found: readonly SheetRows[]): readonly CellEdit[] {
  const sheets = matchSheets(written, found);
  const matched = sheets.pairs.map((pair) => ({ ...pair, rows: matchRows(pair.written, pair.found) }));
  const references = referenceMaps(matched);
  const compared = matched.map((sheet) => ({ ...sheet, differences: differencesOf(sheet, references) }));
  const changed = changedCells(compared);
  const order = new Map(written.map((sheet, index) => [sheet, index]));
  const inOrder = [...compared].sort((a, b) => (order.get(a.written) ?? 0) - (order.get(b.written) ?? 0));
  return [
    ...sheets.deleted.map((sheet) => sheetEdit('sheet-deleted', sheet.name, sheet.name, null)),
    ...inOrder.flatMap((sheet) => editsOf(sheet, changed)),
    ...sheets.added.map((sheet) => sheetEdit('sheet-added', sheet.name, null, sheet.name)),
  ];
}

type Matched = Omit<ComparedSheet, 'differences'>;

/** The ways in which references may have followed their rows. */
function referenceMaps(matched: readonly Matched[]): readonly ReferenceMap[] {
  const byName = new Map(matched.map((sheet) => [sheet.written.name, sheet]));
  const sheet = (name: string): string | null => byName.get(name)?.found.name ?? null;
  return (['following', 'staying'] as const).map((way) => ({
    sheet,
    row: ({ row, corner }, name) => {
      const map = byName.get(name)?.rows.maps[way];
      if (map === undefined) return null;
      return corner === 'first' ? map.first(row) : corner === 'last' ? map.last(row) : map.exact(row);
    },
  }));
}

function differencesOf(
  { written, found, rows }: Matched,
  references: readonly ReferenceMap[],
): ComparedSheet['differences'] {
  const sameFormula = (one: string, other: string): boolean => {
    const now = normalFormula(other, found.name);
    // A formula that looked at a deleted sheet can't be as it was; that the sheet is gone is said once.
    return references.some((map) => [null, now].includes(normalFormula(one, written.name, map)));
  };
  return [...rows.pairs, ...rows.moved].flatMap(([at, otherAt]) => {
    if (written.keys[at] === found.keys[otherAt] && !written.hasFormulas(at)) return [];
    const place = { sheet: found.name, row: found.numbers[otherAt] ?? 0 };
    const writtenRow = written.numbers[at] ?? 0;
    return compareCells(written.cells(at), found.cells(otherAt), place, sameFormula).map((each) => ({
      ...each,
      writtenRow,
    }));
  });
}

function changedCells(compared: readonly ComparedSheet[]): ChangedCells {
  return new Map(
    compared.map(({ written, found, rows, differences }) => {
      const cells = differences.map(({ writtenRow, column }) => ({ row: writtenRow, column }));
      const deleted = rows.deleted.map((index) => ({ row: written.numbers[index] ?? 0, column: 0 }));
      const added = rows.added.map((index) => ({
        row: rowBefore(found.numbers[index] ?? 0, rows, written, found),
        column: 0,
      }));
      return [written.name, [...cells, ...deleted, ...added]] as const;
    }),
  );
}

/** The written row after which an added row stands: a range around it has grown by it. */
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
  const deleted = rows.deleted.map((index) => {
    const cells = written.cells(index);
    const criterion = cells.find((cell) => cell.criterion !== null)?.criterion ?? null;
    return { ...rowEdit('row-deleted', found.name, written.numbers[index] ?? 0, rowText(cells), null), criterion };
  });
  const added = rows.added.map((index) => {
    return rowEdit('row-added', found.name, found.numbers[index] ?? 0, null, rowText(found.cells(index)));
  });
  const moved = rows.moved.map(([at, otherAt]) => {
    const row = found.numbers[otherAt] ?? 0;
    return rowEdit('row-moved', found.name, row, `A${written.numbers[at] ?? 0}`, `A${row}`);
  });
  return [...renamed, ...[...cells, ...deleted, ...added, ...moved].sort(byPlace)];
}

/** The cell's own change must not count as its cause. */
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

function byPlace(one: CellEdit, other: CellEdit): number {
  return rowOf(one) - rowOf(other);
}

function rowOf({ cell }: CellEdit): number {
  return Number(cell?.replace(/^[A-Z]+/, '') ?? 0);
}

function rowEdit(
  what: CellEdit['what'],
  sheet: string,
  row: number,
  expected: string | null,
  found: string | null,
): CellEdit {
  return { sheet, cell: `A${row}`, what, expected, found, criterion: null };
}

function sheetEdit(what: CellEdit['what'], sheet: string, expected: string | null, found: string | null): CellEdit {
  return { sheet, cell: null, what, expected, found, criterion: null };
}

/** What stood in a row, for people. */
function rowText(cells: readonly ComparableCell[]): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => shownValue(cell, false))
    .join(' | ');
}
