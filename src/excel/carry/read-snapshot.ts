import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { damaged } from '../../office/bounds/refusals.ts';
import type { SnapshotPart } from './open-snapshot.ts';
import type { SnapshotCell } from './snapshot-code.ts';
import { decodeRow, withNumbers } from './snapshot-code.ts';

export interface SnapshotRow {
  readonly row: number;
  readonly cells: readonly SnapshotCell[];
}

/** One sheet as written, its rows in order; a row is decoded when asked for. */
export interface SnapshotSheet {
  readonly name: string;
  /** Number of rows with cells. */
  readonly count: number;
  /** By index, from 0. @throws AuditError workbook-damaged. */
  row(index: number): SnapshotRow;
}

/** A row's code, and the texts of its part. */
interface Coded {
  /** Row number. */
  readonly number: number;
  readonly code: string;
  text(number: number): string;
}

/** The sheets of all parts in the workbook's order. @throws AuditError workbook-damaged if a part is not ours. */
export function readSnapshot(parts: Iterable<JsonObject | SnapshotPart>): readonly SnapshotSheet[] {
  const sheets = new Map<string, Coded[]>();
  for (const part of parts) {
    const texts = arrayOf(part.texts);
    let next = 0;
    const text = (number: number): string => {
      const found = texts[number];
      if (typeof found !== 'string') throw damaged('data-shape');
      return found;
    };
    for (const sheet of arrayOf(part.sheets)) {
      const { name, rows } = sheetOf(sheet);
      const coded = sheets.get(name) ?? [];
      for (const row of rows) {
        const numbered = withNumbers(row, next);
        next = numbered.next;
        coded.push({ number: Number.parseInt(numbered.code, 10), code: numbered.code, text });
      }
      sheets.set(name, coded);
    }
  }
  // Rows whose formulas refer to later cells were written later, into a different part than the rows around them.
  for (const rows of sheets.values()) rows.sort((one, other) => one.number - other.number);
  return [...sheets].map(([name, rows]) => ({ name, count: rows.length, row: (index) => decoded(rows[index]) }));
}

function decoded(coded: Coded | undefined): SnapshotRow {
  const row = coded === undefined ? null : decodeRow(coded.code, coded.text);
  if (row === null) throw damaged('data-shape');
  return row;
}

function arrayOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (!Array.isArray(value)) throw damaged('data-shape');
  return value;
}

function sheetOf(value: JsonValue): { readonly name: string; readonly rows: readonly string[] } {
  if (typeof value !== 'object' || value === null || !('name' in value)) throw damaged('data-shape');
  const { name, rows } = value;
  const codes = arrayOf(rows);
  if (typeof name !== 'string' || !codes.every((code) => typeof code === 'string')) throw damaged('data-shape');
  return { name, rows: codes };
}
