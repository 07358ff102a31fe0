import { type Assessment, assess } from '../domain/assessment.ts';
import type { Audit } from '../domain/audit.ts';
import type { Checklist } from '../domain/checklist.ts';
import { compareInstants } from '../domain/instant.ts';
import { canonicalJson, type JsonObject, type Sha256 } from '../domain/json.ts';
import { type FacilityResult, facilityResult } from '../domain/province/facility-result.ts';
import type { EditedAnswers, MergeInput } from '../domain/province/merge-input.ts';
import { assessStored, type StoredAudit, type StoredPrices, storeAudit, storedAudit } from './stored-audit.ts';

/** An audit that was taken in: what the rules of merging look at, what the pages need, and itself as bytes. */
export interface TakenAudit {
  readonly input: MergeInput;
  /** SHA-256 of the file it came in. */
  readonly digest: string;
  readonly stored: StoredAudit;
  readonly result: FacilityResult;
  /** An earlier merge took it in as a round before, not as a facility's own result. */
  readonly isPrevious: boolean;
}

interface Origin {
  readonly file: string;
  readonly position: number;
  readonly digest: string;
  readonly edited: EditedAnswers | null;
  readonly otherEdits: number;
  readonly isPrevious: boolean;
}

/** Takes an audit in; nothing of it stays in memory but what is returned. */
export function takenAudit(
  audit: Audit,
  document: JsonObject,
  checklist: Checklist,
  prices: StoredPrices | null,
  origin: Origin,
  sha256: Sha256,
): TakenAudit {
  const canonical = canonicalJson(document);
  const stored = storeAudit(canonical, checklist, prices);
  const { file, position, digest, edited, otherEdits, isPrevious } = origin;
  const assessment: Assessment = assess(audit, checklist, prices?.list ?? null);
  return {
    input: {
      file,
      position,
      audit: audit.id,
      revision: audit.revision,
      facility: audit.facility.id,
      round: audit.round.id,
      auditedOn: audit.auditedOn,
      checklist: { id: checklist.id, version: checklist.version, digest: checklist.digest },
      sections: sectionsKey(audit, checklist),
      content: sha256(canonical),
      latestAt: latestAt(audit),
      responses: () => storedAudit(stored).responses,
      edited,
      otherEdits,
    },
    digest,
    stored,
    result: facilityResult(assessment, null, () => assessStored(stored)),
    isPrevious,
  };
}

/** Null where all of the checklist's sections are meant, named or not. */
function sectionsKey({ sections }: Audit, checklist: Checklist): string | null {
  if (sections === null || checklist.sections.every(({ id }) => sections.includes(id))) return null;
  return [...new Set(sections)].sort().join(',');
}

function latestAt({ responses }: Audit): string | null {
  let latest: string | null = null;
  for (const { self, verified } of responses.values()) {
    for (const side of [self, verified]) {
      if (side?.at != null && compareInstants(side.at, latest) > 0) latest = side.at;
    }
  }
  return latest;
}
