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
  const { files } = tools;
  if (!(await files.exists(path)) || (await files.isFolder(path))) return next;
  // Not read as an input, since it is about to be replaced.
  const text = await files.readOwnText(await files.real(path), auditLimit);
  if (text === null) return next;
  const parsed = parseAudit(text, path);
  if (isProblems(parsed) || parsed.value.audit.id !== next.id || parsed.value.audit.signed.length === 0) return next;
  const before = parsed.value.audit;
  return withSignedChange(tools, before, { ...next, signed: allSignatures([before, next]) }, by, reason);
}
