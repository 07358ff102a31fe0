import type { Audit, Plan } from '../../domain/audit/audit.ts';
import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import type { Remover } from '../../domain/records/deletions.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { recordPlan, recordPurchase, withdrawPlan } from '../../domain/visit/record-response.ts';
import type { Tools } from '../ports/tools.ts';
import { assertReason, criterionOf } from './answer-criterion.ts';
import { type EditRequest, editAudit } from './edit-audit.ts';

export interface PlanRequest extends EditRequest {
  readonly criterion: string;
  /** Only the parts that change. */
  readonly plan: Partial<Plan>;
  /** Corrected quantity to buy; null: unchanged. */
  readonly quantity: number | null;
  /** Item to buy; null: the criterion's only purchase. */
  readonly item: string | null;
  /** Take the plan and the corrections of what is bought away instead. */
  readonly withdraw: boolean;
  /** Why it is changed after the minutes were signed. */
  readonly reason: string | null;
}

export interface Planned {
  readonly audit: Audit;
  /** The criterion has full mark already, so that there is nothing to mend. */
  readonly isMet: boolean;
}

/** Plans the remedy of one criterion. @throws AuditError with everything wrong with it; then nothing was written. */
export async function planCriterion(tools: Tools, request: PlanRequest): Promise<Planned> {
  const { audit, told } = await editAudit(tools, request, (session, by) => {
    const criterion = criterionOf(session.checklist, request.criterion);
    assertReason(session.audit(), criterion.id, request.reason);
    const before = session.audit();
    const reason = before.signed.length > 0 ? request.reason : null;
    const remover = { by, at: tools.surroundings.now(), reason };
    const isMet = hasFullMark(before, session.checklist, criterion.id);
    if (request.withdraw) return { audit: withdrawPlan(before, criterion.id, remover), told: isMet, reason };
    const hasPlan = Object.keys(request.plan).length > 0;
    const planned = hasPlan ? recordPlan(before, criterion.id, request.plan, remover) : before;
    return { audit: withQuantity(planned, session.checklist, criterion, request, remover), told: isMet, reason };
  });
  return { audit, isMet: told };
}

function hasFullMark(audit: Audit, checklist: Checklist, id: string): boolean {
  const mark = assess(audit, checklist).criteria.find(({ criterion }) => criterion.id === id)?.mark ?? null;
  return mark !== null && mark.numerator === mark.denominator;
}

function withQuantity(
  audit: Audit,
  checklist: Checklist,
  criterion: Criterion,
  request: PlanRequest,
  remover: Remover,
): Audit {
  const { quantity, plan } = request;
  if (quantity === null) return audit;
  const fundingSource = plan.fundingSource === undefined ? {} : { fundingSource: plan.fundingSource };
  const item = itemOf(checklist, criterion, request.item);
  return recordPurchase(audit, criterion.id, item, { quantity, ...fundingSource }, remover);
}

function itemOf({ items }: Checklist, { id, remedies }: Criterion, named: string | null): string {
  if (named !== null) {
    if (items.has(named)) return named;
    throw failure('unknown-item', { id: named, nearest: nearest(named, items.keys()) });
  }
  const bought = [...new Set(remedies.flatMap(({ act, item }) => (act === 'act' ? [] : (item ?? []))))];
  const [only] = bought;
  if (only !== undefined && bought.length === 1) return only;
  throw failure('missing-argument', { argument: `--item ${bought.join('|') || id}` });
}
