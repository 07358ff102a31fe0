import { type Assessment, assess } from '../domain/assessment.ts';
import type { Audit } from '../domain/audit.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { JsonObject } from '../domain/json.ts';
import type { PriceList } from '../domain/price-list.ts';
import { auditOfSound } from '../formats/audit-file.ts';

/** An audit kept as bytes while thousands are merged; what is made of it is made anew each time. */
export interface StoredAudit {
  readonly bytes: Uint8Array;
  readonly checklist: Checklist;
  /** The prices that it is assessed with; null: none. */
  readonly prices: StoredPrices | null;
}

export interface StoredPrices {
  readonly list: PriceList;
  readonly document: JsonObject;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `canonical` is the canonical JSON of the audit's document. */
export function storeAudit(canonical: string, checklist: Checklist, prices: StoredPrices | null): StoredAudit {
  return { bytes: encoder.encode(canonical), checklist, prices };
}

export function storedDocument({ bytes }: StoredAudit): JsonObject {
  return JSON.parse(decoder.decode(bytes)) as JsonObject;
}

export function storedAudit(stored: StoredAudit): Audit {
  return auditOfSound(storedDocument(stored));
}

export function assessStored(stored: StoredAudit): Assessment {
  return assess(storedAudit(stored), stored.checklist, stored.prices?.list ?? null);
}
