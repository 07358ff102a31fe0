import { createHash } from 'node:crypto';
import type { Audit } from '../../src/domain/audit/audit.ts';
import type { Checklist } from '../../src/domain/checklist/checklist.ts';
import { valueOrThrow } from '../../src/domain/problem/audit-error.ts';
import { type Assessment, assess } from '../../src/domain/scoring/assessment.ts';
import type { JsonValue } from '../../src/domain/values/json.ts';
import { auditFromDocument, checkAudit } from '../../src/formats/audit/audit-file.ts';
import { checklistFromDefinition } from '../../src/formats/checklist/checklist-file.ts';
import type { PlainAudit, PlainChecklist } from './plain-documents.ts';

/** The checklist as the product reads it. @throws AuditError with the faults that `checklist check` finds. */
export function checklistOf(plain: PlainChecklist): Checklist {
  return valueOrThrow(checklistFromDefinition(asJson(plain), sha256));
}

/** The audit as the product reads it with its checklist. @throws AuditError with its faults. */
export function auditOf(plain: PlainAudit, checklist: Checklist): Audit {
  const parsed = valueOrThrow(auditFromDocument(asJson(plain)));
  const problems = checkAudit(parsed, checklist);
  return valueOrThrow(problems.length > 0 ? { problems } : { value: parsed.audit });
}

export function assessmentOf({ checklist, audit }: { checklist: PlainChecklist; audit: PlainAudit }): Assessment {
  const model = checklistOf(checklist);
  return assess(auditOf(audit, model), model);
}

/** As parsed from a file. */
function asJson(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
