import { AuditError } from '../domain/audit-error.ts';
import type { JsonObject } from '../domain/json.ts';
import type { EarlierSource } from '../domain/province/province.ts';
import { isWorkbookName } from './open-inputs.ts';
import { type ArchivedFile, createInputReader, type InputReader } from './take-in-file.ts';
import type { TakenAudit } from './taken-audit.ts';
import type { RejectedFile, TakeInRequest, TakenIn } from './taken-in.ts';
import type { Tools } from './tools.ts';

/** Reads inputs one at a time; what can't be taken in is rejected with its reasons, and the rest goes on. */
export async function takeIn(tools: Tools, request: TakeInRequest): Promise<TakenIn> {
  const reader = createInputReader(tools, request);
  const audits: TakenAudit[] = [];
  const rejected: RejectedFile[] = [];
  const earlier: EarlierSource[] = [];
  let roster: JsonObject | null = null;
  async function take({ path, read }: ArchivedFile): Promise<void> {
    try {
      const taken = await read();
      audits.push(...taken.audits);
      earlier.push(...taken.earlier);
      roster ??= taken.roster;
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      rejected.push({ file: path, digest: await digestOf(tools, path), problems: error.problems });
    }
  }

  for (const [index, path] of request.paths.entries()) {
    for (const next of request.paths.slice(index, index + fetchedAhead)) reader.fetch(next);
    for (const file of await filesIn(path, reader)) await take(file);
    request.onProgress(index + 1, request.paths.length);
  }
  return { audits, rejected, earlier, roster };
}

/** How many files are at hand at a time: the one that is read, and the next ones. */
const fetchedAhead = 4;

/** The file itself, or what is in an archive; one that can't be opened is rejected as a whole. */
async function filesIn(path: string, reader: InputReader): Promise<readonly ArchivedFile[]> {
  if (!/\.zip$/i.test(path)) {
    return [{ path, read: () => (isWorkbookName(path) ? reader.workbook(path) : reader.auditFile(path)) }];
  }
  try {
    return await reader.archive(path);
  } catch (error) {
    return [{ path, read: () => Promise.reject(error) }];
  }
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
