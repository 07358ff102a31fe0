import type { Audit, Plan } from '../../domain/audit/audit.ts';
import { noPlan } from '../../domain/audit/audit.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import type { Remover } from '../../domain/records/deletions.ts';
import { recordPlan } from '../../domain/visit/record-response.ts';
import type { PlanEntry } from './plan-entries.ts';

/** A part of a plan that changes, with its place in the workbook. */
export interface PlanChange extends PlanEntry {
  /** What the audit says now. */
  readonly from: string | null;
}

export interface PlannedChanges {
  /** With all entries in. */
  readonly audit: Audit;
  readonly changes: readonly PlanChange[];
  /** Where the audit was changed since the workbook was written, and says a third thing. */
  readonly conflicts: readonly Problem[];
}

/** What entries change in an audit; `written` is the audit as it was when the workbook was written, `today` the day of what is now done. */
export function planChanges(
  audit: Audit,
  written: Audit,
  entries: readonly PlanEntry[],
  { today, ...remover }: Remover & { readonly today: string },
): PlannedChanges {
  const [changes, conflicts]: [PlanChange[], Problem[]] = [[], []];
  const wanted = new Map<string, Partial<Plan>>();
  for (const entry of entries) {
    const { criterion, part, value, sheet, cell } = entry;
    const [now, then] = [planIn(audit, criterion), planIn(written, criterion)];
    const from = now[part];
    if (from === value || then[part] === value) continue;
    if (from !== then[part]) {
      conflicts.push(problem('conflict-plan', { criterion, part, now: from, entry: value }, { sheet, cell }));
      continue;
    }
    changes.push({ ...entry, from });
    const status = part === 'status' ? { doneOn: value === 'done' ? today : null } : {};
    wanted.set(criterion, { ...wanted.get(criterion), [part]: value, ...status });
  }
  const changed = [...wanted].reduce(
    (current, [criterion, parts]) => recordPlan(current, criterion, parts, remover),
    audit,
  );
  return { audit: changed, changes, conflicts };
}

function planIn({ responses }: Audit, criterion: string): Plan {
  return responses.get(criterion)?.plan ?? noPlan;
}
