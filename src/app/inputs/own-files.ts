import { isProblems } from '../../domain/problem/problem.ts';
import type { Tools } from '../ports/tools.ts';
import { definitionsIn, idIn, readChecklist } from './read-checklist.ts';

/** Lists that an office keeps beside the tool, by the name without its ending. */
export type OwnList = 'roster' | 'prices';

const endings = ['.yaml', '.yml', '.xlsx', '.csv'];

/** The list in a folder, in whichever format; null: there is none. */
export async function listIn({ files }: Tools, folder: string, list: OwnList): Promise<string | null> {
  for (const ending of endings) {
    const path = files.join(folder, `${list}${ending}`);
    if (await files.exists(path)) return path;
  }
  return null;
}

/** The list that lies beside the tool, which is told; null: none does. */
export async function ownList(tools: Tools, list: OwnList): Promise<string | null> {
  const { own } = tools.surroundings;
  const path = own === null ? null : await listIn(tools, own, list);
  if (path !== null) tools.tell({ is: 'own-list', list, path });
  return path;
}

/** The report template that lies beside the tool, which is told; null: none does. */
export async function ownTemplate(tools: Tools): Promise<string | null> {
  const { files, surroundings } = tools;
  if (surroundings.own === null) return null;
  const path = files.join(surroundings.own, 'templates', 'report.yaml');
  if (!(await files.exists(path))) return null;
  if (await files.isSame(path, files.join(surroundings.shipped.templates, 'report.yaml'))) return null;
  tools.tell({ is: 'own-template', path });
  return path;
}

/**
 * Folders of an office's own checklists: beside the tool, and in the folder it was started in. The tool's own folder, in a checkout, is none
 * of them.
 */
export async function ownChecklistFolders({ files, surroundings }: Tools): Promise<readonly string[]> {
  const beside = surroundings.own === null ? [] : [files.join(surroundings.own, 'checklists')];
  const folders: string[] = [];
  for (const folder of [...beside, 'checklists']) {
    if (!(await files.isFolder(folder))) continue;
    const others = [...folders, surroundings.shipped.checklists];
    const isKnown = await Promise.all(others.map((other) => files.isSame(folder, other)));
    if (!isKnown.includes(true)) folders.push(folder);
  }
  return folders;
}

/** Every version of a shipped checklist, else of one's own. One's own that hides behind a shipped id is told. */
export async function knownPaths(tools: Tools, id: string): Promise<readonly string[]> {
  const shipped = await shippedPaths(tools, id);
  if (shipped.length === 0) return ownPaths(tools, id);
  for (const path of await hiddenPaths(tools, id)) tools.tell({ is: 'own-checklist-hidden', id, path });
  return shipped;
}

/** Definitions of one's own with that id, whatever their folders are called. */
export async function ownPaths(tools: Tools, id: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of await ownChecklistFolders(tools)) {
    for (const path of await definitionsIn(tools.files, folder)) if ((await idIn(tools, path)) === id) found.push(path);
  }
  return found;
}

/** Definitions of one's own that have a shipped id, and are no copies of what was shipped. */
export async function hiddenPaths(tools: Tools, id: string): Promise<readonly string[]> {
  const own = await ownPaths(tools, id);
  if (own.length === 0) return [];
  const digestOf = async (path: string) => {
    const outcome = await readChecklist(tools, path);
    return isProblems(outcome) ? null : outcome.value.digest;
  };
  const shipped = new Set(await Promise.all((await shippedPaths(tools, id)).map(digestOf)));
  const hidden: string[] = [];
  for (const path of own) {
    const digest = await digestOf(path);
    if (digest === null || !shipped.has(digest)) hidden.push(path);
  }
  return hidden;
}

/** Every shipped version of a checklist. */
export async function shippedPaths({ files, surroundings }: Tools, id: string): Promise<readonly string[]> {
  const folder = files.join(surroundings.shipped.checklists, id);
  return (await files.isFolder(folder)) ? definitionsIn(files, folder) : [];
}
