import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type DocumentRemark, documentRemarks } from '../../domain/checklist/document-remarks.ts';
import { type InspectorRemark, inspectorRemarks } from '../../domain/checklist/inspector-note.ts';
import { AuditError, failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import { isProblems, type Problem } from '../../domain/problem/problem.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { isFileId } from '../../domain/values/ids.ts';
import { chosenChecklistPath } from '../inputs/find-checklist.ts';
import { knownPaths, ownChecklistFolders } from '../inputs/own-files.ts';
import { parseTexts, readChecklist, remarksOn } from '../inputs/read-checklist.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import type { Tools } from '../ports/tools.ts';
import { findOwn } from './find-own.ts';

export interface ListedChecklist {
  readonly path: string;
  /** Null if the definition is not valid. */
  readonly checklist: Checklist | null;
}

/** The checklists in the given places, one's own beside the tool, and the shipped ones, with older versions. */
export async function listChecklists(tools: Tools, chosen: readonly string[]): Promise<readonly ListedChecklist[]> {
  const { files, surroundings } = tools;
  const folders = [...chosen, ...(await ownChecklistFolders(tools)), surroundings.shipped.checklists];
  for (const { id, path } of (await findOwn(tools)).hidden) tools.tell({ is: 'own-checklist-hidden', id, path });
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

export interface CheckedChecklist {
  readonly path: string;
  readonly checklist: Checklist;
  /** Documents that its criteria rest on though they are not in force on the day asked for. */
  readonly remarks: readonly DocumentRemark[];
  /** Notes for inspectors that stand in remedies. */
  readonly inspectorRemarks: readonly InspectorRemark[];
  /** What its author should look at again; of several versions only of the last, since audits rest on the others as they are. */
  readonly doubts: readonly Problem[];
}

/**
 * Checks definitions by id, in every shipped version, by `id@version` or by path, where a folder of checklists means all of them; `on`: the day on which their documents should be in force.
 * @throws AuditError with the faults of all of them.
 */
export async function checkChecklists(
  tools: Tools,
  names: readonly string[],
  on: string | null,
): Promise<readonly CheckedChecklist[]> {
  if (on !== null && !isIsoDay(on)) throw failure('invalid-date', { key: '--on', found: on });
  const documents = await readDocuments(tools);
  const checked: CheckedChecklist[] = [];
  const problems: Problem[] = [];
  const named = await Promise.all(names.map((name) => pathsOf(tools, name)));
  const latest = new Set(named.map((paths) => paths.at(-1)));
  for (const path of named.flat()) {
    // Always the texts themselves, never a copy that was checked before.
    const outcome = await parseTexts(tools, path);
    if (isProblems(outcome)) for (const each of outcome.problems) problems.push(each);
    else {
      const { value: checklist } = outcome;
      const doubts = latest.has(path) ? await remarksOn(tools, path) : [];
      const remarks = on === null ? [] : documentRemarks(checklist, documents, on);
      checked.push({ path, checklist, remarks, inspectorRemarks: inspectorRemarks(checklist), doubts });
    }
  }
  if (problems.length > 0) throw new AuditError(problems);
  return checked;
}

async function pathsOf(tools: Tools, name: string): Promise<readonly string[]> {
  const { files } = tools;
  if (!(await files.exists(name))) {
    const versions = isFileId(name) ? await knownPaths(tools, name) : [];
    return versions.length > 0 ? versions : [await chosenChecklistPath(tools, name)];
  }
  const isWhole = !(await files.isFolder(name)) || (await files.exists(files.join(name, 'checklist.yaml')));
  const inside = isWhole ? [] : (await files.list(name)).filter((path) => files.basename(path) === 'checklist.yaml');
  return inside.length > 0 ? inside : [await chosenChecklistPath(tools, name)];
}

/** Opens a checklist by id or path. @throws AuditError if it is faulty. */
export async function openChecklist(tools: Tools, name: string): Promise<Checklist> {
  return valueOrThrow(await readChecklist(tools, await chosenChecklistPath(tools, name)));
}
