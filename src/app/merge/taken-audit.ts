import type { Audit } from '../../domain/audit/audit.ts';
import { fingerprintOf } from '../../domain/audit/fingerprint.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { EditChoice } from '../../domain/merging/merge-decision.ts';
import type { EditedAnswers, MergeInput } from '../../domain/merging/merge-input.ts';
import { type FacilityResult, facilityResult } from '../../domain/province/facility-result.ts';
import type { EarlierSource } from '../../domain/province/province.ts';
import { type Assessment, assess } from '../../domain/scoring/assessment.ts';
import { compareInstants } from '../../domain/values/instant.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import type { RejectedFile } from '../inputs/collect-inputs.ts';
import { contentDigest } from '../inputs/content-digest.ts';
import type { Surroundings } from '../ports/surroundings-port.ts';
import type { StoredPrices } from './stored-audit.ts';
import { type StoredAudit, storedAudit } from './stored-audit.ts';

/** An audit that was read: what the merge rules look at, what the pages need, and the audit in compact form. */
export interface TakenAudit {
  readonly input: MergeInput;
  /** SHA-256 of the file that contains it. */
  readonly digest: string;
  readonly stored: StoredAudit;
  readonly result: FacilityResult;
  /** An earlier merge used it as an earlier round, not as a facility's current result. */
  readonly isPrevious: boolean;
}

export interface AuditOrigin {
  readonly file: string;
  readonly position: number;
  readonly digest: string;
  readonly edited: EditedAnswers | null;
  readonly otherEdits: readonly string[] | null;
  readonly isPrevious: boolean;
}

interface Reopening {
  readonly surroundings: Surroundings;
  /** How the pages get the whole assessment again. */
  readonly reopener: (stored: StoredAudit) => () => Assessment;
}

/** Reads a stored audit; nothing of `audit` stays in memory except the result. */
export function takenAudit(
  audit: Audit,
  stored: StoredAudit,
  origin: AuditOrigin,
  { surroundings, reopener }: Reopening,
): TakenAudit {
  const assessment = assess(audit, stored.checklist, stored.prices?.list ?? null);
  return {
    input: mergeInput(audit, stored, origin, surroundings),
    digest: origin.digest,
    stored,
    result: facilityResult(assessment, null, reopener(stored)),
    isPrevious: origin.isPrevious,
  };
}

function mergeInput(
  audit: Audit,
  stored: StoredAudit,
  { file, position, edited, otherEdits }: AuditOrigin,
  surroundings: Surroundings,
): MergeInput {
  const { id, version, digest } = stored.checklist;
  let content: string | null = null;
  let fingerprint: string | null = null;
  return {
    file,
    position,
    audit: audit.id,
    revision: audit.revision,
    facility: audit.facility.id,
    round: audit.round.id,
    auditedOn: audit.auditedOn,
    checklist: { id, version, digest },
    sections: sectionsKey(audit, stored.checklist),
    get content() {
      content ??= contentDigest({ document: stored.document() }, surroundings);
      return content;
    },
    get fingerprint() {
      fingerprint ??= fingerprintOf(auditDocument(storedAudit(stored)), digest, surroundings.sha256);
      return fingerprint;
    },
    latestAt: latestAt(audit),
    combinedFrom: audit.combinedFrom,
    record: () => storedAudit(stored),
    edited,
    otherEdits,
  };
}

/** Null if all sections of the checklist are included, named or not. */
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

export interface TakeInRequest {
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** The list that replaces all others; null: each input keeps its own. */
  readonly prices: StoredPrices | null;
  /** Which answers count if some were edited in a workbook; `fail`: undecided. */
  readonly onEdit: 'fail' | 'carried' | 'visible';
  /** A person's decisions on single workbooks, which override `onEdit`. */
  readonly decided: readonly EditChoice[];
  readonly onProgress: (done: number, total: number) => void;
}

export interface TakenIn {
  readonly audits: readonly TakenAudit[];
  readonly rejected: readonly RejectedFile[];
  /** Papers in the folders, from which nothing can be taken. */
  readonly passedOver: readonly string[];
  readonly earlier: readonly EarlierSource[];
  /** The rosters that earlier merges carried, in order of path. */
  readonly rosters: readonly JsonObject[];
}
