import { AuditError } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { compareByCode } from '../../domain/values/compare-by-code.ts';
import type { Tools } from '../ports/tools.ts';
import { isSpreadsheetName } from './open-audit.ts';
import { assertNotInput } from './output-path.ts';

/** Paths to take in, in order, and what was named or found and can't even be listed. */
export interface FoundInputs {
  readonly paths: readonly string[];
  readonly unreadable: readonly RejectedFile[];
}

/** An input that was refused, and why. */
export interface RejectedFile {
  readonly file: string;
  /** SHA-256 of the file; null: it could not be read at all. */
  readonly digest: string | null;
  readonly problems: readonly Problem[];
}

/** Files that are never inputs, whatever their name or folder. */
export interface LeftOut {
  /** The file that will be written; null: none. */
  readonly output: string | null;
  /** Files that were given for another purpose and may lie in a folder of inputs. */
  readonly given: readonly string[];
}

/**
 * The files that a merge takes in, by what was named: files as they are, and of folders the audit files, workbooks and archives in them,
 * deep, but for folders called `parts`. What is named twice is there twice.
 */
export async function findInputs(tools: Tools, named: readonly string[], leftOut: LeftOut): Promise<FoundInputs> {
  const { files } = tools;
  const found: string[] = [];
  const unreadable: RejectedFile[] = [];
  const reject = (file: string, { problems }: AuditError) => unreadable.push({ file, digest: null, problems });
  await assertNoneReplaced(tools, named, leftOut.output);
  const given = new Set(leftOut.given.map((path) => files.absolute(path)));
  for (const path of named) {
    try {
      if (!(await files.isFolder(path))) found.push(path);
      else {
        const inside = await inputsIn(tools, path, reject);
        if (inside.length === 0) reject(path, nothingFound([path]));
        found.push(...inside.filter((each) => !given.has(files.absolute(each))));
      }
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      reject(path, error);
    }
  }
  const target = leftOut.output === null ? null : files.absolute(leftOut.output);
  const paths = found.filter((path) => target === null || files.absolute(path) !== target).sort(compareByCode);
  return { paths, unreadable };
}

/** Said at once, and no matter what may be left out: the input would be gone. @throws AuditError output-is-input. */
async function assertNoneReplaced(tools: Tools, named: readonly string[], output: string | null): Promise<void> {
  if (output === null) return;
  for (const path of named) if (!(await tools.files.isFolder(path))) assertNotInput(tools, output, path);
}

/** The paths alone. @throws AuditError with what can't be read; a folder that holds no inputs is no fault. */
export async function collectInputs(
  tools: Tools,
  named: readonly string[],
  output: string | null,
): Promise<readonly string[]> {
  const { paths, unreadable } = await findInputs(tools, named, { output, given: [] });
  const problems = unreadable.flatMap((each) => each.problems).filter(({ code }) => code !== 'nothing-found');
  if (problems.length > 0) throw new AuditError(problems);
  return paths;
}

/** That nothing of these kinds was found in any of what was named. */
export function nothingFound(named: readonly string[], looked = inputKinds): AuditError {
  return new AuditError(named.map((file) => problem('nothing-found', { looked }, { file })));
}

/** What is taken in of folders and archives, as people write it. */
export const inputKinds = '*.audit.yaml, *.xlsx, *.zip';

/** What can't be read counts as there: it is told of, not passed over. */
async function inputsIn(
  { files }: Tools,
  folder: string,
  reject: (path: string, error: AuditError) => void,
): Promise<readonly string[]> {
  // Of absolute paths: `.` and a trailing slash are not in those of the files below.
  const { length } = files.absolute(folder);
  const inside = (path: string) => files.absolute(path).slice(length);
  const listed = await files.list(folder, {
    onUnreadable: (path, error) => {
      const isFile = error.problems.some(({ code, params }) => code === 'file-missing' || isOddFile(params));
      if (!isFile || isInputName(inside(path))) reject(path, error);
    },
  });
  return listed.filter((path) => isInputName(inside(path)));
}

function isOddFile(params: object): boolean {
  return 'reason' in params && (params.reason === 'not-a-file' || params.reason === 'link-circle');
}

/**
 * Whether a file in a folder or archive, by its path in it, is an input: checklist copies, price lists and rosters lie beside audits and
 * are none, nor is what systems hide or put beside files of their own accord. Workbooks of other kinds are, so that they are refused by name.
 */
export function isInputName(inside: string): boolean {
  const names = inside.split(/[\\/]/).filter((name) => name !== '');
  if (names.some((name) => name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX')) return false;
  return (/\.(audit\.yaml|zip)$/i.test(inside) || isSpreadsheetName(inside)) && !names.slice(0, -1).includes('parts');
}
