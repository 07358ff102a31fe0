import type { Plan } from '../domain/audit.ts';
import type { TakenAudit } from './taken-audit.ts';

/** Plans say few different things very often, and are most of what is kept of an audit: equal ones become one. */
export function createPlanSharing(): (taken: TakenAudit) => TakenAudit {
  const known = new Map<string, Plan>();
  const shared = (plan: Plan): Plan => {
    const { owner, due, status, doneOn, fundingSource, note } = plan;
    const key = JSON.stringify([owner, due, status, doneOn, fundingSource, note]);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, plan);
    return plan;
  };
  return (taken) => {
    const findings = taken.result.findings.map((finding) =>
      finding.plan === null ? finding : { ...finding, plan: shared(finding.plan) },
    );
    return { ...taken, result: { ...taken.result, findings } };
  };
}
