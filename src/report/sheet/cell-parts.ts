import type { Cell } from './sheet.ts';

/** Excel allows 32,767 characters in a cell; escapes, and the word that marks a continuation, take some of them. */
export const mostCellCharacters = 32_000;

/** The cell, or several cells that together hold a text too long for one. */
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

/** At most `most` code units, without cutting a character in half. */
function wholeCharacters(text: string, most: number): number {
  const last = text.charCodeAt(most - 1);
  return text.length > most && last >= 0xd800 && last <= 0xdbff ? most - 1 : most;
}
