import { notAWorkbook } from '../bounds/refusals.ts';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCAL_HEADER = 0x04034b50;
const END_RECORD = 0x06054b50;
/** An archive without parts is its end record alone. */
const SHORTEST = 22;

/** Tells by its first KB what a file is that is no zip archive. @throws AuditError not-a-workbook. */
export function recognizeContainer(bytes: Buffer): void {
  if (bytes.length === 0) throw notAWorkbook('empty');
  const signature = bytes.length < SHORTEST ? null : bytes.readUInt32LE(0);
  // Looked at first: an archive may start with a PDF that was put in as it was.
  if (signature === LOCAL_HEADER) return;
  if (signature === END_RECORD) throw notAWorkbook('not-xlsx');
  // Excel 97–2003 files and workbooks with a password both are OLE2 containers.
  if (bytes.subarray(0, OLE2.length).equals(OLE2)) throw notAWorkbook('old-or-encrypted');
  throw notAWorkbook(bytes.subarray(0, 1024).includes('%PDF-') ? 'pdf' : 'not-zip');
}
