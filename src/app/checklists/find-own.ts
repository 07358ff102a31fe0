import { hiddenPaths, listIn, ownChecklistFolders, shippedPaths } from '../inputs/own-files.ts';
import { definitionsIn, idIn } from '../inputs/read-checklist.ts';
import type { Tools } from '../ports/tools.ts';

/** What an office keeps beside the tool. */
export interface OwnFound {
  /** Roster, price list and report template. */
  readonly lists: readonly string[];
  /** The checklists that their ids lead to. */
  readonly checklists: readonly string[];
  /** Checklists whose id means a shipped one. */
  readonly hidden: readonly { readonly id: string; readonly path: string }[];
}

/** Everything of one's own that commands find without being told where it is. */
export async function findOwn(tools: Tools): Promise<OwnFound> {
  const { files, surroundings } = tools;
  const folders = await ownChecklistFolders(tools);
  const paths = (await Promise.all(folders.map((folder) => definitionsIn(files, folder)))).flat();
  const ids = new Set((await Promise.all(paths.map((path) => idIn(tools, path)))).filter((id) => id !== null));
  const hidden: { readonly id: string; readonly path: string }[] = [];
  for (const id of ids) {
    if ((await shippedPaths(tools, id)).length === 0) continue;
    for (const path of await hiddenPaths(tools, id)) hidden.push({ id, path });
  }
  const isHidden = new Set(hidden.map(({ path }) => path));
  return {
    lists: surroundings.own === null ? [] : await listsIn(tools, surroundings.own),
    checklists: paths.filter((path) => !isHidden.has(path)),
    hidden,
  };
}

async function listsIn(tools: Tools, own: string): Promise<readonly string[]> {
  const template = tools.files.join(own, 'templates', 'report.yaml');
  const found = [await listIn(tools, own, 'roster'), await listIn(tools, own, 'prices')];
  if (await tools.files.exists(template)) found.push(template);
  return found.filter((path) => path !== null);
}
