import type { Outcome } from '../../domain/problem/problem.ts';
import type { Price, PriceList } from '../../domain/scoring/price-list.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { type PriceListShape, priceSchema } from '../schemas/price-schema.ts';
import { formats } from '../shape/format-line.ts';
import { members } from '../shape/members.ts';
import { readWhole } from '../shape/read-whole.ts';
import { restored } from '../shape/restored.ts';
import { documentYaml } from '../yaml/document-yaml.ts';
import { priceLimit } from '../yaml/limits.ts';
import { readDocument } from '../yaml/plain-json.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** The default currency. */
const usualCurrency = 'VND';

/** A price list, or everything wrong with its file. */
export function parsePriceList(text: string, path: string): Outcome<PriceList> {
  return readWhole(readYaml(text, path, priceLimit), 'prices', priceSchema(), priceListOf);
}

/** A price list from a document, such as one carried by a workbook. Problems have no place. */
export function priceListFromDocument(document: JsonValue): Outcome<PriceList> {
  return readWhole(readDocument(document), 'prices', priceSchema(), priceListOf);
}

/** A price list as written in its file. */
export function priceListDocument(list: PriceList): JsonObject {
  const { id, title, currency, illustrative, otherCosts, contingency, prices } = list;
  const items = Object.fromEntries([...prices].map(([item, price]) => [item, priceMembers(price)]));
  const head = { id, title, currency, illustrative, otherCosts, contingency };
  return restored({ format: formats.prices, ...members(head), items }, undefined);
}

/** The text of a price list's file. */
export function serializePriceList(list: PriceList): string {
  return documentYaml(priceListDocument(list));
}

function priceListOf(shape: PriceListShape): PriceList {
  const { id, title, currency, illustrative, otherCosts, contingency, items } = shape;
  return {
    id,
    title: title ?? null,
    currency: currency ?? usualCurrency,
    illustrative: illustrative ?? false,
    otherCosts: otherCosts ?? null,
    contingency: contingency ?? null,
    prices: new Map(Object.entries(items).map(([item, price]) => [item, priceOf(item, price)])),
  };
}

function priceOf(item: string, shape: PriceListShape['items'][string]): Price {
  return {
    item,
    price: shape.price ?? null,
    unit: shape.unit ?? null,
    specification: shape.specification ?? null,
    sources: (shape.sources ?? []).map(({ kind, supplier, on, price }) => {
      return { kind, supplier: supplier ?? null, on: on ?? null, price: price ?? null };
    }),
    validUntil: shape.validUntil ?? null,
    vat: shape.vat ?? null,
    vatIncluded: shape.vatIncluded ?? null,
    budget: shape.budget ?? null,
  };
}

/** Always writes the key, even without a price, to show where to type it. */
function priceMembers({ price, unit, specification, sources, validUntil, vat, vatIncluded, budget }: Price) {
  const known = {
    unit,
    specification,
    sources: sources.map((source) => members({ ...source })),
    validUntil,
    vat,
    budget,
  };
  return { price, ...members(known), vatIncluded: vatIncluded ?? undefined };
}
