import type { Roster } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type RosterRemark, rosterRemarks } from '../../domain/lists/roster-remarks.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import { readRosterFile } from '../inputs/read-roster.ts';
import type { Tools } from '../ports/tools.ts';

export interface CheckedRoster {
  readonly checklist: Checklist;
  readonly roster: Roster;
  readonly remarks: readonly RosterRemark[];
  /** Headings of a table that nothing is known about. */
  readonly unknownColumns: readonly string[];
}

/** Reads a roster and tells what is odd about it beside the checklist. @throws AuditError with all that is wrong with it. */
export async function checkRoster(tools: Tools, path: string, checklists: readonly string[]): Promise<CheckedRoster> {
  const checklist = await chosenChecklist(tools, checklists);
  const { roster, unknownColumns } = await readRosterFile(tools, path, checklists);
  return { checklist, roster, remarks: rosterRemarks(roster, checklist), unknownColumns };
}
