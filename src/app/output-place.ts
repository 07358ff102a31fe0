import { AuditError, failure } from '../domain/audit-error.ts';
import { problem } from '../domain/problem.ts';
import type { Tools } from './tools.ts';

/** A file to be written into a folder, or as the one file that was named. */
export interface OutputName {
  /** Without a folder. */
  readonly name: string;
  /** The input that it is made from, for a message about two of one name. */
  readonly source: string;
}

/** `-o` names a folder where it has no extension, or where a folder of that name is there already. */
export async function isFolderPlace({ files }: Tools, place: string): Promise<boolean> {
  return (await files.isFolder(place)) || !/\.[^./\\]+$/.test(files.basename(place));
}

/**
 * Where outputs go, in their order: flat in the folder `place`, which is made when missing, or the one of them to `place` itself. Nothing is written yet.
 * @throws AuditError same-output-name, target-exists (unless `overwrite`), invalid-option for several into one file.
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
    await assertFree(tools, [place], overwrite);
    return [place];
  }
  assertDifferent(outputs);
  const paths = outputs.map(({ name }) => files.join(place, name));
  await assertFree(tools, paths, overwrite);
  if (!(await files.exists(place))) await files.makeFolder(place);
  return paths;
}

/** Names that differ in capitals alone are one file on many systems. */
function assertDifferent(outputs: readonly OutputName[]): void {
  const seen = new Map<string, OutputName>();
  for (const output of outputs) {
    const key = output.name.normalize('NFC').toLowerCase();
    const before = seen.get(key);
    if (before !== undefined) {
      throw failure('same-output-name', { name: output.name, other: before.source }, { file: output.source });
    }
    seen.set(key, output);
  }
}

async function assertFree({ files }: Tools, paths: readonly string[], overwrite: boolean): Promise<void> {
  if (overwrite) return;
  const taken: string[] = [];
  for (const path of paths) if (await files.exists(path)) taken.push(path);
  if (taken.length > 0) throw new AuditError(taken.map((file) => problem('target-exists', {}, { file })));
}
