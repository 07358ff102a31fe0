import type { CellEdit } from '../../app/ports.ts';
import { nameKey } from './match-sheets.ts';
import { sheetEdit } from './structure-edits.ts';

/** Sheets as written that nobody sees any more. Reports are written without hidden sheets of people. */
export function hiddenSheets(
  written: readonly { readonly name: string }[],
  found: readonly { readonly name: string; readonly visible: boolean }[],
): readonly CellEdit[] {
  const names = new Set(written.map(({ name }) => nameKey(name)));
  return found
    .filter(({ name, visible }) => !visible && names.has(nameKey(name)))
    .map(({ name }) => sheetEdit('sheet-hidden', name, name, null));
}
