import { paperKind } from '../../domain/merging/passed-over.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { compareByCode } from '../../domain/values/compare-by-code.ts';
import type { Tools } from '../ports/tools.ts';
import { isFormerOutput, type OutputKind } from './former-output.ts';
import { isSpreadsheetName } from './open-audit.ts';

/** Input paths in order, and the problems of named or found paths that can't be listed. */
export interface FoundInputs {
  readonly paths: readonly string[];
  readonly unreadable: readonly RejectedFile[];
  /** Papers in the folders that no audit can be read from, such as scans that were sent in place of one. */
  readonly passedOver: readonly string[];
}

/** A refused input, with the reason. */
export interface RejectedFile {
  readonly file: string;
  /** SHA-256 of the file; null: it could not be read. */
  readonly digest: string | null;
  readonly problems: readonly Problem[];
}

/** Files that are never inputs, whatever their name or folder. */
export interface LeftOut {
  /** The file to be written, or a folder; null: none. */
  readonly output: string | null;
  /** The kind of workbook written there: a previous one may lie in a folder of inputs. Null: nothing that could be taken for an input. */
  readonly writes: OutputKind | null;
  /** Files given for another purpose, which may be in a folder of inputs. */
  readonly given: readonly string[];
}

/**
 * The inputs of a merge: named files as they are, and from folders all audit files, workbooks and archives, recursively, except in folders
 * named `parts`. A path named twice appears twice.
 */
export async function findInputs(tools: Tools, named: readonly string[], leftOut: LeftOut): Promise<FoundInputs> {
  const { files } = tools;
  const found: string[] = [];
  const replaced: string[] = [];
  const unreadable: RejectedFile[] = [];
  const passedOver: string[] = [];
  const reject = (file: string, { problems }: AuditError) => unreadable.push({ file, digest: null, problems });
  const isTarget = await targetTest(tools, leftOut.output);
  const given = new Set(leftOut.given.map((path) => files.absolute(path)));
  for (const path of named) {
    try {
      if (!(await files.isFolder(path))) {
        // Said at once, and no matter what may be left out: the input would be gone.
        if (await isTarget(path)) replaced.push(path);
        found.push(path);
      } else {
        const { inputs: inside, papers } = await filesIn(tools, path, reject);
        for (const each of papers) passedOver.push(each);
        if (inside.length === 0) reject(path, nothingFound([path]));
        for (const each of inside) {
          if (given.has(files.absolute(each))) continue;
          if (!(await isTarget(each))) found.push(each);
          else if (!(await isFormerOutput(tools, each, leftOut.writes))) replaced.push(each);
        }
      }
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      reject(path, error);
    }
  }
  const [input] = replaced;
  if (input !== undefined) throw failure('output-is-input', {}, { file: input });
  return { paths: found.sort(compareByCode), unreadable, passedOver };
}

/** Whether an input is the very file that will be written, however either is spelled. */
async function targetTest({ files }: Tools, output: string | null): Promise<(path: string) => Promise<boolean>> {
  if (output === null || (await files.isFolder(output))) return async () => false;
  // Where nothing is yet, only the same name can become the same file: thousands of inputs need not be looked at.
  if (!(await files.exists(output))) return async (path) => files.absolute(path) === files.absolute(output);
  return (path) => files.isSame(path, output);
}

/** Only the paths. @throws AuditError with what can't be read; a folder without inputs is fine. */
export async function collectInputs(
  tools: Tools,
  named: readonly string[],
  output: string | null,
  writes: OutputKind | null = null,
): Promise<readonly string[]> {
  const { paths, unreadable } = await findInputs(tools, named, { output, writes, given: [] });
  const problems = unreadable.flatMap((each) => each.problems).filter(({ code }) => code !== 'nothing-found');
  if (problems.length > 0) throw new AuditError(problems);
  return paths;
}

/** The problem that none of the named paths contains inputs of these kinds. */
export function nothingFound(named: readonly string[], looked = inputKinds): AuditError {
  return new AuditError(named.map((file) => problem('nothing-found', { looked }, { file })));
}

/** The file names accepted in folders and archives, as people write them. */
export const inputKinds = '*.audit.yaml, *.xlsx, *.zip';

/** Unreadable inputs are included, so that they are reported instead of skipped. */
async function filesIn(
  { files }: Tools,
  folder: string,
  reject: (path: string, error: AuditError) => void,
): Promise<{ readonly inputs: readonly string[]; readonly papers: readonly string[] }> {
  // Absolute paths, since the paths of files never contain `.` or a trailing slash.
  const { length } = files.absolute(folder);
  const inside = (path: string) => files.absolute(path).slice(length);
  const listed = await files.list(folder, {
    onUnreadable: (path, error) => {
      const isFile = error.problems.some(({ code, params }) => code === 'file-missing' || isOddFile(params));
      if (!isFile || isInputName(inside(path))) reject(path, error);
    },
  });
  return {
    inputs: listed.filter((path) => isInputName(inside(path))),
    papers: listed.filter((path) => isPassedOver(inside(path))),
  };
}

/** A paper among the inputs: not what stands as evidence behind an audit, nor a hidden file. */
function isPassedOver(inside: string): boolean {
  const names = inside.split(/[\\/]/).filter((name) => name !== '');
  if (names.some((name) => name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX')) return false;
  return paperKind(inside) !== null && !names.slice(0, -1).some((name) => name === 'parts' || name === 'evidence');
}

function isOddFile(params: object): boolean {
  return 'reason' in params && (params.reason === 'not-a-file' || params.reason === 'link-circle');
}

/**
 * Whether a file in a folder or archive is an input, by its path within it. Not inputs: checklist copies, price lists and rosters, which
 * are kept beside audits, and hidden or system files. Workbooks of other kinds count, so that they are refused by name.
 */
export function isInputName(inside: string): boolean {
  const names = inside.split(/[\\/]/).filter((name) => name !== '');
  if (names.some((name) => name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX')) return false;
  return (/\.(audit\.yaml|zip)$/i.test(inside) || isSpreadsheetName(inside)) && !names.slice(0, -1).includes('parts');
}
