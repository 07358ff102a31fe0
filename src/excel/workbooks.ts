import type { LargeBuild, Workbooks } from '../app/ports/workbooks-port.ts';
import { once } from '../domain/values/once.ts';
import type { PartCache } from '../office/carry/read-carried.ts';

const parts: PartCache = new Map();

/** A facility's workbook fits in memory. */
const inMemory: LargeBuild = {
  keeper: { text: (text) => () => text, bytes: (bytes) => () => bytes },
  onSheet: () => undefined,
};

const writer = once(() => import('./write/build-workbook.ts'));
const recognizer = once(() => import('./read/recognize-workbook.ts'));
const reader = once(() => import('./read/open-workbook.ts'));
const unpacker = once(() => import('../office/zip/packed-files.ts'));

/**
 * Writes workbooks with exceljs and a finishing pass, and reads them with a guarded reader of our own. Each is loaded on first use, so that
 * writing does not wait for the reader.
 */
export const workbooks: Workbooks = {
  build: async (workbook, carried) => {
    const { pieces } = await (await writer()).buildWorkbook(workbook, carried, inMemory);
    return Buffer.concat([...pieces()]);
  },
  buildLarge: async (workbook, carried, options) => (await writer()).buildWorkbook(workbook, carried, options),
  recognize: async (start, rest) => (await recognizer()).recognizeWorkbook(start, rest),
  open: async (bytes) => (await reader()).openWorkbook(bytes, parts),
  packedFiles: async (bytes) => (await unpacker()).packedFiles(bytes),
};
