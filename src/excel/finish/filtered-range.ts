import { cellAddress } from '../../domain/values/cell-address.ts';
import type { LaidOutSheet } from '../layout/lay-out-workbook.ts';

/** The range that the sheet's filter is on, its longest table; null: none. On a protected sheet nobody could use one. */
export function filteredRange({ filters, sheet }: LaidOutSheet): string | null {
  if (sheet.isProtected === true || sheet.isHidden === true) return null;
  const rows = ({ firstRow, lastRow }: (typeof filters)[number]) => lastRow - firstRow;
  const [longest] = [...filters].sort((a, b) => rows(b) - rows(a));
  if (longest === undefined) return null;
  const { firstRow, lastRow, firstColumn, lastColumn } = longest;
  return `${cellAddress({ row: firstRow, column: firstColumn })}:${cellAddress({ row: lastRow, column: lastColumn })}`;
}
