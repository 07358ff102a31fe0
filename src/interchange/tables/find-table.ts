import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import { foldedText } from '../../domain/values/search-text.ts';
import { type ReadCell, type ReadRow, type ReadSheet, textOf } from './read-sheet.ts';

/** The headings by which a column is known, in every language; the first is named in messages. */
export interface ColumnHeadings<Name extends string> {
  readonly name: Name;
  readonly headings: readonly string[];
  readonly required: boolean;
}

/** A table found on a sheet by its header row. */
export interface FoundTable<Name extends string> {
  readonly sheet: ReadSheet;
  readonly header: ReadRow;
  /** Column numbers by name. */
  readonly columns: ReadonlyMap<Name, number>;
  /** Headings of the named columns, as they stand there. */
  readonly headings: ReadonlyMap<Name, string>;
  /** Headings that none of the known columns has, by column number. */
  readonly others: ReadonlyMap<number, string>;
  /** The rows below the header that say anything. */
  readonly rows: readonly ReadRow[];
}

/** A header row stands among the first rows, below titles and notes. */
const MOST_ROWS_ABOVE = 40;

/** The table whose header has most of the columns, or that one of the required columns is nowhere. Hidden sheets are not looked at. */
export function findTable<Name extends string>(
  sheets: readonly ReadSheet[],
  known: readonly ColumnHeadings<Name>[],
): FoundTable<Name> | { readonly problems: readonly Problem[] } {
  const candidates = sheets
    .filter(({ visible }) => visible)
    .flatMap((sheet) => sheet.rows.slice(0, MOST_ROWS_ABOVE).map((row) => tableAt(sheet, row, known)));
  const best = candidates.reduce<FoundTable<Name> | null>(
    (most, table) => (table.columns.size > (most?.columns.size ?? 0) ? table : most),
    null,
  );
  const missing = known.filter(({ name, required }) => required && best?.columns.has(name) !== true);
  const unclosed = (best?.sheet ?? sheets[0])?.unclosedLine;
  if (unclosed !== undefined) return { problems: [problem('unclosed-quote', {}, { line: unclosed })] };
  if (best !== null && missing.length === 0) return best;
  // Of a header of which no column is known nobody can say where it stands.
  const place = best === null ? {} : placeAt(best, best.header, 1);
  return {
    problems: missing.map(({ headings }) =>
      problem('column-missing', { column: headings[0] ?? '', headings: headings.slice(1).join(', ') }, place),
    ),
  };
}

function tableAt<Name extends string>(
  sheet: ReadSheet,
  header: ReadRow,
  known: readonly ColumnHeadings<Name>[],
): FoundTable<Name> {
  const headings = new Map<Name, string>();
  const columns = new Map<Name, number>();
  const others = new Map(
    [...header.cells]
      .map(([column, cell]) => [column, textOf(cell)] as const)
      .filter(([, heading]) => heading !== '')
      .sort(([a], [b]) => a - b),
  );
  // What is written in full goes before what only begins so: “Đơn giá” before “Đơn giá (đồng)”.
  for (const wording of [headingKey, withoutBrackets]) {
    for (const [column, heading] of [...others]) {
      const name = known.find((each) => each.headings.some((one) => headingKey(one) === wording(heading)))?.name;
      if (name === undefined || columns.has(name)) continue;
      columns.set(name, column);
      headings.set(name, heading);
      others.delete(column);
    }
  }
  const rows = sheet.rows.filter(
    ({ row, cells }) => row > header.row && [...cells.values()].some((cell) => textOf(cell) !== ''),
  );
  return { sheet, header, columns, headings, others, rows };
}

/** A heading often says in brackets in what it counts. */
function withoutBrackets(heading: string): string {
  return headingKey(heading.replace(/[([].*$/s, ''));
}

/** A heading without regard to diacritics, capitals, blanks and signs. */
export function headingKey(heading: string): string {
  return foldedText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The cell of a named column. */
export function cellIn<Name extends string>(table: FoundTable<Name>, row: ReadRow, name: Name): ReadCell | undefined {
  const column = table.columns.get(name);
  return column === undefined ? undefined : row.cells.get(column);
}

/** Where a problem with a named column of a row stands; the row's first cell where there is no such column. */
export function placeIn<Name extends string>(table: FoundTable<Name>, row: ReadRow, name: Name): Partial<ProblemPlace> {
  return placeAt(table, row, table.columns.get(name) ?? 1);
}

export function placeAt<Name extends string>(
  { sheet }: FoundTable<Name>,
  { row, line }: ReadRow,
  column: number,
): Partial<ProblemPlace> {
  return { line: line ?? null, sheet: sheet.name === '' ? null : sheet.name, cell: cellAddress({ row, column }) };
}
