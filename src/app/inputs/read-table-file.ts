import { type Language, languages } from '../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { typedDay, typedNumber } from '../../i18n/written/typed-number.ts';
import { headingKey } from '../../interchange/tables/headings.ts';
import { readCsv } from '../../interchange/tables/read-csv.ts';
import type { ReadSheet, TextReaders } from '../../interchange/tables/read-sheet.ts';
import type { Tools } from '../ports/tools.ts';
import { isSpreadsheetName, openWorkbook, withFile } from './open-audit.ts';

/** Whether a roster or price list is kept as a table, by the name of its file. */
export function isTableName(path: string): boolean {
  return isSpreadsheetName(path) || /\.(csv|tsv|txt)$/i.test(path);
}

/** The sheets of a workbook, or a CSV file as a sheet in each way it may be read. @throws AuditError as readText and openWorkbook. */
export async function readTableFile(tools: Tools, path: string, limit: number): Promise<readonly ReadSheet[]> {
  if (/\.(csv|tsv|txt)$/i.test(path)) return readCsv(await tools.files.readText(path, limit));
  const workbook = await openWorkbook(tools, path);
  return withFile(path, async () => workbook.sheets());
}

/** The list's id: the name of its file without what is no letter of an id. */
export function idOfFile({ files }: Tools, path: string): string {
  const stem = files
    .basename(path)
    .replace(/\.[^.]*$/, '')
    .normalize('NFC');
  return stem.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-') || 'list';
}

/**
 * Texts in a table of a language: `1.500` and `1,500` are thousands in both, since nobody prices or counts in thousandths, and so are
 * `1.500,5` and `1,500.5`, which can't mean two things. A currency after a number says nothing more.
 */
export function tableReaders(language: Language): TextReaders {
  return {
    number: (text) => {
      const bare = text.replace(/\s*(₫|đ|đồng|vnđ|vnd)\.?$/iu, '');
      if (/^[1-9]\d{0,2}([.,\s])\d{3}(\1\d{3})*$/.test(bare)) return Number(bare.replace(/[.,\s]/g, ''));
      const read = [language, ...languages].map((each) => typedNumber(bare, each));
      return read.find((value) => value !== null) ?? null;
    },
    day: typedDay,
  };
}

/** What a closed set of words stands for: its ids themselves and their words in every language, folded. */
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
