import type { Checklist } from '../../domain/checklist/checklist.ts';
import { checklistFromCopy, checklistSources } from '../../formats/checklist/checklist-copy.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import { builtCopy } from './built-copy.ts';

/**
 * A shipped checklist by its digest, from the copy that the build has checked; null: none has it. A digest means one definition wherever
 * that is found, so neither its text nor a copy beside the audit needs to be read.
 */
export async function compiledByDigest(tools: Tools, digest: string): Promise<Checklist | null> {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
  const text = hex === undefined ? null : await builtCopy(tools, hex);
  return text === null ? null : checklistFromCopy(text, digest);
}

/** The same for a checklist.yaml and its section files; null: one of them is not as it was shipped. */
export async function compiledFromText(tools: Tools, text: string, folder: string): Promise<Checklist | null> {
  const { files, surroundings } = tools;
  const about = await builtCopy(tools, surroundings.sha256(text));
  const sources = about === null ? null : checklistSources(about);
  if (sources === null || sources.sections === undefined) return null;
  for (const [name, sha256] of Object.entries(sources.sections)) {
    const path = files.join(folder, name);
    if (!(await files.exists(path))) return null;
    if (surroundings.sha256(await files.readText(path, checklistLimit)) !== sha256) return null;
  }
  return compiledByDigest(tools, sources.digest);
}
