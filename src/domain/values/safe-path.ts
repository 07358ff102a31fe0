import { composed } from './text/composed.ts';

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
    path === composed(path) &&
    !FORBIDDEN.test(path) &&
    path.split('/').every((name) => isSafeName(name))
  );
}

/** True for a file name that is one on every system: no device of Windows, and nothing at its end that Windows drops. */
export function isPortableName(name: string): boolean {
  return !/[. ]$/.test(name) && !RESERVED.test(name);
}

/** Letters that no file on Windows may have in its name. */
const NEVER_IN_NAMES = /[\\<>:"|?*\p{Cc}]/u;

/** Why a new file can't have this name on every system; null: it can. Files travel, on sticks and by mail. */
export function nameFault(name: string): 'reserved-name' | 'forbidden-letters' | null {
  if (NEVER_IN_NAMES.test(name)) return 'forbidden-letters';
  return isPortableName(name) ? null : 'reserved-name';
}

/** An empty name means a leading, doubled or trailing slash. */
function isSafeName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && isPortableName(name);
}
