import type { Checklist } from '../domain/checklist.ts';
import type { Roster } from '../domain/facility.ts';
import { type RosterRemark, rosterRemarks } from '../domain/roster-remarks.ts';
import { chosenChecklist } from './find-checklist.ts';
import { readRosterFile } from './read-roster.ts';
import type { Tools } from './tools.ts';

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
