import type { Audit } from '../../domain/audit/audit.ts';
import { isProblems } from '../../domain/problem/problem.ts';
import { allSignatures } from '../../domain/records/signatures.ts';
import { parseAudit } from '../../formats/audit/audit-file.ts';
import { auditLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import { withSignedChange } from './signed-change.ts';

/**
 * What takes the place of the file at `path`: where that is the same audit and signed, the signatures stay, and what is changed is noted.
 * @throws AuditError signed-needs-reason.
 */
export async function overSigned(
  tools: Tools,
  path: string,
  next: Audit,
  by: string | null,
  reason: string | null,
): Promise<Audit> {
  const before = await replacedAudit(tools, path);
  if (before === null || before.id !== next.id || before.signed.length === 0) return next;
  return withSignedChange(tools, before, { ...next, signed: allSignatures([before, next]) }, by, reason);
}

/** The audit whose place is taken; null: there is none, or it can't be read. */
export async function replacedAudit({ files }: Tools, path: string): Promise<Audit | null> {
  if (!(await files.exists(path)) || (await files.isFolder(path))) return null;
  // Not read as an input, since it is about to be replaced.
  const text = await files.readOwnText(await files.real(path), auditLimit);
  if (text === null) return null;
  const parsed = parseAudit(text, path);
  return isProblems(parsed) ? null : parsed.value.audit;
}
