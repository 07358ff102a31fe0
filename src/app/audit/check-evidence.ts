import type { Audit, Evidence } from '../../domain/audit/audit.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { evidenceSetAside } from '../../domain/visit/set-aside.ts';
import { readAudit } from '../../formats/audit/audit-file.ts';
import { auditLimit } from '../../formats/yaml/limits.ts';
import { openAuditFile } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';

export type EvidenceCondition = 'sound' | 'missing' | 'changed' | 'unsafe';

export interface CheckedEvidence {
  readonly criterion: string;
  readonly evidence: Evidence;
  readonly condition: EvidenceCondition;
}

export interface EvidenceCheck {
  readonly files: readonly CheckedEvidence[];
  /** Files in the evidence folder that no audit beside it names. */
  readonly orphans: readonly string[];
  /** Criteria that must have evidence and have none. */
  readonly lacking: readonly string[];
}

/** Compares an audit's evidence with the files on disk. @throws AuditError if the audit is faulty. */
export async function checkEvidence(tools: Tools, path: string, checklists: readonly string[]): Promise<EvidenceCheck> {
  const { audit, checklist } = await openAuditFile(tools, path, checklists);
  const files = await checkedFiles(tools, path, audit);
  const lacking = assess(audit, checklist).criteria.filter(({ lacksEvidence }) => lacksEvidence);
  return { files, orphans: await findOrphans(tools, path), lacking: lacking.map(({ criterion }) => criterion.id) };
}

/** The evidence that an audit names, compared with the files on disk. */
export async function checkedFiles(tools: Tools, path: string, audit: Audit): Promise<readonly CheckedEvidence[]> {
  const files: CheckedEvidence[] = [];
  for (const [criterion, response] of audit.responses) {
    for (const evidence of response.evidence) {
      files.push({ criterion, evidence, condition: await conditionOf(tools, path, evidence) });
    }
  }
  return files;
}

async function conditionOf({ files }: Tools, path: string, { file, sha256 }: Evidence): Promise<EvidenceCondition> {
  const state = await files.evidenceState(path, file);
  if (state.is !== 'present') return state.is;
  return sha256 === null || sha256 === state.sha256 ? 'sound' : 'changed';
}

/** Audits in one folder share its evidence: a file is orphaned if none of them names it. */
async function findOrphans(tools: Tools, path: string): Promise<readonly string[]> {
  const { files } = tools;
  const folder = files.dirname(await files.real(path));
  const evidence = files.join(folder, 'evidence');
  if (!(await files.isFolder(evidence))) return [];
  const audits = (await files.list(folder, { deep: false })).filter((each) => /\.audit\.ya?ml$/i.test(each));
  const named = new Set((await Promise.all(audits.map((each) => namedIn(tools, each)))).flat());
  const prefix = evidence.length - 'evidence'.length;
  const found = (await files.list(evidence)).map((each) => each.slice(prefix).replaceAll('\\', '/'));
  return found.filter((each) => !named.has(composed(each)));
}

/** Empty for an audit that cannot be read; `score` and `doctor` report it. */
async function namedIn({ files }: Tools, path: string): Promise<readonly string[]> {
  try {
    const { parsed } = readAudit(await files.readText(path, auditLimit), path);
    if (parsed === null) return [];
    const named = [...parsed.audit.responses.values()].flatMap(({ evidence }) => evidence.map(({ file }) => file));
    return [...named, ...evidenceSetAside(parsed.audit)];
  } catch (error) {
    if (error instanceof AuditError) return [];
    throw error;
  }
}
