import { csvHead, csvRows, type PlainValue } from '../../src/interchange/out/csv.ts';

/** A whole CSV file. */
export function csvText(columns: readonly string[], rows: Iterable<readonly PlainValue[]>): string {
  return csvHead(columns) + csvRows(rows);
}
