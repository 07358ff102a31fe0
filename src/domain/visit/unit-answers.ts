import type { Audit, Response } from '../audit/audit.ts';
import type { Checklist } from '../checklist/checklist.ts';

export interface SharedAnswers {
  readonly audit: Audit;
  /** Criteria whose answers were taken from the other site. */
  readonly taken: readonly string[];
}

/**
 * Copies another site's answers to criteria asked once per unit; both audits have the same unit, round and checklist. Existing answers
 * stay; plans and purchases are not copied, since the unit makes them once.
 */
export function takeUnitAnswers(audit: Audit, other: Audit, checklist: Checklist): SharedAnswers {
  if (!isOtherSite(audit, other)) return { audit, taken: [] };
  const taken = checklist.sections
    .flatMap(({ criteria }) => criteria)
    .filter(
      ({ id, scope }) =>
        scope === 'unit' && !isAnswered(audit.responses.get(id)) && isAnswered(other.responses.get(id)),
    )
    .map(({ id }) => id);
  const shared = taken.flatMap((id) => {
    const theirs = other.responses.get(id);
    return theirs === undefined ? [] : [[id, withAnswersOf(audit.responses.get(id), theirs)] as const];
  });
  return { audit: { ...audit, responses: new Map([...audit.responses, ...shared]) }, taken };
}

function isOtherSite(audit: Audit, other: Audit): boolean {
  return (
    audit.facility.unit !== null &&
    audit.facility.unit.id === other.facility.unit?.id &&
    audit.facility.id !== other.facility.id &&
    audit.round.id === other.round.id &&
    audit.checklist.digest === other.checklist.digest
  );
}

function isAnswered(response: Response | undefined): boolean {
  return response !== undefined && (response.self !== null || response.verified !== null);
}

function withAnswersOf(own: Response | undefined, theirs: Response): Response {
  const { self, verified, evidence } = theirs;
  return {
    self,
    verified,
    evidence: [...(own?.evidence ?? []), ...evidence],
    plan: own?.plan ?? null,
    purchase: own?.purchase ?? [],
    decisions: own?.decisions ?? [],
    keptFrom: own?.keptFrom ?? null,
  };
}
