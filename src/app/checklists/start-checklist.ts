import { failure } from '../../domain/problem/audit-error.ts';
import { isProblems, type Outcome } from '../../domain/problem/problem.ts';
import type { Sha256 } from '../../domain/values/json.ts';
import { parseChecklist, readChecklistMain } from '../../formats/checklist/checklist-file.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import { assertNoInputs } from '../inputs/output-path.ts';
import { heldText } from '../outputs/held-text.ts';
import { saveHeld } from '../outputs/save-held.ts';
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
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name, await files.readText(files.join(starter, name), checklistLimit));
  const asWhole = readerOfWhole(texts, surroundings.sha256);
  const held = [...texts].map(([name, text]) => ({
    target: files.join(folder, name),
    text: heldText(text, files.join(folder, name), asWhole),
  }));
  await assertNoInputs(tools, targets);
  return files.orTakenBack(async () => {
    await files.makeFolder(folder);
    for (const { target, text } of held) await saveHeld(files, target, text, { overwrite });
    return targets;
  });
}

/** One file of a checklist is right when all of them together are. */
function readerOfWhole(texts: ReadonlyMap<string, string>, sha256: Sha256): (text: string) => Outcome<unknown> {
  const main = readChecklistMain(texts.get('checklist.yaml') ?? '', 'checklist.yaml');
  const whole = parseChecklist(main, { texts, resolve: (name) => name }, sha256);
  return () => (isProblems(whole) ? whole : { value: whole });
}
