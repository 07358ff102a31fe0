import type { Files } from '../ports/files-port.ts';

/** The path with as much as all files and folders that begin like it have in common, as Tab gives it; unchanged if there are none. */
export async function completedPath(files: Files, line: string): Promise<string> {
  const end = Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1;
  const [folder, begun] = [line.slice(0, end), line.slice(end)];
  const names = (await files.namesIn(folder === '' ? '.' : folder)).filter((name) =>
    name.toLowerCase().startsWith(begun.toLowerCase()),
  );
  const [first] = names;
  if (first === undefined) return line;
  const common = names.reduce(commonStart, first);
  const isWhole = names.length === 1;
  const path = `${folder}${common.length > begun.length || isWhole ? common : begun}`;
  return isWhole && (await files.isFolder(path)) ? `${path}/` : path;
}

function commonStart(one: string, other: string): string {
  const [a, b] = [[...one], [...other]];
  const length = a.findIndex((letter, index) => letter.toLowerCase() !== b[index]?.toLowerCase());
  return length === -1 ? one : a.slice(0, length).join('');
}
