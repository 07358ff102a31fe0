import { AuditError } from '../domain/audit-error.ts';
import { type PictureSize, pictureSize } from '../domain/picture-size.ts';
import type { OpenedAudit } from './open-inputs.ts';
import type { Tools } from './tools.ts';

export type EvidencePicture = PictureSize & { readonly bytes: Uint8Array };

/** A workbook is mailed: what is larger, or beyond so much in all, is listed by name and digest only. */
const largestPicture = 3 * 1024 * 1024;
const mostBytes = 15 * 1024 * 1024;

/** The evidence of an audit that can be shown as pictures, by file name, as long as the file is the one that was recorded. */
export async function evidencePictures(
  { files, surroundings }: Tools,
  { audit, path }: OpenedAudit,
): Promise<ReadonlyMap<string, EvidencePicture>> {
  const pictures = new Map<string, EvidencePicture>();
  let total = 0;
  for (const { file, sha256 } of [...audit.responses.values()].flatMap(({ evidence }) => evidence)) {
    if (!/\.(jpe?g|png)$/i.test(file) || pictures.has(file)) continue;
    const bytes = await bytesOrNull(() => files.readEvidence(path, file, largestPicture));
    const size = bytes === null ? null : pictureSize(bytes);
    if (bytes === null || size === null || total + bytes.length > mostBytes) continue;
    if (sha256 !== null && surroundings.sha256(bytes) !== sha256) continue;
    total += bytes.length;
    pictures.set(file, { ...size, bytes });
  }
  return pictures;
}

/** Null where it is missing or too large: the list of evidence says so. */
async function bytesOrNull(read: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
}
