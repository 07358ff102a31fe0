import type { LargeBuild, Workbooks } from '../app/ports.ts';
import type { PartCache } from './carry/read-carried.ts';

const parts: PartCache = new Map();

/** What one facility's workbook comes to needs no room elsewhere. */
const inMemory: LargeBuild = {
  keeper: { text: (text) => () => text, bytes: (bytes) => () => bytes },
  onSheet: () => undefined,
};

/**
 * Workbooks through exceljs and a finishing pass on the way out, and a guarded reader of our own on the way in; each is loaded when the
 * first workbook asks for it, so that what writes one does not wait for the reader.
 */
export const workbooks: Workbooks = {
  build: async (workbook, carried) => {
    const { buildWorkbook } = await import('./write/build-workbook.ts');
    const { pieces } = await buildWorkbook(workbook, carried, inMemory);
    return Buffer.concat([...pieces()]);
  },
  buildLarge: async (workbook, carried, options) => {
    const { buildWorkbook } = await import('./write/build-workbook.ts');
    return buildWorkbook(workbook, carried, options);
  },
  recognize: async (start, rest) => {
    const { recognizeWorkbook } = await import('./read/recognize-workbook.ts');
    await recognizeWorkbook(start, rest);
  },
  open: async (bytes) => {
    const { openWorkbook } = await import('./read/opened-workbook.ts');
    return openWorkbook(bytes, parts);
  },
  packedFiles: async (bytes) => {
    const { packedFiles } = await import('./zip/packed-files.ts');
    return packedFiles(bytes);
  },
};
