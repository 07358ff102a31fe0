import type { Audit } from '../../domain/audit/audit.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { looksBack } from '../../domain/scoring/cross-remarks.ts';
import { readAudit } from '../../formats/audit/audit-file.ts';
import { auditLimit } from '../../formats/yaml/limits.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';

/**
 * The latest audit of the same facility that was held before this one, among those beside it; null: there is none. It need not rest on the
 * same checklist.
 */
export async function previousAudit(tools: Tools, path: string, audit: Audit): Promise<Audit | null> {
  const { files } = tools;
  const folder = files.dirname(await files.real(path));
  const paths = (await files.list(folder, { deep: false })).filter((each) => /\.audit\.ya?ml$/i.test(each));
  let latest: Audit | null = null;
  for (const each of paths) {
    const other = await auditIn(tools, each);
    if (other === null || other.facility.id !== audit.facility.id || other.id === audit.id) continue;
    const isBefore = other.auditedOn < audit.auditedOn;
    if (isBefore && (latest === null || other.auditedOn > latest.auditedOn)) latest = other;
  }
  return latest;
}

/** As previousAudit, where a rule across answers looks at the round before, and the audit is a file that others can lie beside. */
export async function previousForRules(
  tools: Tools,
  { path, audit, checklist, workbook }: Pick<OpenedAudit, 'path' | 'audit' | 'checklist' | 'workbook'>,
): Promise<Audit | null> {
  return workbook === null && checklist.cross.some(looksBack) ? previousAudit(tools, path, audit) : null;
}

/** Null for a file that cannot be read: whoever works on another audit is not kept from it. */
async function auditIn({ files }: Tools, path: string): Promise<Audit | null> {
  try {
    return readAudit(await files.readText(path, auditLimit), path).parsed?.audit ?? null;
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
}
