import type { Checklist } from '../../domain/checklist/checklist.ts';
import { isProblems } from '../../domain/problem/problem.ts';
import { documentYaml } from '../../formats/yaml/document-yaml.ts';
import type { Tools } from '../ports/tools.ts';
import { copyNames, readCopy } from './find-checklist.ts';

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
      await files.save(copy, documentYaml(checklist.definition), { overwrite: false });
      return;
    }
    const there = await readCopy(tools, copy);
    if (!isProblems(there) && there.value.digest === checklist.digest) return;
  }
}
