import type { CellPlace } from '../../domain/values/cell-address.ts';

/** `AB` → `28`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `AB5` → `{ row: 5, column: 28 }`; null for anything else. */
export function parseAddress(address: string): CellPlace | null {
  const match = /^([A-Za-z]{1,3})([1-9][0-9]{0,6})$/.exec(address);
  if (match === null) return null;
  const [, letters = '', row = ''] = match;
  return { row: Number(row), column: columnNumber(letters) };
}

/** A sheet's name as written in a formula before `!`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
