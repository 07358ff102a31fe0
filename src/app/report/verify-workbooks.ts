import type { SignedEntry } from '../../domain/merging/signed-list.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import { serialDay } from '../../domain/values/days.ts';
import { canonicalJson, isJsonList, isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import { assessmentJson } from '../../report/exchange/assessment-json.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { carriedFingerprint, editsAgainstAnswers } from '../inputs/edits/edits-against-answers.ts';
import { editsForVerify, unexplained } from '../inputs/edits/edits-in.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import { isPaperName, openWorkbook, restoreAudit, withFile } from '../inputs/open-audit.ts';
import { readFingerprints } from '../merge/signed/read-fingerprints.ts';
import type { Tools } from '../ports/tools.ts';
import type { CellEdit, FilledCell, OpenedWorkbook } from '../ports/workbooks-port.ts';
import { nothingCompared, sameAsAsked, type Verification } from './verification.ts';
import { verifyPaper } from './verify-paper.ts';

/** What somebody else holds of the files, by which a forged one is known. */
export interface HeldBy {
  /** A fingerprint as typed from paper; null: none. */
  readonly fingerprint: string | null;
  /** A file with a list of what was signed; null: none. */
  readonly list: string | null;
}

export interface VerifiedFiles {
  readonly verified: readonly Verification[];
  /** Names of what was signed and is in none of the files; null: no list was given. */
  readonly unsent: readonly string[] | null;
}

/**
 * Compares workbooks with their state when written, and their numbers with the carried answers.
 * @throws AuditError for files that can't be read.
 */
export async function verifyWorkbooks(
  tools: Tools,
  paths: readonly string[],
  { fingerprint, list }: HeldBy,
  onProgress: (done: number, total: number) => void,
): Promise<VerifiedFiles> {
  const entries = list === null ? null : await readFingerprints(tools, list);
  const verified: Verification[] = [];
  const problems: Problem[] = [];
  for (const [index, path] of paths.entries()) {
    try {
      verified.push(listed(await verifyFile(tools, path, fingerprint), entries));
    } catch (error) {
      for (const each of inputFailure(tools, path, error).problems) problems.push(each);
    }
    onProgress(index + 1, paths.length);
  }
  if (problems.length > 0) throw new AuditError(problems);
  const seen = new Set(verified.map((each) => each.fingerprint));
  const unsent = entries?.filter(({ fingerprints }) => !fingerprints.some((each) => seen.has(each)));
  return { verified, unsent: unsent?.map(({ name }) => name) ?? null };
}

function listed(verification: Verification, entries: readonly SignedEntry[] | null): Verification {
  const { fingerprint } = verification;
  const isListed =
    entries === null
      ? null
      : fingerprint !== null && entries.some(({ fingerprints }) => fingerprints.includes(fingerprint));
  return { ...verification, isListed };
}

async function verifyFile(tools: Tools, path: string, fingerprint: string | null): Promise<Verification> {
  if (isPaperName(path)) return verifyPaper(tools, path, fingerprint);
  const workbook = await openWorkbook(tools, path);
  return withFile(path, () => verify(tools, path, workbook, fingerprint));
}

async function verify(
  tools: Tools,
  path: string,
  workbook: OpenedWorkbook,
  asked: string | null,
): Promise<Verification> {
  const { isPublicEdition } = workbook;
  const data = isPublicEdition ? null : workbook.carried();
  const [only, another] = data?.audits ?? [];
  // A report or a province without an audit is one whose data were emptied.
  if (data === null || (only === undefined && data.head.kind !== 'form')) {
    return nothingCompared(path, workbook, asked);
  }
  if (data.head.kind === 'facility' && another !== undefined)
    throw failure('workbook-damaged', { detail: 'data-shape' });
  const restored = only === undefined || another !== undefined ? null : await restoreAudit(tools, path, data, only);
  const own = editsForVerify(workbook);
  const against =
    restored === null || data.head.kind !== 'facility'
      ? null
      : await editsAgainstAnswers(tools, workbook, data.head, restored);
  const recomputed = restored === null ? [] : recomputedEdits(data, restored);
  const edits = [...(own ?? []), ...unexplained(against?.edits ?? [], own ?? []), ...recomputed];
  const fingerprint = restored === null ? null : carriedFingerprint(tools, restored);
  return {
    file: path,
    status: edits.length === 0 ? 'intact' : 'edited',
    edits,
    filled: own === null ? [] : (workbook.filled() ?? []).map(withDay),
    fingerprint,
    isFingerprintSame: sameAsAsked(asked, fingerprint),
    isPublicEdition: false,
    compared: own === null ? 'digests' : 'cells',
    recomputed: against === null ? null : against.isWhole ? 'pages' : 'figures',
  };
}

/** A day as it was written is a number, which its cell alone shows as a day. */
function withDay(cell: FilledCell): FilledCell {
  const isNumber = cell.fills === 'due' && /^\d+$/.test(cell.expected ?? '');
  return isNumber ? { ...cell, expected: serialDay(Number(cell.expected)) } : cell;
}

type Restored = Awaited<ReturnType<typeof restoreAudit>>;

/** Numbers of the carried assessment that do not follow from the carried answers. */
function recomputedEdits({ head }: CarriedData, { audit, checklist, prices }: Restored): readonly CellEdit[] {
  const written = head.more['assessment'];
  if (written === undefined) return [];
  const expected = canonicalJson(asFarAsWritten(assessmentJson(assess(audit, checklist, prices)), written));
  const found = canonicalJson(written);
  return expected === found ? [] : [{ sheet: '_audit', cell: null, what: 'number', expected, found, criterion: null }];
}

/** Without the keys that were not yet there when the workbook was written. */
function asFarAsWritten(expected: JsonValue, written: JsonValue): JsonValue {
  if (isJsonList(expected) && isJsonList(written)) {
    return expected.map((each, index) => asFarAsWritten(each, written[index] ?? null));
  }
  if (!isJsonObject(expected) || !isJsonObject(written)) return expected;
  return Object.fromEntries(
    Object.keys(written).flatMap((key) =>
      key in expected ? [[key, asFarAsWritten(expected[key] ?? null, written[key] ?? null)]] : [],
    ),
  );
}
