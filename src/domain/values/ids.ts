import { isPortableName } from './safe-path.ts';

/** Letters of any script with their marks, digits, `-`, `_` and `.`: an id in all our files. */
export const idPattern = /^[\p{L}\p{M}\p{N}_.-]+$/u;

export function isId(text: string): boolean {
  return idPattern.test(text);
}

/** An id that files or folders are named after, such as a facility's: no device of Windows, and no `.` at its end. */
export function isFileId(text: string): boolean {
  return isId(text) && isPortableName(text);
}
