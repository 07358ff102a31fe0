import { type Assessment, assess, type CriterionAssessment } from '../../domain/scoring/assessment.ts';
import type { AuditSession } from '../audit/audit-session.ts';

/** The state of an audit according to the saved answers. */
export interface AssessedAudit {
  readonly assessment: Assessment;
  /** Null: the checklist has no criterion with this id. */
  readonly of: (id: string) => CriterionAssessment | null;
}

/** The session's audit, assessed on request and only once after each change. */
export function assessingAnew({ audit, checklist }: AuditSession): () => AssessedAudit {
  let known: AssessedAudit | null = null;
  return () => {
    const current = audit();
    if (known === null || known.assessment.audit !== current) known = assessed(assess(current, checklist));
    return known;
  };
}

function assessed(assessment: Assessment): AssessedAudit {
  const byId = new Map(assessment.criteria.map((each) => [each.criterion.id, each]));
  return { assessment, of: (id) => byId.get(id) ?? null };
}
