import type { Language } from '../../domain/values/language.ts';
import { cellText } from './cell-text.ts';
import type { Cell, Row } from './sheet.ts';

/** Characters of column width that the widest number of each column needs; a narrower column would show only ###. Group rows have none. */
export function widestNumbers(rows: Iterable<Row>, language: Language): readonly number[] {
  const widest: number[] = [];
  for (const { role, cells } of rows) {
    if (role === 'group') continue;
    for (const [index, cell] of cells.entries()) {
      widest[index] = Math.max(widest[index] ?? 0, numberWidth(cell, language));
    }
  }
  return widest;
}

/** Space beside the number. */
const PADDING = 0.4;
/** Widths in the text of tables, 11 points; a digit is wider than the letter that columns are measured in. */
const DIGIT = 1.05;
const PERCENT = 1.74;
const SEPARATOR = 0.53;

function numberWidth(cell: Cell, language: Language): number {
  if (cell.kind !== 'number' && (cell.kind !== 'formula' || typeof cell.value !== 'number')) return 0;
  return [...cellText(cell, language)].reduce((sum, sign) => sum + signWidth(sign), PADDING);
}

function signWidth(sign: string): number {
  if (/\d/.test(sign)) return DIGIT;
  return sign === '%' ? PERCENT : SEPARATOR;
}
