import type { Roster } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type RosterRemark, rosterRemarks } from '../../domain/lists/roster-remarks.ts';
import type { TableRemarks } from '../../domain/lists/table-remarks.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import { readRosterFile } from '../inputs/read-roster.ts';
import type { Tools } from '../ports/tools.ts';

export interface CheckedRoster {
  readonly checklist: Checklist;
  readonly roster: Roster;
  readonly remarks: readonly RosterRemark[];
  /** How a table was read. */
  readonly table: TableRemarks;
}

/** Reads a roster and gives remarks on it, compared with the checklist. @throws AuditError with everything wrong with it. */
export async function checkRoster(tools: Tools, path: string, checklists: readonly string[]): Promise<CheckedRoster> {
  const checklist = await chosenChecklist(tools, checklists);
  const { roster, table } = await readRosterFile(tools, path, checklists);
  return { checklist, roster, remarks: rosterRemarks(roster, checklist), table };
}
