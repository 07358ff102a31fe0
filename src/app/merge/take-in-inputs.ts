import type { EarlierSource } from '../../domain/province/province.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { RejectedFile } from '../inputs/collect-inputs.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import { isArchiveName, isWorkbookName } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';
import { type ArchivedFile, createInputReader, type InputReader, orNull } from './input-reader.ts';
import type { TakeInRequest, TakenAudit, TakenIn } from './taken-audit.ts';

/** Reads inputs one at a time; a faulty one is rejected with the reasons, and the rest continues. */
export async function takeInInputs(tools: Tools, request: TakeInRequest): Promise<TakenIn> {
  const reader = createInputReader(tools, request);
  const audits: TakenAudit[] = [];
  const rejected: RejectedFile[] = [];
  const earlier: EarlierSource[] = [];
  const rosters: JsonObject[] = [];
  async function take({ path, read, digest }: ArchivedFile): Promise<void> {
    try {
      const taken = await read();
      for (const each of taken.audits) audits.push(each);
      for (const each of taken.earlier) earlier.push(each);
      if (taken.roster !== null) rosters.push(taken.roster);
    } catch (error) {
      const { problems } = inputFailure(tools, path, error);
      rejected.push({ file: path, digest: await digest(), problems });
    }
  }

  for (const [index, path] of request.paths.entries()) {
    for (const next of request.paths.slice(index, index + fetchedAhead)) reader.fetch(next);
    for (const file of await filesIn(path, reader, tools)) await take(file);
    request.onProgress(index + 1, request.paths.length);
  }
  return { audits, rejected, passedOver: [], earlier, rosters };
}

/** Number of files held at a time: the current one and the next ones. */
const fetchedAhead = 4;

/** The file itself, or the files in an archive; an archive that can't be opened is rejected as a whole. */
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

/** Larger refused files get no digest, so that they are refused quickly. */
const digestLimit = 64_000_000;
