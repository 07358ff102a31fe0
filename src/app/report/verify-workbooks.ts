import { fingerprintOf, isSameFingerprint } from '../../domain/audit/fingerprint.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import { canonicalJson } from '../../domain/values/json.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import { assessmentJson } from '../../report/exchange/assessment-json.ts';
import type { CarriedAudit, CarriedData } from '../../report/sheet/carried.ts';
import { editsForVerify } from '../inputs/edits-in.ts';
import { openWorkbook, restoreAudit, withFile } from '../inputs/open-audit.ts';
import type { CellEdit, OpenedWorkbook } from '../ports/ports.ts';
import type { Tools } from '../ports/tools.ts';

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
  onProgress: (done: number, total: number) => void,
): Promise<readonly Verification[]> {
  const verified: Verification[] = [];
  const problems: Problem[] = [];
  for (const [index, path] of paths.entries()) {
    try {
      const workbook = await openWorkbook(tools, path);
      verified.push(await withFile(path, () => verify(tools, path, workbook, fingerprint)));
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      problems.push(...error.problems);
    }
    onProgress(index + 1, paths.length);
  }
  if (problems.length > 0) throw new AuditError(problems);
  return verified;
}

async function verify(
  tools: Tools,
  path: string,
  workbook: OpenedWorkbook,
  asked: string | null,
): Promise<Verification> {
  const data = workbook.isPublicEdition ? null : workbook.carried();
  const noData = { file: path, edits: [], fingerprint: null, isFingerprintSame: asked === null ? null : false };
  if (data === null) return { ...noData, status: 'no-data', isPublicEdition: workbook.isPublicEdition };
  const only = onlyOne(data.audits);
  const restored = only === null ? null : await restoreAudit(tools, path, data, only);
  const edits = [...editsForVerify(workbook), ...(restored === null ? [] : recomputedEdits(data, restored))];
  const fingerprint = restored === null ? null : fingerprintIn(tools, restored);
  return {
    file: path,
    status: edits.length === 0 ? 'intact' : 'edited',
    edits,
    fingerprint,
    isFingerprintSame: asked === null ? null : fingerprint !== null && isSameFingerprint(asked, fingerprint),
    isPublicEdition: false,
  };
}

function onlyOne(audits: Iterable<CarriedAudit>): CarriedAudit | null {
  const [only, another] = audits;
  return only === undefined || another !== undefined ? null : only;
}

type Restored = Awaited<ReturnType<typeof restoreAudit>>;

/** Numbers in the carried assessment that the carried answers do not yield. */
function recomputedEdits({ head }: CarriedData, { audit, checklist, prices }: Restored): readonly CellEdit[] {
  const written = head.more['assessment'];
  if (written === undefined) return [];
  const expected = canonicalJson(assessmentJson(assess(audit, checklist, prices)));
  const found = canonicalJson(written);
  return expected === found ? [] : [{ sheet: '_audit', cell: null, what: 'number', expected, found, criterion: null }];
}

function fingerprintIn({ surroundings }: Tools, { audit, checklist }: Restored): string {
  return fingerprintOf(auditDocument(audit), checklist.digest, surroundings.sha256);
}
