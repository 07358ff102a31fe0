import { printable } from './printable.ts';

/** What people see of a text: composed, without control characters, without blanks around it; '' where nobody sees anything. */
export function seenText(text: string): string {
  return printable(text.normalize('NFC'))
    .replace(NOT_IN_XML, '\ufffd')
    .replace(/\u00a0/g, ' ')
    .trim()
    .replace(NOTHING_SEEN, '');
}

/** No file of a spreadsheet program can hold these two. */
const NOT_IN_XML = /[\ufffe\uffff]/g;
/** Blanks, fillers and letters without width alone. */
const NOTHING_SEEN = /^[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]+$/u;
