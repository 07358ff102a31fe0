import type { Checklist } from '../../domain/checklist/checklist.ts';
import { isProblems, type Outcome, problem } from '../../domain/problem/problem.ts';
import { documentYaml } from '../../formats/yaml/document-yaml.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import { sizeBeyond } from '../../formats/yaml/read-yaml.ts';
import { heldText } from '../outputs/held-text.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';
import { copyNames } from './find-checklist.ts';
import { readCopy } from './read-checklist.ts';

/**
 * Leaves a copy of the checklist in an audit's folder, so that the audit can be scored without other files. If a different definition with
 * the same id and version is there, it stays, and the new copy gets its digest in its name.
 * @throws AuditError as Files.save.
 */
export async function leaveChecklist(tools: Tools, checklist: Checklist, folder: string): Promise<void> {
  const { files } = tools;
  for (const name of copyNames(checklist)) {
    const copy = files.join(folder, name);
    if (!(await files.exists(copy))) {
      const text = heldText(documentYaml(checklist.definition), copy, ofReadableSize);
      await saveHeld(files, copy, text, { overwrite: false });
      return;
    }
    const there = await readCopy(tools, copy);
    if (!isProblems(there) && there.value.digest === checklist.digest) return;
  }
}

/** A copy says what its source did; only that it says it in more words could make it one that is not read. */
function ofReadableSize(text: string): Outcome<string> {
  const size = sizeBeyond(checklistLimit, [text]);
  return size === null ? { value: text } : { problems: [problem('too-large', { size, limit: checklistLimit })] };
}
