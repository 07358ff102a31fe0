import { dayProblems } from '../../domain/answer-kinds/answer-from-text.ts';
import type { Audit } from '../../domain/audit/audit.ts';
import { type Change, changesBetween } from '../../domain/audit/history.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { criterionOrder } from '../../domain/checklist/criterion-order.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { type Switched, switchedBy } from '../../domain/records/corrections.ts';
import type { Remover } from '../../domain/records/deletions.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Language } from '../../domain/values/language.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { composed } from '../../domain/values/text/composed.ts';
import type { Tools } from '../ports/tools.ts';
import { type EditRequest, editAudit } from './edit-audit.ts';
import { type SettableField, settableFields } from './settable-fields.ts';

export interface SetRequest extends EditRequest {
  /** Such as `profile.hosting` or `visit.place`. */
  readonly field: string;
  /** As typed; `clear` takes away what stands there. */
  readonly value: string;
  /** Why; needed after the minutes were signed. */
  readonly reason: string | null;
}

export interface FieldSet extends Switched {
  readonly audit: Audit;
  readonly checklist: Checklist;
  /** What was changed, as the history has it; empty: it stood there already. */
  readonly changes: readonly Change[];
}

/** Corrects one fact of an audit that is no answer. @throws AuditError with everything wrong with it; then nothing was written. */
export async function setField(tools: Tools, request: SetRequest): Promise<FieldSet> {
  const { audit, told } = await editAudit(tools, request, (session, by) => {
    const before = session.audit();
    const { checklist } = session;
    const reason = before.signed.length > 0 ? request.reason : null;
    const remover = { by, at: tools.surroundings.now(), reason };
    const after = withField(before, checklist, request, remover, tools.surroundings.language);
    const changes = changesBetween(before, after);
    return { audit: after, told: { checklist, changes, ...switchedBy(checklist, before, after) }, reason };
  });
  return { ...told, audit };
}

function withField(
  audit: Audit,
  checklist: Checklist,
  { field, value, reason }: SetRequest,
  remover: Remover,
  language: Language,
): Audit {
  const fields = settableFields(checklist);
  const set = fields.get(field);
  if (set === undefined) throw unknownField(field, fields);
  const typed = composed(value).trim();
  const text = typed === 'clear' || isBlank(typed) ? null : typed;
  const after = set({ audit, checklist, text, field, remover, language });
  const late = lateDays(after, checklist);
  if (after.auditedOn !== audit.auditedOn && late.length > 0) throw new AuditError(late);
  if (audit.signed.length > 0 && isBlank(reason)) throw failure('signed-needs-reason', { criterion: field });
  return after;
}

/** The fields of the profile and the sections by their ids, all others as they are. */
function unknownField(field: string, fields: ReadonlyMap<string, SettableField>): AuditError {
  const group = field.split('.')[0] ?? '';
  const near = [...fields.keys()].filter((each) => each.startsWith(`${group}.`));
  const allowed = near.length > 0 ? near : [...fields.keys()];
  return failure('unknown-field', { field, nearest: nearest(field, fields.keys()), allowed: allowed.join(', ') });
}

/** Answers that would lie after the day of the audit. */
function lateDays(audit: Audit, checklist: Checklist): readonly Problem[] {
  const { placed } = criterionOrder(checklist);
  return [...audit.responses].flatMap(([id, { self, verified }]) => {
    const criterion = placed.get(id)?.criterion;
    if (criterion === undefined) return [];
    const found = [self, verified].flatMap((sided) =>
      sided === null ? [] : dayProblems(criterion, sided.answer, audit.auditedOn),
    );
    return found.slice(0, 1);
  });
}
