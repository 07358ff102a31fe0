import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError, valueOrThrow } from '../../domain/problem/audit-error.ts';
import { isProblems, type Problem } from '../../domain/problem/problem.ts';
import { chosenChecklistPath, isId, readChecklist, shippedPaths } from '../inputs/find-checklist.ts';
import type { Tools } from '../ports/tools.ts';

export interface ListedChecklist {
  readonly path: string;
  /** Null if the definition is not valid. */
  readonly checklist: Checklist | null;
}

/** The checklists in the given places and the shipped ones, with older versions. */
export async function listChecklists(tools: Tools, chosen: readonly string[]): Promise<readonly ListedChecklist[]> {
  const { files, surroundings } = tools;
  const folders = [...chosen, surroundings.shipped.checklists];
  const existing = await Promise.all(folders.map(async (folder) => ((await files.isFolder(folder)) ? [folder] : [])));
  const listed = await Promise.all(existing.flat().map((folder) => files.list(folder)));
  const paths = [...new Set(listed.flat())].filter((path) => files.basename(path) === 'checklist.yaml');
  return Promise.all(
    paths.map(async (path) => {
      const outcome = await readChecklist(tools, path);
      return { path, checklist: isProblems(outcome) ? null : outcome.value };
    }),
  );
}

/** Checks definitions by id, in every shipped version, by `id@version` or by path. @throws AuditError with the faults of all of them. */
export async function checkChecklists(tools: Tools, names: readonly string[]): Promise<readonly ListedChecklist[]> {
  const checked: ListedChecklist[] = [];
  const problems: Problem[] = [];
  for (const path of (await Promise.all(names.map((name) => pathsOf(tools, name)))).flat()) {
    const outcome = await readChecklist(tools, path);
    if (isProblems(outcome)) for (const each of outcome.problems) problems.push(each);
    else checked.push({ path, checklist: outcome.value });
  }
  if (problems.length > 0) throw new AuditError(problems);
  return checked;
}

async function pathsOf(tools: Tools, name: string): Promise<readonly string[]> {
  const versions = isId(name) && !(await tools.files.exists(name)) ? await shippedPaths(tools, name) : [];
  return versions.length > 0 ? versions : [await chosenChecklistPath(tools, name)];
}

/** Opens a checklist by id or path. @throws AuditError if it is faulty. */
export async function openChecklist(tools: Tools, name: string): Promise<Checklist> {
  return valueOrThrow(await readChecklist(tools, await chosenChecklistPath(tools, name)));
}
