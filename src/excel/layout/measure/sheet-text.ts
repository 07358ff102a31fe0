import { printable, printableLine } from '../../../domain/values/printable.ts';

/** XML has no place for these two, so no sheet has. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

/** Text as it may stand in a cell: composed, without control and direction characters; an empty one is no text. */
export function cellText(text: string): string | null {
  const clean = printable(text.normalize('NFC')).replace(NOT_IN_XML, '\ufffd');
  return clean === '' ? null : clean;
}

/** `cellText` on one line; '' for none. */
export function lineText(text: string): string {
  return printableLine(cellText(text) ?? '');
}
