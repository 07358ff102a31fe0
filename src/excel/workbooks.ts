import type { LargeBuild, Workbooks } from '../app/ports.ts';
import type { PartCache } from './carry/read-carried.ts';
import { facilityLimits } from './read/limits.ts';
import { openWorkbook } from './read/opened-workbook.ts';
import { recognizeProvince } from './read/recognize-province.ts';
import { buildWorkbook } from './write/build-workbook.ts';
import { recognizeContainer } from './zip/container.ts';
import { packedFiles } from './zip/packed-files.ts';

const parts: PartCache = new Map();

/** What one facility's workbook comes to needs no room elsewhere. */
const inMemory: LargeBuild = {
  keeper: { text: (text) => () => text, bytes: (bytes) => () => bytes },
  onSheet: () => undefined,
};

/** Workbooks through exceljs and a finishing pass on the way out, and a guarded reader of our own on the way in. */
export const workbooks: Workbooks = {
  build: async (workbook, carried) => {
    const { pieces } = await buildWorkbook(workbook, carried, inMemory);
    return Buffer.concat([...pieces()]);
  },
  buildLarge: (workbook, carried, options) => buildWorkbook(workbook, carried, options),
  recognize: async (start, rest) => {
    recognizeContainer(Buffer.from(start.buffer, start.byteOffset, start.byteLength));
    if (rest !== null && rest.size > facilityLimits.fileBytes) await recognizeProvince(rest);
  },
  open: async (bytes) => openWorkbook(bytes, parts),
  packedFiles: async (bytes) => packedFiles(bytes),
};
