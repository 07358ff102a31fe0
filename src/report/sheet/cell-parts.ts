import type { Cell } from './sheet.ts';

/** Excel holds 32,767 characters a cell; escapes, and the word before a piece that continues another, take some of them. */
export const mostCellCharacters = 32_000;

/** A cell, or where its text is more than one cell holds, cells that put together are the text. */
export function cellParts(cell: Cell): readonly Cell[] {
  if (cell.kind !== 'text' || cell.text.length <= mostCellCharacters) return [cell];
  const parts: Cell[] = [];
  let rest = cell.text;
  while (rest !== '') {
    const end = wholeCharacters(rest, mostCellCharacters);
    parts.push({ ...cell, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return parts;
}

/** At most so many code units, without half a character at the end. */
function wholeCharacters(text: string, most: number): number {
  const last = text.charCodeAt(most - 1);
  return text.length > most && last >= 0xd800 && last <= 0xdbff ? most - 1 : most;
}
