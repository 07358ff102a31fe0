import { expect, test } from 'vitest';
import { editsForMerge, editsForVerify } from '../../../../../src/app/inputs/edits/edits-in.ts';
import type { CellEdit, OpenedWorkbook } from '../../../../../src/app/ports/workbooks-port.ts';
import { failureOf } from '../../../../support/failure-of.ts';

const MB = 1024 * 1024;
const edit: CellEdit = { sheet: 'S', cell: 'A1', what: 'text', expected: 'a', found: 'b', criterion: null };

const opened = (isUntouched: boolean, pageBytes: number) =>
  ({ isUntouched, pageBytes, edits: () => [edit] }) as unknown as OpenedWorkbook;

test('verify compares every cell, also where nothing seems to have been touched', () => {
  expect(editsForVerify(opened(true, MB))).toEqual([edit]);
  expect(editsForVerify(opened(false, 200 * MB))).toEqual([edit]);
});

test('verify goes by the digests of a workbook of thousands of facilities, and refuses one that was saved again', async () => {
  expect(editsForVerify(opened(true, 900 * MB))).toBeNull();
  expect(await failureOf(Promise.resolve().then(() => editsForVerify(opened(false, 900 * MB))))).toMatchObject({
    code: 'workbook-limit',
  });
});

test('a merge compares what was saved again, unless it is the pages of a large province', () => {
  expect(editsForMerge(opened(true, MB), true)).toEqual([]);
  expect(editsForMerge(opened(false, MB), true)).toEqual([edit]);
  expect(editsForMerge(opened(false, 100 * MB), false)).toEqual([edit]);
  expect(editsForMerge(opened(false, 100 * MB), true)).toBeNull();
});
