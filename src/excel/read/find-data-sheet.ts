import { dataFormat } from '../../office/carry/carried-parts.ts';
import { utf8 } from '../../office/xml/utf8.ts';
import type { Zip } from '../../office/zip/open-zip.ts';
import { auditSheetName } from '../../report/sheet/tab-names.ts';
import type { SheetPart, WorkbookParts } from './find-parts.ts';

/** Data of more than a few megabytes are never on a sheet. */
const largestSheet = 16 * 1024 * 1024;

/**
 * The sheet with the carried data: by its name, else by the text that opens the data, in case it was renamed. Null if there is none.
 * Searches the unpacked XML without parsing.
 */
export function findDataSheet(zip: Zip, { sheets, sharedStrings }: WorkbookParts): SheetPart | null {
  const named = sheets.find(({ name }) => name.toLowerCase() === auditSheetName);
  if (named !== undefined) return named;
  const small = sheets.filter(({ entry }) => entry.size <= largestSheet);
  const direct = small.findLast(({ entry }) => utf8(zip.read(entry)).includes(dataFormat));
  if (direct !== undefined || sharedStrings === null || sharedStrings.size > largestSheet) return direct ?? null;
  const shared = sharedNumber(utf8(zip.read(sharedStrings)));
  if (shared === null) return null;
  const cell = new RegExp(`<(?:\\w+:)?c\\b[^>]*\\bt="s"[^>]*>\\s*<(?:\\w+:)?v>${shared}<`);
  return small.findLast(({ entry }) => cell.test(utf8(zip.read(entry)))) ?? null;
}

/** The shared number of the text that opens the data; null: no cell uses it. */
function sharedNumber(strings: string): number | null {
  const at = strings.indexOf(`>${dataFormat}<`);
  if (at === -1) return null;
  return [...strings.slice(0, at).matchAll(/<(?:\w+:)?si\b[^>]*>/g)].length - 1;
}
