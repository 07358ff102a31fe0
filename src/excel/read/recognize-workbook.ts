import type { RestOfFile } from '../../app/ports/files-port.ts';
import { facilityLimits } from '../../office/bounds/limits.ts';
import { overLimit } from '../../office/bounds/refusals.ts';
import { namesAtEnd } from '../../office/zip/central-directory.ts';
import { recognizeContainer } from '../../office/zip/recognize-container.ts';

/** Twice the size of a directory of thousands of parts. */
const LONGEST_DIRECTORY = 4 * 1024 * 1024;

/**
 * Checks the first KB of a file and, if `rest` is given, the directory of a file larger than a facility's workbook.
 * @throws AuditError not-a-workbook, workbook-limit, workbook-damaged.
 */
export async function recognizeWorkbook(start: Uint8Array, rest: RestOfFile | null): Promise<void> {
  recognizeContainer(Buffer.from(start.buffer, start.byteOffset, start.byteLength));
  if (rest !== null && rest.size > facilityLimits.fileBytes) await recognizeProvince(rest);
}

/**
 * Whether a file too large for a facility's workbook may be a province's, which carries audits as parts listed in the directory at the end
 * of the file. Anything else is refused without reading it.
 * @throws AuditError workbook-limit, workbook-damaged.
 */
async function recognizeProvince({ size, tail }: RestOfFile): Promise<void> {
  const end = await tail(LONGEST_DIRECTORY);
  const names = namesAtEnd(Buffer.from(end.buffer, end.byteOffset, end.byteLength), size);
  if (!names.some((name) => /^customxml\/item\d+\.xml$/i.test(name)))
    throw overLimit('file-bytes', facilityLimits.fileBytes);
}
