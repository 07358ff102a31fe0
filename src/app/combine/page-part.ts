import { type Audit, noResponse, type Response, type Side } from '../../domain/audit/audit.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import { withEvidence } from '../forms/copy-evidence.ts';
import { filledIn } from '../forms/plan-import.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';
import type { EvidenceSource } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { ClaimedPage } from './claimed-pages.ts';

/** What one inspector has of a visit. */
export interface Part extends OpenedAudit {
  /** Evidence that came with it and is not stored yet, by digest; left out: all its evidence lies beside it. */
  readonly unstored?: ReadonlyMap<string, EvidenceSource>;
}

export interface PartGround {
  /** The audit that all parts started from; null: not given. */
  readonly base: OpenedAudit | null;
  /** The parts that are audits. */
  readonly audits: readonly OpenedAudit[];
  readonly by: string | null;
}

/**
 * What a page saved as a part of its visit: what it would make of the base; where there is none, what was filled in there. It goes the way
 * of an import, but nothing is stored.
 */
export async function partOfPage(
  tools: Tools,
  claimed: ClaimedPage,
  ground: PartGround,
): Promise<{ readonly part: Part; readonly problems: readonly Problem[] }> {
  const { page, path, checklist } = claimed;
  const start = ground.base?.audit ?? startBeside(claimed, ground.audits);
  const request = { by: ground.by, decideProfile: async () => 'accept' as const };
  const filled = await filledIn(tools, page, start, request);
  const unstored = new Map<string, EvidenceSource>();
  const { audit } = await withEvidence(tools, filled.evidence, filled.applied, async (source) => {
    const seen = await tools.files.seeEvidence(source);
    unstored.set(seen.sha256, source);
    return seen;
  });
  const isAlone = ground.base !== null || ground.audits.length === 0;
  const own = isAlone ? audit : withoutUntouched(audit, start, page.side);
  const nameless = filled.isNameless ? [problem('needs-name', {}, { file: path })] : [];
  const about = { document: page.document, header: [], prices: null, sha256: null, workbook: null };
  return { part: { ...about, path, checklist, audit: own, unstored }, problems: [...filled.problems, ...nameless] };
}

/**
 * The audit that a page began with, as the audits that it is combined with know it: with their records in place of equal answers, so that
 * what was changed on the page takes the place of the record that it was changed from.
 */
function startBeside({ page, audit }: ClaimedPage, audits: readonly OpenedAudit[]): Audit {
  const [first] = audits;
  if (first === undefined) return audit;
  const { id, round, auditedOn, facility, illustrative } = first.audit;
  const responses = [...audit.responses].map(([criterion, response]): readonly [string, Response] => {
    const sent = response[page.side];
    const records = audits.flatMap((each) => each.audit.responses.get(criterion)?.[page.side] ?? []);
    const same = records.find(
      (each) => isSameValue(each.answer, sent?.answer) && (each.note ?? '') === (sent?.note ?? ''),
    );
    return [criterion, { ...response, [page.side]: same ?? sent }];
  });
  const known = { ...facility, profile: audit.facility.profile };
  return { ...audit, id, round, auditedOn, illustrative, facility: known, responses: new Map(responses) };
}

/** What was left as it was sent says nothing against an audit that has moved on. */
function withoutUntouched(audit: Audit, start: Audit, side: Side): Audit {
  const responses = [...audit.responses].flatMap(([id, response]): readonly (readonly [string, Response])[] => {
    const isUntouched = isSameValue(response[side], start.responses.get(id)?.[side] ?? null);
    const own = isUntouched ? { ...response, [side]: null } : response;
    return isSameValue(own, noResponse) ? [] : [[id, own]];
  });
  const profile = [...audit.facility.profile].filter(([id, value]) => start.facility.profile.get(id) !== value);
  return { ...audit, facility: { ...audit.facility, profile: new Map(profile) }, responses: new Map(responses) };
}
