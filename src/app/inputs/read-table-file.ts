import type { TableRemarks } from '../../domain/lists/table-remarks.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { type Language, languages } from '../../domain/values/language.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { typedDay, typedNumber } from '../../i18n/written/typed-number.ts';
import { headingKey } from '../../interchange/tables/headings.ts';
import { readCsv } from '../../interchange/tables/read-csv.ts';
import type { ReadSheet, TextReaders } from '../../interchange/tables/read-sheet.ts';
import type { Tools } from '../ports/tools.ts';
import { isSpreadsheetName, openWorkbook, withFile } from './open-audit.ts';

/** Whether a roster or price list is a table, by its file name. */
export function isTableName(path: string): boolean {
  return isSpreadsheetName(path) || /\.(csv|tsv|txt)$/i.test(path);
}

/** The text of a list in YAML. @throws AuditError as readText; a file of another kind is told what a list may be. */
export async function readListText({ files }: Tools, path: string, limit: number): Promise<string> {
  try {
    return await files.readText(path, limit);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    throw new AuditError(
      error.problems.map((each) =>
        each.code === 'not-text' ? { ...each, params: { ...each.params, isList: true } } : each,
      ),
    );
  }
}

/** The sheets of a workbook, or a CSV file as one sheet for each way to read it. @throws AuditError as readText and openWorkbook. */
export async function readTableFile(tools: Tools, path: string, limit: number): Promise<readonly ReadSheet[]> {
  if (/\.(csv|tsv|txt)$/i.test(path)) return readCsv(await readListText(tools, path, limit));
  const workbook = await openWorkbook(tools, path);
  const sheets = await withFile(path, async () => workbook.sheets());
  const { missingSheets } = workbook;
  if (missingSheets.length > 0) tools.tell({ is: 'sheets-missing', path, sheets: missingSheets });
  return namedSheets(sheets, tools.surroundings.sheets ?? [], path);
}

/**
 * The sheets that were asked for, seen even where they are hidden. Of several lists in one run each may lie on a sheet of another name.
 * @throws AuditError sheet-not-there where none of them is.
 */
function namedSheets(sheets: readonly ReadSheet[], wanted: readonly string[], path: string): readonly ReadSheet[] {
  if (wanted.length === 0) return sheets;
  const keys = new Set(wanted.map(headingKey));
  const found = sheets.filter(({ name }) => wanted.includes(name) || keys.has(headingKey(name)));
  if (found.length > 0) return found.map((sheet) => ({ ...sheet, visible: true }));
  const there = sheets.map(({ name }) => name).join(', ');
  throw failure('sheet-not-there', { sheet: wanted.join(', '), there }, { file: path });
}

/** Tells what is worth knowing of how a table was read, where the command itself says nothing of it. */
export function tellRemarks({ tell }: Tools, path: string, remarks: TableRemarks): void {
  const isAny = Object.values(remarks).some((each) => each.length > 0);
  if (isAny) tell({ is: 'table-read', path, remarks });
}

/** The list's id: its file name without characters not allowed in an id. */
export function idOfFile({ files }: Tools, path: string): string {
  const stem = composed(files.basename(path).replace(/\.[^.]*$/, ''));
  return stem.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-') || 'list';
}

/**
 * Reads texts of a table in a language. `1.500` and `1,500` are thousands in every language, since nobody prices or counts in thousandths;
 * `1.500,5` and `1,500.5` are unambiguous. A currency after a number is ignored.
 */
export function tableReaders(language: Language): TextReaders {
  return {
    number: (text) => {
      const bare = text.replace(/(?<!\s)\s*(₫|đ|đồng|vnđ|vnd)\.?$/iu, '');
      if (/^[1-9]\d{0,2}([.,\s])\d{3}(\1\d{3})*$/.test(bare)) return Number(bare.replace(/[.,\s]/g, ''));
      const read = [language, ...languages].map((each) => typedNumber(bare, each));
      return read.find((value) => value !== null) ?? null;
    },
    day: typedDay,
  };
}

/** What words of a closed set mean: the ids themselves and their words in every language, folded. */
export function wordsOf<Id extends string>(
  pick: (messages: Messages) => Readonly<Record<Id, string>>,
): ReadonlyMap<string, Id> {
  const found = new Map<string, Id>();
  for (const language of languages) {
    for (const [id, word] of Object.entries(pick(messagesIn(language))) as [Id, string][]) {
      found.set(headingKey(id), id);
      found.set(headingKey(word), id);
    }
  }
  return found;
}
