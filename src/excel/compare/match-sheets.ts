import type { CellEdit } from '../../app/ports/workbooks-port.ts';
import { composed } from '../../domain/values/text/composed.ts';
import type { SheetRows, WrittenRows } from './sheet-rows.ts';
import { sheetEdit } from './structure-edits.ts';

/** Which written sheet is which found sheet, by name, or by contents if it was renamed. */
export interface MatchedSheets {
  readonly pairs: readonly { readonly written: WrittenRows; readonly found: SheetRows }[];
  readonly deleted: readonly SheetRows[];
  readonly added: readonly SheetRows[];
}

/** Share of rows that a renamed sheet must have kept. */
const SAME_SHEET = 0.5;

export function matchSheets(written: readonly WrittenRows[], found: readonly SheetRows[]): MatchedSheets {
  const byName = new Map(found.map((sheet) => [nameKey(sheet.name), sheet]));
  const pairs: { readonly written: WrittenRows; readonly found: SheetRows }[] = [];
  const deleted: WrittenRows[] = [];
  for (const sheet of written) {
    const same = byName.get(nameKey(sheet.name));
    if (same !== undefined) pairs.push({ written: sheet, found: same });
    else deleted.push(sheet);
  }
  const free = new Set(found.filter((sheet) => !pairs.some((pair) => pair.found === sheet)));
  for (const sheet of [...deleted]) {
    const renamed = [...free].find((each) => sharedRows(sheet, each) >= SAME_SHEET);
    if (renamed === undefined) continue;
    pairs.push({ written: sheet, found: renamed });
    deleted.splice(deleted.indexOf(sheet), 1);
    free.delete(renamed);
  }
  return { pairs, deleted, added: [...free] };
}

export function nameKey(name: string): string {
  return composed(name).trim();
}

function sharedRows(written: SheetRows, found: SheetRows): number {
  const keys = new Set(found.keys);
  const shared = written.keys.filter((key) => keys.has(key)).length;
  return shared / Math.max(1, written.keys.length, found.keys.length);
}

/** Sheets that have been hidden; reports are written without hidden sheets for people. */
export function hiddenSheets(
  written: readonly { readonly name: string }[],
  found: readonly { readonly name: string; readonly visible: boolean }[],
): readonly CellEdit[] {
  const names = new Set(written.map(({ name }) => nameKey(name)));
  return found
    .filter(({ name, visible }) => !visible && names.has(nameKey(name)))
    .map(({ name }) => sheetEdit('sheet-hidden', name, name, null));
}
