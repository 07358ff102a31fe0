import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { problem } from '../../domain/problem/problem.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { exportExtensions } from '../ports/export-formats.ts';
import type { Tools } from '../ports/tools.ts';

/** A file to write into a folder, or as the single file named. */
export interface OutputName {
  /** File name without folder. */
  readonly name: string;
  /** The input it is made from, for the message about two equal names. */
  readonly source: string;
}

/** Extensions of files we write; a folder with such a name is in the way, not a target. */
const fileExtensions: ReadonlySet<string> = new Set([
  'xlsx',
  'docx',
  'html',
  'yaml',
  'yml',
  ...Object.values(exportExtensions),
]);

/** Whether `-o` names a folder: without an extension, with a trailing slash, or an existing folder such as `round.2025`. */
export async function isFolderPlace({ files }: Tools, place: string): Promise<boolean> {
  if (/[/\\]$/.test(place)) return true;
  const extension = /\.([^./\\]+)$/.exec(files.basename(place))?.[1];
  if (extension === undefined) return true;
  return !fileExtensions.has(extension.toLowerCase()) && files.isFolder(place);
}

/**
 * The path of a command's only output: `place` itself, or `name` in the folder `place`. Writes nothing yet.
 * @throws AuditError target-exists (unless `overwrite`), output-is-input where that was read already, file-is-folder, invalid-option for
 * an ending that says something else than what is written.
 */
export async function outputPath(tools: Tools, place: string, name: string, overwrite: boolean): Promise<string> {
  const isFolder = await isFolderPlace(tools, place);
  if (!isFolder) assertEnding(place, [extensionOf(name)]);
  const path = isFolder ? tools.files.join(place, name) : place;
  await assertFree(tools, [path], overwrite);
  return path;
}

/** Creates the folder `place` if it means a folder and is missing. */
export async function makePlace(tools: Tools, place: string): Promise<void> {
  const { files } = tools;
  if ((await isFolderPlace(tools, place)) && !(await files.exists(place))) await files.makeFolder(place);
}

/**
 * The paths of all outputs, in order: in the folder `place`, which is created if missing, or for a single output `place` itself. Writes
 * nothing yet.
 * @throws AuditError same-output-name, target-exists (unless `overwrite`), output-is-input, file-is-folder, invalid-option for several
 * outputs into one file.
 */
export async function outputPaths(
  tools: Tools,
  place: string,
  outputs: readonly OutputName[],
  overwrite: boolean,
): Promise<readonly string[]> {
  const { files } = tools;
  if (!(await isFolderPlace(tools, place))) {
    if (outputs.length !== 1) throw failure('invalid-option', { option: '-o', value: place, expected: '<folder>' });
    assertEnding(
      place,
      outputs.map(({ name }) => extensionOf(name)),
    );
    await assertFree(tools, [place], overwrite);
    return [place];
  }
  assertDifferent(outputs);
  const paths = outputs.map(({ name }) => files.join(place, name));
  await assertFree(tools, paths, overwrite);
  await makePlace(tools, place);
  return paths;
}

/**
 * Where a command writes in several formats, the ending says which; a place that is no folder has one of them.
 * @throws AuditError invalid-option.
 */
export async function assertWritten(tools: Tools, place: string, endings: readonly string[]): Promise<void> {
  if (!(await isFolderPlace(tools, place))) assertEnding(place, endings);
}

/** A workbook named `x.html` would be opened by the wrong program. @throws AuditError invalid-option. */
function assertEnding(place: string, endings: readonly string[]): void {
  if (endings.includes(extensionOf(place))) return;
  const expected = [...new Set(endings)].map((each) => `.${each}`).join(', ');
  throw failure('invalid-option', { option: '-o', value: place, expected });
}

/** In small letters; `yml` is `yaml`. */
function extensionOf(path: string): string {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return extension === 'yml' ? 'yaml' : extension;
}

/** On many systems names that differ only in case are one file. */
function assertDifferent(outputs: readonly OutputName[]): void {
  const seen = new Map<string, OutputName>();
  for (const output of outputs) {
    const key = composed(output.name).toLowerCase();
    const before = seen.get(key);
    if (before !== undefined) {
      throw failure('same-output-name', { name: output.name, other: before.source }, { file: output.source });
    }
    seen.set(key, output);
  }
}

/** Before anything is written: of many files none, or of one that a person was asked about. @throws AuditError output-is-input. */
export async function assertNoInputs({ files }: Tools, paths: readonly string[]): Promise<void> {
  for (const path of paths) if (await files.isInput(path)) throw failure('output-is-input', {}, { file: path });
}

async function assertFree(tools: Tools, paths: readonly string[], overwrite: boolean): Promise<void> {
  const { files } = tools;
  for (const path of paths) if (await files.isFolder(path)) throw failure('file-is-folder', {}, { file: path });
  if (overwrite) return assertNoInputs(tools, paths);
  const taken: string[] = [];
  for (const path of paths) if (await files.exists(path)) taken.push(path);
  if (taken.length > 0) throw new AuditError(taken.map((file) => problem('target-exists', {}, { file })));
}
