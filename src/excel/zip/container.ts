import { notAWorkbook } from '../refusals.ts';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCAL_HEADER = 0x04034b50;
const END_RECORD = 0x06054b50;

/** Tells by its first bytes what a file is that is no zip archive. @throws AuditError not-a-workbook. */
export function recognizeContainer(bytes: Buffer): void {
  if (bytes.length === 0) throw notAWorkbook('empty');
  // Excel 97–2003 files and workbooks with a password both are OLE2 containers.
  if (bytes.subarray(0, OLE2.length).equals(OLE2)) throw notAWorkbook('old-or-encrypted');
  if (bytes.subarray(0, 1024).includes('%PDF-')) throw notAWorkbook('pdf');
  if (bytes.length < 22) throw notAWorkbook('not-zip');
  const signature = bytes.readUInt32LE(0);
  if (signature === END_RECORD) throw notAWorkbook('not-xlsx');
  if (signature !== LOCAL_HEADER) throw notAWorkbook('not-zip');
}
