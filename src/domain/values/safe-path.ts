const LONGEST = 240;

/** What Windows, a URL or a reader's eye would take for something else. `\p{Bidi_C}` turns the direction of writing. */
const FORBIDDEN = /[\\:*?"<>|\p{Cc}\p{Bidi_C}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Devices on Windows whatever the extension, superscript digits included. */
const RESERVED = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³]|con(in|out)\$) *(\.|$)/i;

/**
 * True for a path that means the same file below a folder on every system: relative, with `/`, in NFC, at most 240 long.
 * Links are not seen from here: whoever opens it looks where it really ends.
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

/** An empty name stands for a leading, doubled or trailing slash. */
function isSafeName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && isPortableName(name);
}
