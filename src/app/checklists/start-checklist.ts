import { failure } from '../../domain/problem/audit-error.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import { assertNoInputs } from '../inputs/output-path.ts';
import type { Tools } from '../ports/tools.ts';

/** Writes the shipped starter checklist into a new folder. @throws AuditError target-exists. */
export async function startChecklist(tools: Tools, folder: string, overwrite: boolean): Promise<readonly string[]> {
  const { files, surroundings } = tools;
  const starter = files.join(surroundings.shipped.templates, 'checklist');
  const names = (await files.list(starter)).map((path) => files.basename(path));
  const targets = names.map((name) => files.join(folder, name));
  for (const target of targets) {
    if (!overwrite && (await files.exists(target))) throw failure('target-exists', {}, { file: target });
  }
  // All are read before the first is written: none may be lost to a copy of another.
  const texts: string[] = [];
  for (const name of names) texts.push(await files.readText(files.join(starter, name), checklistLimit));
  await assertNoInputs(tools, targets);
  return files.orTakenBack(async () => {
    await files.makeFolder(folder);
    for (const [index, target] of targets.entries()) await files.save(target, texts[index] ?? '', { overwrite });
    return targets;
  });
}
