import { isBlank } from './blank.ts';
import { printable } from './printable.ts';
import { composed } from './text/composed.ts';

/** What people see of a text: composed, without control characters, without blanks around it; '' where nobody sees anything. */
export function seenText(text: string): string {
  const seen = printable(composed(text))
    .replace(NOT_IN_XML, '\ufffd')
    .replace(/\u00a0/g, ' ')
    .trim();
  return isBlank(seen) ? '' : seen;
}

/** No file of a spreadsheet program can hold these two. */
const NOT_IN_XML = /[\ufffe\uffff]/g;
