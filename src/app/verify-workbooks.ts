import { assess } from '../domain/assessment.ts';
import { AuditError } from '../domain/audit-error.ts';
import { fingerprintOf, isSameFingerprint } from '../domain/fingerprint.ts';
import { canonicalJson } from '../domain/json.ts';
import type { Problem } from '../domain/problem.ts';
import { auditDocument } from '../formats/audit-file.ts';
import { assessmentJson } from '../report/assessment-json.ts';
import type { CarriedAudit, CarriedData } from '../report/carried.ts';
import { openWorkbook, restoreAudit, withFile } from './open-inputs.ts';
import type { CellEdit, OpenedWorkbook } from './ports.ts';
import type { Tools } from './tools.ts';

/** What became of a workbook since it was written. */
export interface Verification {
  readonly file: string;
  readonly status: 'intact' | 'edited' | 'no-data';
  readonly edits: readonly CellEdit[];
  /** The audit's fingerprint; null without data, or in a workbook of several audits. */
  readonly fingerprint: string | null;
  /** Whether it is the fingerprint asked for; null: none was. */
  readonly isFingerprintSame: boolean | null;
  readonly isPublicEdition: boolean;
}

/** Compares workbooks with themselves as written, and their numbers with the answers they carry. @throws AuditError for files that can't be read. */
export async function verifyWorkbooks(
  tools: Tools,
  paths: readonly string[],
  fingerprint: string | null,
): Promise<readonly Verification[]> {
  const verified: Verification[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      const workbook = await openWorkbook(tools, path);
      verified.push(await withFile(path, async () => verify(tools, path, workbook, fingerprint)));
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new AuditError(problems);
  return verified;
}

function verify(tools: Tools, path: string, workbook: OpenedWorkbook, asked: string | null): Verification {
  const data = workbook.isPublicEdition ? null : workbook.carried();
  const noData = { file: path, edits: [], fingerprint: null, isFingerprintSame: asked === null ? null : false };
  if (data === null) return { ...noData, status: 'no-data', isPublicEdition: workbook.isPublicEdition };
  const audits = [...data.audits];
  const edits = [
    ...(workbook.edits() ?? []),
    ...audits.flatMap((carried) => recomputedEdits(tools, path, data, carried)),
  ];
  const [only, another] = audits;
  const fingerprint = only === undefined || another !== undefined ? null : carriedFingerprint(tools, path, data, only);
  return {
    file: path,
    status: edits.length === 0 ? 'intact' : 'edited',
    edits,
    fingerprint,
    isFingerprintSame: asked === null ? null : fingerprint !== null && isSameFingerprint(asked, fingerprint),
    isPublicEdition: false,
  };
}

/** Numbers in the carried assessment that the carried answers do not yield. */
function recomputedEdits(tools: Tools, path: string, data: CarriedData, carried: CarriedAudit): readonly CellEdit[] {
  const written = data.head.more['assessment'];
  if (written === undefined) return [];
  const { audit, checklist, prices } = restoreAudit(tools, path, data, carried);
  const recomputed = canonicalJson(assessmentJson(assess(audit, checklist, prices)));
  if (recomputed === canonicalJson(written)) return [];
  return [
    {
      sheet: '_audit',
      cell: null,
      what: 'number',
      expected: recomputed,
      found: canonicalJson(written),
      criterion: null,
    },
  ];
}

function carriedFingerprint(tools: Tools, path: string, data: CarriedData, carried: CarriedAudit): string {
  const { audit, checklist } = restoreAudit(tools, path, data, carried);
  return fingerprintOf(auditDocument(audit), checklist.digest, tools.surroundings.sha256);
}
