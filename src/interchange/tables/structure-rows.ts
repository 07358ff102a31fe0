import { headingKey } from './headings.ts';
import { type ReadRow, textOf } from './read-sheet.ts';

/** Whether a row below the header only says once more what its columns are: their headings on a new page, their letters or numbers. */
export function saysAgain<Name extends string>(
  row: ReadRow,
  columns: ReadonlyMap<Name, number>,
  headings: ReadonlyMap<Name, string>,
): boolean {
  return repeatsHeadings(row, columns, headings) || numbersColumns(row);
}

function repeatsHeadings<Name extends string>(
  { cells }: ReadRow,
  columns: ReadonlyMap<Name, number>,
  headings: ReadonlyMap<Name, string>,
): boolean {
  const said = [...columns].filter(([, column]) => textOf(cells.get(column)) !== '');
  const again = said.filter(
    ([name, column]) => headingKey(textOf(cells.get(column))) === headingKey(headings.get(name) ?? ''),
  );
  return again.length >= 2 && again.length === said.length;
}

/** A, B, C, or 1, 2, 3, or (1), (2), (3)=(1)x(2), below the headings. */
function numbersColumns({ cells }: ReadRow): boolean {
  const texts = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => textOf(cell))
    .filter((text) => text !== '');
  if (texts.length < 3) return false;
  const marks = texts.map((text) => /^[([]?([a-z]|\d{1,2})[)\]]?\s*(?:=.*)?$/i.exec(text)?.[1] ?? null);
  if (marks.some((mark) => mark === null)) return false;
  const places = marks.map((mark) => placeOf(mark ?? ''));
  const counted = places.slice(1).filter((place, index) => place === (places[index] ?? 0) + 1);
  // Lists often call their first columns A and B and count from 1 on.
  return counted.length >= Math.min(places.length - 1, Math.max(1, places.length - 2));
}

function placeOf(mark: string): number {
  return /\d/.test(mark) ? Number(mark) : mark.toLowerCase().charCodeAt(0) - 96;
}
