import type { Checklist, Item } from '../checklist/checklist.ts';
import type { Price, PriceList } from '../scoring/price-list.ts';
import { nearest } from '../values/nearest.ts';
import { foldedText } from '../values/search-text.ts';

/** Something odd in a valid price list that its author should know; remarks that apply to several items are given once. */
export type PriceRemark =
  | { readonly code: 'no-known-item'; readonly items: readonly string[] }
  | { readonly code: 'missing-item' | 'no-price' | 'zero-price' | 'doubtful-amount'; readonly items: readonly string[] }
  | { readonly code: 'past-day'; readonly items: readonly string[]; readonly until: string }
  | { readonly code: 'few-sources'; readonly items: readonly string[]; readonly count: number }
  | OneItemRemark;

type OneItemRemark =
  | { readonly code: 'unknown-item'; readonly item: string; readonly nearest: string | null }
  | { readonly code: 'odd-unit'; readonly item: string; readonly unit: string }
  | {
      readonly code: 'far-from-sources';
      readonly item: string;
      readonly price: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'sources-apart'; readonly item: string; readonly least: number; readonly most: number }
  | {
      readonly code: 'far-from-others';
      readonly item: string;
      readonly price: number;
      readonly median: number;
      readonly lists: number;
    };

/** The items a remark applies to. */
export function itemsOf(remark: PriceRemark): readonly string[] {
  return 'items' in remark ? remark.items : [remark.item];
}

/** How far a price may exceed its dearest quotation. */
const BEYOND_SOURCES = 1.2;
/** How many times the cheapest quotation the dearest one for the same item may cost. */
const SOURCES_APART = 2;
/** How many times the usual price in other lists a price may be. */
const BEYOND_OTHERS = 1.5;
const USUAL_QUOTATIONS = 3;

/** Remarks on a price list, compared with the checklist, other lists and today; in the order of the checklist's items. */
export function priceRemarks(
  list: PriceList,
  checklist: Checklist,
  others: readonly PriceList[],
  today: string,
): readonly PriceRemark[] {
  const listed = [...checklist.items].flatMap(([id, item]): readonly PriceRemark[] => {
    const price = list.prices.get(id);
    if (price === undefined) return [{ code: 'missing-item', items: [id] }];
    return [...remarksOn(price, item, others, today), ...doubtfulAmount(price, list)];
  });
  const unknown = [...list.prices.keys()].filter((id) => !checklist.items.has(id));
  const isStrange = unknown.length > 0 && unknown.length === list.prices.size && checklist.items.size > 0;
  return [
    ...(isStrange ? [{ code: 'no-known-item', items: [] } as const] : []),
    ...grouped(listed),
    ...unknown.map(
      (item): PriceRemark => ({ code: 'unknown-item', item, nearest: nearest(item, checklist.items.keys()) }),
    ),
  ];
}

/** Nothing that is bought costs less, and there are no parts of a đồng. */
const LEAST_IN_VND = 1_000;

/** Amounts that may be in thousands or millions without a word about it. */
function doubtfulAmount({ item, price }: Price, { currency }: PriceList): readonly PriceRemark[] {
  const isDoubtful =
    currency === 'VND' && price !== null && price > 0 && (price < LEAST_IN_VND || !Number.isInteger(price));
  return isDoubtful ? [{ code: 'doubtful-amount', items: [item] }] : [];
}

/** Equal remarks on several items become one, where the first of them stood. */
function grouped(remarks: readonly PriceRemark[]): readonly PriceRemark[] {
  const groups = new Map<string, PriceRemark>();
  for (const remark of remarks) {
    const { code } = remark;
    const key = 'items' in remark ? JSON.stringify({ ...remark, items: [] }) : `${code} ${remark.item}`;
    const before = groups.get(key);
    const isSame = before !== undefined && 'items' in before && 'items' in remark;
    groups.set(key, isSame ? { ...before, items: [...before.items, ...remark.items] } : remark);
  }
  return [...groups.values()];
}

function remarksOn(price: Price, item: Item, others: readonly PriceList[], today: string): readonly PriceRemark[] {
  const items = [item.id];
  const unit = isOddUnit(price, item) ? [{ code: 'odd-unit', item: item.id, unit: price.unit ?? '' } as const] : [];
  if (price.price === null) return [{ code: 'no-price', items }, ...unit];
  return [
    ...unit,
    ...(price.price === 0 ? [{ code: 'zero-price', items } as const] : []),
    ...(price.validUntil !== null && price.validUntil < today
      ? [{ code: 'past-day', items, until: price.validUntil } as const]
      : []),
    ...sourceRemarks(price, price.price),
    ...otherRemarks(price.item, price.price, others),
  ];
}

/** Compares units in every language of the checklist, ignoring diacritics. */
function isOddUnit({ unit }: Price, item: Item): boolean {
  if (unit === null || item.unit === null) return false;
  return !Object.values(item.unit).some((known) => foldedText(known).trim() === foldedText(unit).trim());
}

function sourceRemarks({ item, sources }: Price, price: number): readonly PriceRemark[] {
  const quoted = sources.flatMap((source) => (source.price === null ? [] : [source.price]));
  const [least, most] = [Math.min(...quoted), Math.max(...quoted)];
  const isFar = quoted.length > 0 && (price > most * BEYOND_SOURCES || price * BEYOND_SOURCES < least);
  const isApart = quoted.length > 1 && most > least * SOURCES_APART;
  const count = sources.filter(({ kind }) => kind === 'quotation').length;
  const isEnough = count >= USUAL_QUOTATIONS || sources.some(({ kind }) => kind !== 'quotation');
  return [
    ...(isFar ? [{ code: 'far-from-sources', item, price, least, most } as const] : []),
    ...(isApart ? [{ code: 'sources-apart', item, least, most } as const] : []),
    ...(isEnough ? [] : [{ code: 'few-sources', items: [item], count } as const]),
  ];
}

function otherRemarks(item: string, price: number, others: readonly PriceList[]): readonly PriceRemark[] {
  const known = others.flatMap((list) => list.prices.get(item)?.price ?? []).sort((a, b) => a - b);
  const median = medianOf(known);
  const isFar = median !== null && (price > median * BEYOND_OTHERS || price * BEYOND_OTHERS < median);
  return isFar ? [{ code: 'far-from-others', item, price, median, lists: known.length }] : [];
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
