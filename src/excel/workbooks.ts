import type { Workbooks } from '../app/ports.ts';
import type { PartCache } from './carry/read-carried.ts';
import { openWorkbook } from './read/opened-workbook.ts';
import { buildWorkbook } from './write/build-workbook.ts';
import { packedFiles } from './zip/packed-files.ts';

const parts: PartCache = new Map();

/** Workbooks through exceljs and a finishing pass on the way out, and a guarded reader of our own on the way in. */
export const workbooks: Workbooks = {
  build: (workbook, carried) => buildWorkbook(workbook, carried),
  open: async (bytes) => openWorkbook(bytes, parts),
  packedFiles: async (bytes) => packedFiles(bytes),
};
