import { AuditError } from '../../domain/problem/audit-error.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { documentLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';

/** A letter of an earlier run that this run has no reason for. */
export interface FormerLetter {
  readonly path: string;
  /** Whether it is gone; else a person decides. */
  readonly isRemoved: boolean;
}

/**
 * Letters to facilities that lie in the folder and were not written now, since a reminder that is no longer due should not be sent. With
 * `overwrite` one that we wrote and nobody touched since is removed; all others stay.
 */
export async function formerLetters(
  tools: Tools,
  { folder, overwrite }: { readonly folder: string; readonly overwrite: boolean },
  written: readonly string[],
): Promise<readonly FormerLetter[]> {
  const { files } = tools;
  const known = new Set(written.map((path) => nameKey(files.basename(path))));
  const names = (await files.namesIn(folder)).filter((name) => isLetter.test(name) && !known.has(nameKey(name)));
  const former: FormerLetter[] = [];
  for (const name of names) {
    const path = files.join(folder, name);
    const isRemoved = overwrite && (await isUntouchedLetter(tools, path));
    if (isRemoved) await files.remove(path);
    former.push({ path, isRemoved });
  }
  return former;
}

const isLetter = /^cong-van-don-doc\..+\.docx$/i;

/** On many systems names that differ only in case are one file. */
function nameKey(name: string): string {
  return composed(name).toLowerCase();
}

/** Whether the file is a letter as we wrote it; what can't be read was not. */
async function isUntouchedLetter({ files, papers }: Tools, path: string): Promise<boolean> {
  try {
    const bytes = await files.readOwnBytes(path, documentLimit);
    const opened = bytes === null ? null : await papers.open(bytes);
    return opened?.isAsWritten() === true && opened.carried()?.head.more['paper'] === 'cong-van-don-doc';
  } catch (error) {
    if (error instanceof AuditError) return false;
    throw error;
  }
}
