import type { Roster } from '../../domain/audit/facility.ts';
import { currentId } from '../../domain/lists/facility-changes.ts';
import type { TakenAudit } from './taken-audit.ts';

/** Audits under the ids that their facilities have now, so that rounds under another id are rounds of the same facility. */
export function underCurrentIds<Taken extends TakenAudit>(
  audits: readonly Taken[],
  roster: Roster | null,
): readonly Taken[] {
  return audits.map((each) => {
    const facility = currentId(roster, each.input.facility);
    return facility === each.input.facility ? each : { ...each, input: { ...each.input, facility } };
  });
}
