import type { OpenedPaper } from '../../app/ports/papers-port.ts';
import { once } from '../../domain/values/once.ts';
import { damaged } from '../../office/bounds/refusals.ts';
import { sha256 } from '../../office/carry/data-part.ts';
import { type FoundData, findCustomData } from '../../office/carry/find-data.ts';
import { readCarried } from '../../office/carry/read-carried.ts';
import { readProperties } from '../../office/carry/read-properties.ts';
import { utf8 } from '../../office/xml/utf8.ts';
import type { Zip } from '../../office/zip/open-zip.ts';
import { readSnapshot, writtenDigest } from '../carry/snapshot.ts';
import { textEdits } from '../compare/text-edits.ts';
import { mainPart, openPackage, partOf } from '../read/open-package.ts';
import { readTexts } from '../read/read-texts.ts';
import { asPaper } from '../read/refused.ts';

/** Opens a Word file from outside; what stands in it is read on demand. @throws AuditError. */
export function openPaper(bytes: Uint8Array): OpenedPaper {
  const zip = openPackage(bytes);
  const data = foundData(zip);
  const properties = propertiesOf(zip);
  if (data !== null && properties.contentId !== null && properties.contentId !== data.index.id)
    throw damaged('data-of-another');
  const texts = once(() => readTexts(zip));
  return {
    isPublicEdition: data === null && properties.edition === 'public',
    carried: () => asPaper(() => (data === null ? null : readCarried(data, new Map()))),
    texts: () => asPaper(() => texts().map(({ text }) => text)),
    isAsWritten: () => asPaper(() => data !== null && writtenDigest(data) === sha256(utf8(partOf(zip, mainPart)))),
    edits: () => asPaper(() => (data === null ? null : textEdits(readSnapshot(data), texts()))),
    editsAgainst: async (paper) => {
      const [{ libraryBytes }, { writtenTexts }] = await Promise.all([
        import('../write/build-paper.ts'),
        import('../write/pack-paper.ts'),
      ]);
      const written = writtenTexts(await libraryBytes(paper));
      return asPaper(() => textEdits(written, texts()));
    },
  };
}

function foundData(zip: Zip): FoundData | null {
  const custom = findCustomData(zip);
  if (custom.index === null) return null;
  return { index: custom.index.content, manifest: null, read: ({ sha256 }) => custom.read(sha256) };
}

function propertiesOf(zip: Zip): ReturnType<typeof readProperties> {
  const entry = zip.entries.get('docprops/custom.xml');
  return entry === undefined ? { edition: null, contentId: null } : readProperties(zip.read(entry));
}
