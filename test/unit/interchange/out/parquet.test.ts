import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { parquetPieces } from '../../../../src/interchange/out/parquet.ts';

const columns = [
  ['version', 'text'],
  ['percent', 'number'],
  ['revision', 'count'],
  ['complete', 'flag'],
  ['auditedOn', 'day'],
  ['at', 'instant'],
] as const;

function fileOf(rows: readonly (readonly (string | number | boolean | null)[])[]): ArrayBuffer {
  const pieces = [...parquetPieces(columns, rows, { createdBy: 'facility-audit 1', about: { dataset: 'x' } })];
  return Uint8Array.from(Buffer.concat(pieces)).buffer;
}

test('every type comes back as itself, and null as null', async () => {
  const file = fileOf([
    ['2025.10', 100 / 3, 42, true, '2025-08-05', '2025-08-05T09:00:00+07:00'],
    [null, null, null, null, null, null],
  ]);
  expect(await parquetReadObjects({ file })).toEqual([
    {
      version: '2025.10',
      percent: 100 / 3,
      revision: 42n,
      complete: true,
      auditedOn: new Date('2025-08-05T00:00:00Z'),
      at: new Date('2025-08-05T02:00:00Z'),
    },
    { version: null, percent: null, revision: null, complete: null, auditedOn: null, at: null },
  ]);
});

test('days before 1970 are days too', async () => {
  const [row] = await parquetReadObjects({ file: fileOf([['x', 0, 0, false, '1954-05-07', null]]) });
  expect(row?.['auditedOn']).toEqual(new Date('1954-05-07T00:00:00Z'));
});

test('a number in a column of text is text', async () => {
  const [row] = await parquetReadObjects({ file: fileOf([[3, null, null, null, null, null]]) });
  expect(row?.['version']).toBe('3');
});

test('without a row there are still its columns, and what the file says of itself', () => {
  const { schema, num_rows: rows, created_by: by, key_value_metadata: about } = parquetMetadata(fileOf([]));
  expect(schema.slice(1).map(({ name }) => name)).toEqual(columns.map(([name]) => name));
  expect([rows, by, about]).toEqual([0n, 'facility-audit 1', [{ key: 'dataset', value: 'x' }]]);
});

test('many rows come in groups, none lost and none moved', async () => {
  const rows = Array.from({ length: 21_000 }, (_, index) => [
    `f${index}`,
    index / 7,
    index,
    index % 2 === 0,
    null,
    null,
  ]);
  const file = fileOf(rows);
  expect(parquetMetadata(file).row_groups).toHaveLength(2);
  const read = await parquetReadObjects({ file, columns: ['version', 'revision'], rowStart: 19_999, rowEnd: 20_001 });
  expect(read).toEqual([
    { version: 'f19999', revision: 19_999n },
    { version: 'f20000', revision: 20_000n },
  ]);
});
