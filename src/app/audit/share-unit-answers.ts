import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { isProblems } from '../../domain/problem/problem.ts';
import { type SharedAnswers, takeUnitAnswers } from '../../domain/visit/unit-answers.ts';
import { parseAudit } from '../../formats/audit/audit-file.ts';
import { auditLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';

/** Answers to criteria asked once per unit, from audits of its other sites in the same folder. */
export async function shareUnitAnswers(
  tools: Tools,
  audit: Audit,
  checklist: Checklist,
  folder: string,
): Promise<SharedAnswers> {
  let shared: SharedAnswers = { audit, taken: [] };
  if (audit.facility.unit === null) return shared;
  const { files } = tools;
  const paths = (await files.list(folder, { deep: false })).filter((path) => path.endsWith('.audit.yaml'));
  for (const path of paths) {
    const other = await readQuietly(tools, path);
    if (other === null) continue;
    const next = takeUnitAnswers(shared.audit, other, checklist);
    shared = { audit: next.audit, taken: [...shared.taken, ...next.taken] };
  }
  return shared;
}

/** Another audit in the folder; null if it can't be read, which is reported when that audit itself is opened. */
async function readQuietly({ files }: Tools, path: string): Promise<Audit | null> {
  try {
    const parsed = parseAudit(await files.readText(path, auditLimit), path);
    return isProblems(parsed) ? null : parsed.value.audit;
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
}
