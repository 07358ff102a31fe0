import { AuditError } from '../../domain/problem/audit-error.ts';
import { auditLimit, packedWorkbookLimit } from '../../formats/yaml/limits.ts';
import { holdBelongings } from '../inputs/belongings.ts';
import { isInputName, nothingFound } from '../inputs/collect-inputs.ts';
import { isWorkbookName, openAuditText, readWorkbook, refusePaper, withFile } from '../inputs/open-audit.ts';
import { assertAtMost, utf8Text } from '../inputs/packed-text.ts';
import type { Tools } from '../ports/tools.ts';
import type { PackedFile } from '../ports/workbooks-port.ts';
import { type ReadOptions, type SharedByInputs, sharedByInputs } from './shared-by-inputs.ts';
import { storeAudit, storedAudit } from './stored-audit.ts';
import { type OneFile, takeInWorkbook } from './take-in-workbook.ts';
import { takenAudit } from './taken-audit.ts';

export interface InputReader {
  /** Starts reading a workbook that is needed soon, while others are processed. */
  readonly fetch: (path: string) => void;
  /** @throws AuditError with everything wrong with the file. */
  readonly auditFile: (path: string) => Promise<OneFile>;
  /** Reads a facility or province workbook. @throws AuditError with everything wrong with it. */
  readonly workbook: (path: string) => Promise<OneFile>;
  /** Audit files and workbooks in a zip, each an input of its own. @throws AuditError with everything wrong with the archive. */
  readonly archive: (path: string) => Promise<readonly ArchivedFile[]>;
}

export interface ArchivedFile {
  readonly path: string;
  /** SHA-256 of the file; null: it can't be read. */
  readonly digest: () => Promise<string | null>;
  /** @throws AuditError with everything wrong with the file. */
  readonly read: () => Promise<OneFile>;
}

/** Larger refused files in an archive get no digest: they would be unpacked only for that. */
const digestLimit = 20_000_000;

/** Reads the inputs of a merge, each into the audits it contains. */
export function createInputReader(tools: Tools, options: ReadOptions): InputReader {
  const shared = sharedByInputs(tools, options);
  const fetched = new Map<string, Promise<Uint8Array>>();
  return {
    fetch: (path) => {
      if (!isWorkbookName(path) || fetched.has(path)) return;
      const bytes = readWorkbook(tools, path);
      // A failure is reported when the workbook is used, which may be later.
      bytes.catch(() => undefined);
      fetched.set(path, bytes);
    },
    auditFile: async (path) => {
      refusePaper(path);
      const text = await tools.files.readText(path, auditLimit);
      return takeInAudit(shared, path, text, await tools.files.real(path));
    },
    workbook: async (path) => {
      const bytes = fetched.get(path) ?? readWorkbook(tools, path);
      fetched.delete(path);
      return takeInWorkbook(shared, path, await bytes);
    },
    archive: (path) => archivedFiles(shared, path),
  };
}

/** `real`: the file behind all links, whose folder holds what belongs to it; null: it lies in an archive. */
async function takeInAudit(
  { tools, options, checklists, reopener, withSharedParts }: SharedByInputs,
  path: string,
  text: string,
  real: string | null,
): Promise<OneFile> {
  const places = { chosen: options.checklists, beside: real === null ? null : tools.files.dirname(real) };
  const {
    audit: opened,
    document,
    checklist,
    sha256,
  } = await openAuditText(tools, path, text, places, checklists.find);
  if (real !== null) holdBelongings(tools, real, opened);
  const origin = { file: path, position: 0, digest: sha256 ?? '', edited: null, otherEdits: [], isPrevious: false };
  const stored = storeAudit(document, checklist, options.prices, tools.surroundings);
  // Rebuilt from the stored form: a text cut from a file would keep the whole file in memory.
  const audit = withSharedParts(
    takenAudit(storedAudit(stored), stored, origin, { surroundings: tools.surroundings, reopener }),
  );
  return { audits: [audit], earlier: [], roster: null };
}

async function archivedFiles(shared: SharedByInputs, path: string): Promise<readonly ArchivedFile[]> {
  const { surroundings, workbooks } = shared.tools;
  const bytes = await readWorkbook(shared.tools, path);
  const packed = await withFile(path, () => workbooks.packedFiles(bytes));
  const inputs = packed.filter(({ name }) => isInputName(name));
  if (inputs.length === 0) throw nothingFound([path]);
  return inputs.map((file) => ({
    path: `${path}/${file.name}`,
    digest: async () => (file.size > digestLimit ? null : orNull(async () => surroundings.sha256(file.read()))),
    read: () => takeInPacked(shared, `${path}/${file.name}`, file),
  }));
}

/** Refuses a file that is too large, or not a workbook, before unpacking it. */
async function takeInPacked(shared: SharedByInputs, path: string, { size, start, read }: PackedFile): Promise<OneFile> {
  if (isWorkbookName(path)) {
    const bytes = await withFile(path, async () => {
      assertAtMost(packedWorkbookLimit, size);
      await shared.tools.workbooks.recognize(start(), null);
      return read();
    });
    return takeInWorkbook(shared, path, bytes);
  }
  const text = await withFile(path, async () => {
    assertAtMost(auditLimit, size);
    return utf8Text(read());
  });
  return takeInAudit(shared, path, text, null);
}

/** Null in place of an AuditError that was already reported. */
export async function orNull<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
}
