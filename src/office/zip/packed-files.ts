import type { PackedFile } from '../../app/ports/workbooks-port.ts';
import { composed } from '../../domain/values/text/composed.ts';
import type { ZipLimits } from './open-zip.ts';
import { openZip } from './open-zip.ts';

const MB = 1024 * 1024;
const START = 1024;

/** Limits for an archive of reports: about a hundred facilities mailed together. */
const archiveLimits: ZipLimits = {
  fileBytes: 512 * MB,
  parts: 5_000,
  partBytes: 64 * MB,
  totalBytes: 1_024 * MB,
  ratio: 200,
};

/** The files in a zip archive, by name; each is unpacked when read. @throws AuditError not-a-workbook, workbook-limit, workbook-damaged. */
export function packedFiles(bytes: Uint8Array): readonly PackedFile[] {
  const zip = openZip(bytes, archiveLimits);
  return [...zip.entries.values()]
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => ({
      name: composed(entry.name),
      size: entry.size,
      start: () => zip.peek(entry, START),
      read: () => zip.read(entry),
    }));
}
