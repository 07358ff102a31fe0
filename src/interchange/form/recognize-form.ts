import type { FormColumn } from '../../report/form/form-key.ts';
import { headingKey } from '../tables/headings.ts';
import { type ReadRow, type ReadSheet, textOf } from '../tables/read-sheet.ts';

/** What a form says of itself where its data are gone. */
export interface RecognizedForm<Language> {
  /** The language that most of its headings are in. */
  readonly language: Language;
  /** What stands above the facility's code, such as the title and the round. */
  readonly top: readonly string[];
}

/** The columns that a table of questions has in a form, and in no report. */
const told = ['id', 'answer', 'value', 'needed', 'note', 'evidence'] satisfies readonly FormColumn[];
const facilityCode = 'form:id';

/** Recognizes a form by its headings, in one of some languages; null: it is none. */
export function recognizeForm<Language>(
  sheets: readonly ReadSheet[],
  titles: ReadonlyMap<Language, (column: FormColumn) => string>,
): RecognizedForm<Language> | null {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  for (const [language, title] of titles) {
    const headings = told.map((column) => headingKey(title(column)));
    if (rows.some((row) => hasAll(row, headings))) return { language, top: topOf(sheets) };
  }
  return null;
}

function hasAll({ cells }: ReadRow, headings: readonly string[]): boolean {
  if (cells.size < headings.length) return false;
  const found = new Set([...cells.values()].map((cell) => headingKey(textOf(cell))));
  return headings.every((heading) => found.has(heading));
}

function topOf(sheets: readonly ReadSheet[]): readonly string[] {
  for (const { rows } of sheets) {
    const at = rows.findIndex(({ cells }) => [...cells.values()].some((cell) => cell.value === facilityCode));
    if (at >= 0) return rows.slice(0, at).flatMap(({ cells }) => [...cells.values()].map(textOf));
  }
  return [];
}
