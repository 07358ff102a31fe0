import { notAWorkbook } from '../bounds/refusals.ts';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCAL_HEADER = 0x04034b50;
const END_RECORD = 0x06054b50;
/** Size of an archive without parts, which is only an end record. */
const SHORTEST = 22;

/** Identifies a file that is not a zip archive by its first KB. @throws AuditError not-a-workbook. */
export function recognizeContainer(bytes: Buffer): void {
  if (bytes.length === 0) throw notAWorkbook('empty');
  const signature = bytes.length < SHORTEST ? null : bytes.readUInt32LE(0);
  // Checked first, since an archive may begin with a PDF stored uncompressed.
  if (signature === LOCAL_HEADER) return;
  if (signature === END_RECORD) throw notAWorkbook('not-xlsx');
  // Both Excel 97–2003 files and password-protected workbooks are OLE2 containers.
  if (bytes.subarray(0, OLE2.length).equals(OLE2)) throw notAWorkbook('old-or-encrypted');
  throw notAWorkbook(bytes.subarray(0, 1024).includes('%PDF-') ? 'pdf' : 'not-zip');
}
