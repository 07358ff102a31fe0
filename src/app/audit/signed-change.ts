import type { Audit, Signature, SignedChange } from '../../domain/audit/audit.ts';
import { fingerprintOf } from '../../domain/audit/fingerprint.ts';
import { changesBetween } from '../../domain/audit/history.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import type { Tools } from '../ports/tools.ts';

/**
 * What goes into the file in place of `before`: where that was signed and says something else now, with the change and its reason noted at
 * the signature. @throws AuditError signed-needs-reason where there is no reason, or a blank one.
 */
export function withSignedChange(
  { surroundings }: Tools,
  before: Audit,
  after: Audit,
  by: string | null,
  reason: string | null,
): Audit {
  const last = after.signed.at(-1);
  const wasSigned = before.signed.length > 0;
  if (!wasSigned || last === undefined || saysTheSame(before, after, surroundings.sha256)) return after;
  const what = changesBetween(before, after).filter(({ part }) => part !== 'signed');
  if (reason === null || isBlank(reason)) {
    const named = [...new Set(what.flatMap(({ criterion }) => criterion ?? []))].slice(0, 5).join(', ');
    throw failure('signed-needs-reason', { criterion: named === '' ? before.facility.name : named });
  }
  const change: SignedChange = {
    at: surroundings.now(),
    by,
    reason,
    what: what.map(({ criterion, part }) => ({ criterion, part })),
  };
  const signed: Signature = { ...last, changes: [...last.changes, change] };
  return { ...after, signed: [...after.signed.slice(0, -1), signed] };
}

/** Revision and signatures say nothing of what was found. */
function saysTheSame(before: Audit, after: Audit, sha256: Tools['surroundings']['sha256']): boolean {
  const [one, other] = [before, after].map((each) => fingerprintOf(auditDocument(each), '', sha256));
  return one === other;
}
