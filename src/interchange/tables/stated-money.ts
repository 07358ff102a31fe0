import { foldedText } from '../../domain/values/search-text.ts';
import type { FoundTable } from './find-table.ts';
import { textOf } from './read-sheet.ts';

/** In what a table's amounts are written. */
export interface StatedMoney {
  /** 1, or 1,000 or 1,000,000 where they are in thousands or millions. */
  readonly times: number;
  /** Three capitals; null: it doesn't say. */
  readonly currency: string | null;
}

const plain: StatedMoney = { times: 1, currency: null };

/** By the heading of a column, such as “Đơn giá (triệu đồng)”, else by a line above the table, such as “Đơn vị tính: nghìn đồng”. */
export function moneyOf<Name extends string>(table: FoundTable<Name>, column: Name): StatedMoney {
  return statedIn(table.headings.get(column) ?? '') ?? noteAbove(table) ?? plain;
}

function noteAbove<Name extends string>({ sheet, header }: FoundTable<Name>): StatedMoney | null {
  const texts = sheet.rows
    .filter(({ row }) => row < header.row)
    .flatMap(({ cells }) => [...cells.values()].map(textOf));
  const notes = texts.filter((text) => /(^|\W)(dvt|don vi( tinh)?|unit|unite)\s*:/.test(foldedText(text)));
  return notes.reduce<StatedMoney | null>((found, note) => found ?? statedIn(note), null);
}

const scales = [
  { times: 1_000_000, words: /(^|\W)(trieu|million|millions|trd)(\W|$)/ },
  { times: 1_000, words: /(^|\W)(nghin|ngan|thousand|thousands|millier|milliers|1[.,]?000\s*(d|dong|vnd)?)(\W|$)/ },
] as const;

const currencies = [
  { currency: 'VND', words: /(^|\W)(vnd|dong|d|₫)(\W|$)|₫/ },
  { currency: 'USD', words: /(^|\W)usd(\W|$)|\$/ },
  { currency: 'EUR', words: /(^|\W)eur(\W|$)|€/ },
] as const;

function statedIn(text: string): StatedMoney | null {
  const folded = foldedText(text);
  const times = scales.find(({ words }) => words.test(folded))?.times ?? null;
  const currency = currencies.find(({ words }) => words.test(folded))?.currency ?? null;
  return times === null && currency === null ? null : { times: times ?? 1, currency };
}
