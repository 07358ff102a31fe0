import { AuditError } from '../domain/audit-error.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Problem } from '../domain/problem.ts';
import type { EarlierSource } from '../domain/province/province.ts';
import { isWorkbookName } from './open-inputs.ts';
import type { StoredPrices } from './stored-audit.ts';
import { createInputReader } from './take-in-file.ts';
import type { TakenAudit } from './taken-audit.ts';
import type { Tools } from './tools.ts';

export interface TakeInRequest {
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** The list that replaces all others; null: each input keeps its own. */
  readonly prices: StoredPrices | null;
  /** What counts where answers were edited in a workbook; `fail`: that stays undecided. */
  readonly onEdit: 'fail' | 'carried' | 'visible';
  readonly onProgress: (done: number, total: number) => void;
}

export interface TakenIn {
  readonly audits: readonly TakenAudit[];
  readonly rejected: readonly RejectedFile[];
  readonly earlier: readonly EarlierSource[];
  /** The roster that an earlier merge carried; null: none did. */
  readonly roster: JsonObject | null;
}

export interface RejectedFile {
  readonly file: string;
  /** SHA-256 of the file; null: it could not be read at all. */
  readonly digest: string | null;
  readonly problems: readonly Problem[];
}

/** Reads inputs one at a time; what can't be taken in is rejected with its reasons, and the rest goes on. */
export async function takeIn(tools: Tools, request: TakeInRequest): Promise<TakenIn> {
  const reader = createInputReader(tools, request);
  const audits: TakenAudit[] = [];
  const rejected: RejectedFile[] = [];
  const earlier: EarlierSource[] = [];
  let roster: JsonObject | null = null;
  for (const [index, path] of request.paths.entries()) {
    try {
      const taken = await (isWorkbookName(path) ? reader.workbook(path) : reader.auditFile(path));
      audits.push(...taken.audits);
      earlier.push(...taken.earlier);
      roster ??= taken.roster;
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      rejected.push({ file: path, digest: await digestOf(tools, path), problems: error.problems });
    }
    request.onProgress(index + 1, request.paths.length);
  }
  return { audits, rejected, earlier, roster };
}

/** What is kept of a file that was rejected, so that it can be told which one it was. */
async function digestOf({ files, surroundings }: Tools, path: string): Promise<string | null> {
  try {
    return surroundings.sha256(await files.readBytes(path, digestLimit));
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
}

const digestLimit = 64_000_000;
