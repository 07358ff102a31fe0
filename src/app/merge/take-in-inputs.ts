import { AuditError } from '../../domain/problem/audit-error.ts';
import type { EarlierSource } from '../../domain/province/province.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { RejectedFile } from '../inputs/collect-inputs.ts';
import { isArchiveName, isWorkbookName } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';
import { type ArchivedFile, createInputReader, type InputReader, orNull } from './input-reader.ts';
import type { TakeInRequest, TakenAudit, TakenIn } from './taken-audit.ts';

/** Reads inputs one at a time; what can't be taken in is rejected with its reasons, and the rest goes on. */
export async function takeInInputs(tools: Tools, request: TakeInRequest): Promise<TakenIn> {
  const reader = createInputReader(tools, request);
  const audits: TakenAudit[] = [];
  const rejected: RejectedFile[] = [];
  const earlier: EarlierSource[] = [];
  const rosters: JsonObject[] = [];
  async function take({ path, read, digest }: ArchivedFile): Promise<void> {
    try {
      const taken = await read();
      audits.push(...taken.audits);
      earlier.push(...taken.earlier);
      if (taken.roster !== null) rosters.push(taken.roster);
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      rejected.push({ file: path, digest: await digest(), problems: error.problems });
    }
  }

  for (const [index, path] of request.paths.entries()) {
    for (const next of request.paths.slice(index, index + fetchedAhead)) reader.fetch(next);
    for (const file of await filesIn(path, reader, tools)) await take(file);
    request.onProgress(index + 1, request.paths.length);
  }
  return { audits, rejected, earlier, rosters };
}

/** How many files are at hand at a time: the one that is read, and the next ones. */
const fetchedAhead = 4;

/** The file itself, or what is in an archive; one that can't be opened is rejected as a whole. */
async function filesIn(path: string, reader: InputReader, { files }: Tools): Promise<readonly ArchivedFile[]> {
  const digest = () => orNull(() => files.sha256(path, digestLimit));
  if (!isArchiveName(path)) {
    return [{ path, digest, read: () => (isWorkbookName(path) ? reader.workbook(path) : reader.auditFile(path)) }];
  }
  try {
    return await reader.archive(path);
  } catch (error) {
    return [{ path, digest, read: () => Promise.reject(error) }];
  }
}

/** Of a file beyond this size no digest is kept: what is refused must be refused fast. */
const digestLimit = 64_000_000;
