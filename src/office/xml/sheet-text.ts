import { printable, printableLine } from '../../domain/values/printable.ts';
import { composed } from '../../domain/values/text/composed.ts';

/** XML can't contain these two characters, so no sheet can. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

/** Text for a cell: composed, without control and direction characters; null if empty. */
export function cellText(text: string): string | null {
  const clean = printable(composed(text)).replace(NOT_IN_XML, '\ufffd');
  return clean === '' ? null : clean;
}

/** `cellText` on one line; '' for none. */
export function lineText(text: string): string {
  return printableLine(cellText(text) ?? '');
}
