import { AuditError } from '../../domain/problem/audit-error.ts';
import { problem } from '../../domain/problem/problem.ts';
import type { FilePieces, Files, SaveOptions } from '../ports/files-port.ts';

declare const mark: unique symbol;

/** What the reader that will meet it has taken: of what is written over old files, only such data is saved. */
export type Held<Data extends string | Uint8Array | FilePieces> = Data & { readonly [mark]: true };

/** Only for those who have just held it against a reader. */
export function held<Data extends string | Uint8Array | FilePieces>(data: Data): Held<Data> {
  return data as Held<Data>;
}

/** The one door to the disk for what use cases write; exports go through `Files.savePieces`, because no reader of ours will meet them. */
export async function saveHeld(
  files: Files,
  path: string,
  data: Held<string> | Held<Uint8Array> | Held<FilePieces>,
  options: SaveOptions,
): Promise<void> {
  await files.save(path, data, options);
}

/** That a file was not saved, because its reader would say this of it. */
export function notSaved(file: string, { problems }: AuditError): AuditError {
  // Lines and columns would be those of a file that there is not.
  const told = problems.map((each) => ({ ...each, file, line: null, column: null }));
  return new AuditError([problem('not-saved', {}, { file }), ...told]);
}
