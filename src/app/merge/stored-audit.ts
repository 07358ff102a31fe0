import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type Assessment, assess } from '../../domain/scoring/assessment.ts';
import type { PriceList } from '../../domain/scoring/price-list.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { auditOfSound } from '../../formats/audit/audit-file.ts';
import type { Surroundings } from '../ports/surroundings-port.ts';

/** An audit in compact form while thousands are merged; everything else is computed from it on demand. */
export interface StoredAudit {
  readonly document: () => JsonObject;
  readonly checklist: Checklist;
  /** The prices it is assessed with; null: none. */
  readonly prices: StoredPrices | null;
}

export interface StoredPrices {
  readonly list: PriceList;
  readonly document: JsonObject;
}

export function storeAudit(
  document: JsonObject,
  checklist: Checklist,
  prices: StoredPrices | null,
  { keeper }: Surroundings,
): StoredAudit {
  const kept = keeper.text(JSON.stringify(document));
  return { document: () => JSON.parse(kept()) as JsonObject, checklist, prices };
}

export function storedAudit({ document }: StoredAudit): Audit {
  return auditOfSound(document());
}

function assessStored(stored: StoredAudit): Assessment {
  return assess(storedAudit(stored), stored.checklist, stored.prices?.list ?? null);
}

/** Audits whose assessments are kept together: some 300 KB each. */
const FEW = 60;

/**
 * The pages of a province ask for each whole assessment several times, one facility after the other. In a merge of few audits it is made
 * once and kept; of more, each is made whenever it is asked for, so that memory does not grow with their number.
 */
export function assessmentsOfFew(few: number = FEW): (stored: StoredAudit) => () => Assessment {
  const kept = new Map<StoredAudit, Assessment>();
  let count = 0;
  return (stored) => {
    count += 1;
    if (count > few) kept.clear();
    return () => {
      const assessment = kept.get(stored) ?? assessStored(stored);
      if (count <= few) kept.set(stored, assessment);
      return assessment;
    };
  };
}
