import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type ChecklistDifference, compareChecklists } from '../../domain/checklist/checklist-difference.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import { upgradeAudit } from '../../domain/visit/upgrade-audit.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import type { DifferenceEffect } from '../../report/checklist/checklist-difference.ts';
import { openAudit } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';
import { openChecklist } from './list-checklists.ts';

export interface ComparedVersions {
  readonly before: Checklist;
  readonly after: Checklist;
  readonly difference: ChecklistDifference;
  readonly effects: readonly DifferenceEffect[];
}

/**
 * Compares two versions of a checklist, and the effect of the newer one on the given audits.
 * @throws AuditError if any of them is faulty.
 */
export async function compareVersions(
  tools: Tools,
  before: string,
  after: string,
  audits: readonly string[],
): Promise<ComparedVersions> {
  const [old, now] = [await openChecklist(tools, before), await openChecklist(tools, after)];
  const effects: DifferenceEffect[] = [];
  for (const path of audits) {
    const { audit, prices } = await openAudit(tools, path, [before, after]);
    const { audit: upgraded, askAgain } = upgradeAudit(audit, old, now, auditDocument);
    effects.push({ before: assess(audit, old, prices), after: assess(upgraded, now, prices), askAgain });
  }
  return { before: old, after: now, difference: compareChecklists(old, now), effects };
}
