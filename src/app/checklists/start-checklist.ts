import { failure } from '../../domain/problem/audit-error.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';

/** Writes the shipped starter checklist into a new folder. @throws AuditError target-exists. */
export async function startChecklist(
  { files, surroundings }: Tools,
  folder: string,
  overwrite: boolean,
): Promise<readonly string[]> {
  const starter = files.join(surroundings.shipped.templates, 'checklist');
  const names = (await files.list(starter)).map((path) => files.basename(path));
  const targets = names.map((name) => files.join(folder, name));
  for (const target of targets) {
    if (!overwrite && (await files.exists(target))) throw failure('target-exists', {}, { file: target });
  }
  await files.makeFolder(folder);
  for (const name of names) {
    const text = await files.readText(files.join(starter, name), checklistLimit);
    await files.save(files.join(folder, name), text, { overwrite });
  }
  return targets;
}
