import type { Tools } from './tools.ts';

/**
 * The first file of that name in some folders, null where none has one. As people see names: capitals make no difference, nor
 * whether a mark is part of its letter (a Mac takes it apart, and archives made there keep it so).
 */
export async function fileNamed(
  files: Tools['files'],
  folders: readonly string[],
  name: string,
): Promise<string | null> {
  for (const folder of folders) {
    const path = files.join(folder, name);
    if ((await files.exists(path)) && !(await files.isFolder(path))) return path;
    const place = files.dirname(path);
    if (!(await files.isFolder(place))) continue;
    const wanted = seen(files.basename(path));
    const found = (await files.list(place, { deep: false })).find((each) => seen(files.basename(each)) === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

function seen(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
