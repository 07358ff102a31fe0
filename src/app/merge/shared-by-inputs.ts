import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { Assessment } from '../../domain/scoring/assessment.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { priceListDocument, priceListFromDocument } from '../../formats/lists/price-file.ts';
import { type ChecklistStore, createChecklistStore } from '../inputs/checklist-store.ts';
import type { Tools } from '../ports/tools.ts';
import { shareEqualParts } from './share-equal-parts.ts';
import { assessmentsOfFew, type StoredAudit, type StoredPrices } from './stored-audit.ts';
import type { TakeInRequest, TakenAudit } from './taken-audit.ts';

/** What reading the inputs of one merge shares: checklists, price lists and equal parts of audits are kept once. */
export interface SharedByInputs {
  readonly tools: Tools;
  readonly options: ReadOptions;
  readonly checklists: ChecklistStore;
  readonly prices: (document: JsonObject | null) => StoredPrices | null;
  /** How the pages get the whole assessment of an audit again. */
  readonly reopener: (stored: StoredAudit) => () => Assessment;
  readonly withSharedParts: (taken: TakenAudit) => TakenAudit;
}

export type ReadOptions = Pick<TakeInRequest, 'checklists' | 'prices' | 'onEdit' | 'decided'>;

export function sharedByInputs(tools: Tools, options: ReadOptions): SharedByInputs {
  return {
    tools,
    options,
    checklists: createChecklistStore(tools),
    prices: createPriceStore(),
    reopener: assessmentsOfFew(),
    withSharedParts: shareEqualParts(),
  };
}

/** Most workbooks carry the same price list, which is then one object. */
function createPriceStore(): (document: JsonObject | null) => StoredPrices | null {
  const known = new Map<string, StoredPrices>();
  const seen = new WeakMap<JsonObject, StoredPrices>();
  return (document) => {
    if (document === null) return null;
    const same = seen.get(document);
    if (same !== undefined) return same;
    const key = JSON.stringify(document);
    const found = known.get(key) ?? storedPrices(document);
    known.set(key, found);
    seen.set(document, found);
    return found;
  };
}

function storedPrices(document: JsonObject): StoredPrices {
  const list = valueOrThrow(priceListFromDocument(document));
  return { list, document: priceListDocument(list) };
}
