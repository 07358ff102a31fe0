import { type Assessment, assess, type CriterionAssessment } from '../../domain/scoring/assessment.ts';
import type { AuditSession } from '../audit/audit-session.ts';

/** How an audit stands by the answers that are saved. */
export interface AssessedAudit {
  readonly assessment: Assessment;
  /** Null: no criterion of the checklist has this id. */
  readonly of: (id: string) => CriterionAssessment | null;
}

/** The session's audit as it stands whenever it is asked for; assessed anew once after each change, whatever was changed. */
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
