import type { Checklist } from '../../domain/checklist/checklist.ts';
import { noRemarks, type TableRemarks } from '../../domain/lists/table-remarks.ts';
import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { PriceList } from '../../domain/scoring/price-list.ts';
import { languages } from '../../domain/values/language.ts';
import { parsePriceList } from '../../formats/lists/price-file.ts';
import { priceLimit } from '../../formats/yaml/limits.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { headingKey } from '../../interchange/tables/headings.ts';
import { type PriceWords, pricesFromTable } from '../../interchange/tables/price-table.ts';
import type { ReadSheet } from '../../interchange/tables/read-sheet.ts';
import type { Tools } from '../ports/tools.ts';
import { withFile } from './open-audit.ts';
import {
  idOfFile,
  isTableName,
  readListText,
  readTableFile,
  tableReaders,
  tellRemarks,
  wordsOf,
} from './read-table-file.ts';

export interface ReadPrices {
  readonly list: PriceList;
  /** How a table was read. */
  readonly table: TableRemarks;
}

/** Reads a price list in YAML, or as a table in .xlsx or .csv, and tells what of it was passed over. @throws AuditError with everything wrong with it. */
export async function readPriceList(tools: Tools, path: string): Promise<PriceList> {
  const { list, table } = await readPriceFile(tools, path);
  tellRemarks(tools, path, table);
  return list;
}

/** Tells where a price list that was asked for has a price for nothing that the checklists ask for. */
export function tellPricesOfNothing(
  { tell }: Tools,
  path: string | null,
  list: PriceList | null,
  checklists: Iterable<Checklist>,
): void {
  if (path === null || list === null || list.prices.size === 0) return;
  const all = [...checklists];
  const isOfAny = all.length === 0 || all.some(({ items }) => [...list.prices.keys()].some((id) => items.has(id)));
  if (!isOfAny) tell({ is: 'prices-of-nothing', path, items: [...list.prices.keys()].slice(0, 5) });
}

/** As `readPriceList`, with how it was read. */
export async function readPriceFile(tools: Tools, path: string): Promise<ReadPrices> {
  if (!isTableName(path)) {
    const list = valueOrThrow(parsePriceList(await readListText(tools, path, priceLimit), path));
    return { list, table: noRemarks };
  }
  const sheets = await readTableFile(tools, path, priceLimit);
  return withFile(path, async () => {
    const { list, remarks } = valueOrThrow(await pricesInSheets(tools, sheets, path));
    return { list, table: remarks };
  });
}

/** The price list in the sheets of the file `path`, or everything wrong with it. */
export async function pricesInSheets(
  tools: Tools,
  sheets: readonly ReadSheet[],
  path: string,
): Promise<ReturnType<typeof pricesFromTable>> {
  return pricesFromTable(sheets, idOfFile(tools, path), priceWords(tools));
}

function priceWords({ surroundings }: Tools): PriceWords {
  const both = languages.map((language) => messagesIn(language).words);
  return {
    ...tableReaders(surroundings.language),
    sources: wordsOf(({ money }) => money.priceSource),
    budgets: wordsOf(({ money }) => money.budget),
    yesOrNo: new Map([
      ...[...both.map(({ yes }) => yes), 'x', 'true', '1'].map((word) => [headingKey(word), true] as const),
      ...[...both.map(({ no }) => no), 'false', '0'].map((word) => [headingKey(word), false] as const),
    ]),
  };
}
