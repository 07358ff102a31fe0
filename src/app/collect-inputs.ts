import type { Tools } from './tools.ts';

/**
 * The files that a merge takes in, by what was named: files as they are, and of folders the audit files and workbooks in them, deep, but
 * for folders called `parts`. The file that will be written is never an input. What is named twice is there twice.
 */
export async function collectInputs(
  { files }: Tools,
  paths: readonly string[],
  output: string | null,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (await files.isFolder(path))
      found.push(...(await files.list(path)).filter((each) => isInputName(each.slice(path.length))));
    else found.push(path);
  }
  const target = output === null ? null : files.absolute(output);
  return found.filter((path) => target === null || files.absolute(path) !== target).sort(byCodeUnit);
}

/** Whether a file in a folder or archive, by its path in it, is an input: checklist copies, price lists and rosters lie beside audits and are none. */
export function isInputName(inside: string): boolean {
  return /\.(audit\.yaml|xlsx|zip)$/i.test(inside) && !inside.split(/[\\/]/).slice(0, -1).includes('parts');
}

function byCodeUnit(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
