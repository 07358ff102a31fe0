import type { Audit } from '../audit/audit.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { standings } from '../scoring/applicability.ts';

/** Ids of criteria whose verified answers count in `before` and are inactive in `after`, in the checklist's order. */
export function silencedCriteria(before: Audit, after: Audit, checklist: Checklist): readonly string[] {
  const then = standings(checklist, before);
  return [...standings(checklist, after).values()].flatMap(({ criterion: { id }, state }) => {
    const wasVerified = then.get(id)?.state !== 'inactive' && (before.responses.get(id)?.verified ?? null) !== null;
    return state === 'inactive' && wasVerified ? [id] : [];
  });
}
