/**
 * Parses the paths that a terminal types when files are dropped on it: in quotes, with `\ ` for a space, or as file:// addresses, separated
 * by spaces. A single path may be typed as it is, spaces included, if nothing in it is quoted or escaped.
 */
export function droppedPaths(line: string): readonly string[] {
  const text = line.trim();
  if (text === '') return [];
  const isMarked = /(^|\s)['"]|\\[ ()'"&]|^file:\/\//.test(text);
  return isMarked ? words(text).map(fromAddress) : [text];
}

/** Words between spaces; a Windows backslash separates folders and escapes only what a shell would have escaped. */
function words(text: string): readonly string[] {
  const found = text.matchAll(/(?:"[^"]*"|'[^']*'|\\[ ()'"&]|[^\s'"])+/g);
  return [...found].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'|\\([ ()'"&])/g, (_match, double?: string, single?: string, escaped?: string) => {
      return double ?? single ?? escaped ?? '';
    }),
  );
}

function fromAddress(path: string): string {
  if (!path.startsWith('file://')) return path;
  const rest = path.slice('file://'.length).replace(/^\/([A-Za-z]:)/, '$1');
  try {
    return decodeURIComponent(rest);
  } catch {
    // A stray % is not an escape: the name is meant literally.
    return rest;
  }
}
