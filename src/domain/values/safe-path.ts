const LONGEST = 240;

/** Characters that Windows, a URL or a reader's eye would misread. `\p{Bidi_C}` changes the writing direction. */
const FORBIDDEN = /[\\:*?"<>|\p{Cc}\p{Bidi_C}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Device names on Windows, whatever the extension; superscript digits count too. */
const RESERVED = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³]|con(in|out)\$) *(\.|$)/i;

/**
 * Whether the path means the same file below a folder on every system: relative, with `/`, in NFC, at most 240 long. Links can't be seen
 * here; whoever opens the file checks where it really is.
 */
export function isSafePath(path: string): boolean {
  return (
    path.length <= LONGEST &&
    path === path.normalize('NFC') &&
    !FORBIDDEN.test(path) &&
    path.split('/').every((name) => isSafeName(name))
  );
}

/** True for a file name that is one on every system: no device of Windows, and nothing at its end that Windows drops. */
export function isPortableName(name: string): boolean {
  return !/[. ]$/.test(name) && !RESERVED.test(name);
}

/** An empty name means a leading, doubled or trailing slash. */
function isSafeName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && isPortableName(name);
}
