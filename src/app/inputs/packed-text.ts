import { failure } from '../../domain/problem/audit-error.ts';

/** @throws AuditError too-large. */
export function assertAtMost(limit: number, size: number): void {
  if (size > limit) throw failure('too-large', { size, limit });
}

/** @throws AuditError not-utf8. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failure('not-utf8', {});
  }
}
