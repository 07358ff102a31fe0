import type { Evidence } from '../../domain/audit/audit.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { EvidencePicture, PictureFault } from '../../report/facility/frame/facility-paper.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';
import type { Thumbnail } from '../ports/pictures-port.ts';
import type { Tools } from '../ports/tools.ts';

/** What a report shows as evidence, by file name in the audit: pictures, or why a picture can't be shown. */
export interface EvidencePictures {
  readonly shown: ReadonlyMap<string, EvidencePicture>;
  readonly faults: ReadonlyMap<string, PictureFault>;
}

export const noPictures: EvidencePictures = { shown: new Map(), faults: new Map() };

const largestFile = 32 * 1024 * 1024;
/** Workbooks are sent by mail: beyond this total, pictures are listed by name and digest only. */
const mostBytes = 15 * 1024 * 1024;
/** Stored for print, where a picture is about 10 cm wide at 150 dots per inch. */
const storedSide = 640;
const drawnSide = 400;

/** Thumbnails of the JPEG and PNG files among an audit's evidence, if each is still the file that was recorded. */
export async function evidencePictures(
  tools: Tools,
  opened: OpenedAudit,
  onPicture: (done: number, total: number) => void,
): Promise<EvidencePictures> {
  const shown = new Map<string, EvidencePicture>();
  const faults = new Map<string, PictureFault>();
  let room = mostBytes;
  const candidates = picturesAmong(opened);
  for (const [index, evidence] of candidates.entries()) {
    const picture = await pictureOf(tools, opened, evidence);
    if (typeof picture === 'string') faults.set(evidence.file, picture);
    else if (picture.bytes.length > room) faults.set(evidence.file, 'too-many');
    else {
      room -= picture.bytes.length;
      shown.set(evidence.file, drawn(picture));
    }
    onPicture(index + 1, candidates.length);
  }
  return { shown, faults };
}

function picturesAmong({ audit }: OpenedAudit): readonly Evidence[] {
  const all = [...audit.responses.values()].flatMap(({ evidence }) => evidence);
  const pictures = all.filter(({ file }) => /\.(jpe?g|png)$/i.test(file));
  return [...new Map(pictures.map((evidence) => [evidence.file, evidence])).values()];
}

async function pictureOf(
  { files, pictures, surroundings }: Tools,
  { path }: OpenedAudit,
  { file, sha256 }: Evidence,
): Promise<Thumbnail | PictureFault> {
  const bytes = await bytesOrFault(() => files.readEvidence(path, file, largestFile));
  if (typeof bytes === 'string') return bytes;
  if (sha256 !== null && surroundings.sha256(bytes) !== sha256) return 'changed';
  const made = await pictures.thumbnail(bytes, { longestSide: storedSide, keepsFormat: false });
  return made.is === 'made' ? made : made.is;
}

async function bytesOrFault(read: () => Promise<Uint8Array>): Promise<Uint8Array | PictureFault> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return error.problems.some(({ code }) => code === 'too-large') ? 'too-large' : 'missing';
  }
}

function drawn({ format, bytes, widthPixels, heightPixels }: Thumbnail): EvidencePicture {
  const scale = Math.min(1, drawnSide / Math.max(widthPixels, heightPixels));
  return { format, bytes, widthPixels: widthPixels * scale, heightPixels: heightPixels * scale };
}
