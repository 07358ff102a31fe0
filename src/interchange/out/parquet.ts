import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { daysBetween } from '../../domain/values/days.ts';
import type { ColumnType, PlainValue } from '../../report/exchange/datasets/typed-column.ts';

type Schema = ParquetWriter['schema'];
type Column = readonly [name: string, type: ColumnType];

/** Rows that are encoded together: enough for dictionaries to pay, few enough to be in memory. */
const ROWS_AT_ONCE = 20_000;

/** What a file says of itself beside its columns. */
export interface ParquetHead {
  readonly createdBy: string;
  readonly about: Readonly<Record<string, string>>;
}

/**
 * A Parquet file in pieces, of rows that are never in memory as a whole. Every column may be null; text is UTF-8, numbers are doubles,
 * counts 64-bit integers, days dates and instants milliseconds in UTC.
 */
export function* parquetPieces(
  columns: readonly Column[],
  rows: Iterable<readonly PlainValue[]>,
  { createdBy, about }: ParquetHead,
): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }));
  const file = new ParquetWriter({ writer, schema: schemaOf(columns), kvMetadata, createdBy });
  for (const batch of batches(rows, ROWS_AT_ONCE)) {
    // Nothing is waited for: the writer keeps its bytes until they are taken.
    void file.write({
      columnData: columns.map((column, index) => columnOf(column, index, batch)),
      rowGroupSize: batch.length,
    });
    yield taken(writer);
  }
  void file.finish();
  yield taken(writer);
}

const parquetTypes = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  count: { type: 'INT64' },
  flag: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
} as const satisfies Readonly<Record<ColumnType, Partial<Schema[number]>>>;

function schemaOf(columns: readonly Column[]): Schema {
  const fields = columns.map(([name, type]): Schema[number] => ({
    name,
    repetition_type: 'OPTIONAL',
    ...parquetTypes[type],
  }));
  return [{ name: 'schema', num_children: columns.length }, ...fields];
}

function columnOf(
  [name, type]: Column,
  index: number,
  rows: readonly (readonly PlainValue[])[],
): { readonly name: string; readonly data: unknown[] } {
  return { name, data: rows.map((row) => storedAs(type, row[index] ?? null)) };
}

function storedAs(type: ColumnType, value: PlainValue): string | number | bigint | boolean | null {
  if (value === null) return null;
  switch (type) {
    case 'text':
      return String(value);
    case 'count':
      return BigInt(value);
    case 'day':
      return daysBetween('1970-01-01', String(value));
    case 'instant':
      return BigInt(Date.parse(String(value)));
    default:
      return value;
  }
}

/** The bytes written since the last call; the writer goes on at the start of its memory. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function* batches<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
