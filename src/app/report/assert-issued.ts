import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { problem } from '../../domain/problem/problem.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';

interface Issued {
  readonly number?: string | null;
  /** ISO day. */
  readonly on?: string | null;
}

/** @throws AuditError where one number is given to several minutes, or they would be dated before the visit. */
export function assertIssued({ number = null, on = null }: Issued, inputs: readonly OpenedAudit[]): void {
  if (number !== null && inputs.length > 1)
    throw failure('invalid-option', { option: '--number', value: number, expected: '<audit>' });
  if (on === null) return;
  const late = inputs.filter(({ audit }) => on < audit.auditedOn);
  if (late.length === 0) return;
  throw new AuditError(
    late.map(({ audit: { auditedOn: last, facility }, path }) =>
      problem('papers-too-early', { day: on, last, facility: facility.name }, { file: path }),
    ),
  );
}
