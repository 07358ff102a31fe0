import { auditSheetName } from '../../report/sheet/tab-names.ts';
import { dataFormat } from '../carry/carried-parts.ts';
import { utf8 } from '../xml/utf8.ts';
import type { Zip } from '../zip/open-zip.ts';
import type { SheetPart, WorkbookParts } from './find-parts.ts';

/** Data beyond some megabytes never stand on a sheet. */
const largestSheet = 16 * 1024 * 1024;

/**
 * The sheet that carries data: by its name, else by the text that opens the data, for a sheet is easily renamed. Null where there is
 * none. Sheets are searched for it as they stand in the archive; none is parsed.
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

/** The number by which cells refer to the text that opens the data; null: no cell does. */
function sharedNumber(strings: string): number | null {
  const at = strings.indexOf(`>${dataFormat}<`);
  if (at === -1) return null;
  return [...strings.slice(0, at).matchAll(/<(?:\w+:)?si\b[^>]*>/g)].length - 1;
}
