import { type FileChild, type IPatch, PatchType, patchDetector, patchDocument } from 'docx';
import type { Filling, PaperFrame } from '../../app/ports/papers-port.ts';
import { damaged } from '../../office/bounds/refusals.ts';
import { readElements } from '../../office/xml/read-xml.ts';
import type { Zip } from '../../office/zip/open-zip.ts';
import { openPackage, partOf } from '../read/open-package.ts';
import { documentChildren } from '../write/document-children.ts';
import { packPaper } from '../write/pack-paper.ts';
import { runs } from '../write/paragraphs.ts';

/** The marks of an office's own document, such as `facility` for {{facility}}; it is checked before the library reads it. */
export async function marksIn(bytes: Uint8Array): Promise<readonly string[]> {
  assertReadable(openPackage(bytes));
  return [...new Set(await patchDetector({ data: Buffer.from(bytes), trimPlaceholders: true }))];
}

/** The office's own document with its marks filled in. */
export async function fillPaper(
  own: Uint8Array,
  marks: ReadonlyMap<string, Filling>,
  { paper, carried }: PaperFrame,
): Promise<Uint8Array> {
  assertReadable(openPackage(own));
  const { language, fontSize, createdAt } = paper;
  const patches = [...marks].map(([mark, filling]): readonly [string, IPatch] => {
    if (typeof filling === 'string') return [mark, { type: PatchType.PARAGRAPH, children: runs(filling) }];
    const children = documentChildren(filling, { size: fontSize }, language) as readonly FileChild[];
    return [mark, { type: PatchType.DOCUMENT, children: [...children] }];
  });
  const filled = await patchDocument({
    outputType: 'nodebuffer',
    data: Buffer.from(own),
    patches: Object.fromEntries(patches),
    keepOriginalStyles: true,
    trimPlaceholders: true,
  });
  return packPaper(filled, createdAt, carried);
}

/** Every part of text is read once within our bounds: the library has none. @throws AuditError. */
function assertReadable(zip: Zip): void {
  const silent = { open: () => undefined, text: () => undefined, close: () => undefined };
  for (const [name, entry] of zip.entries) {
    if (/\.(xml|rels)$/.test(name)) readElements(zip.read(entry), silent);
  }
  for (const [name, root] of ADDED_TO) {
    if (!new TextDecoder().decode(partOf(zip, name)).includes(`</${root}>`)) throw damaged('missing-part');
  }
}

/** Parts to which the paper adds what it carries, with their root: no program writes them otherwise. */
const ADDED_TO = [
  ['[Content_Types].xml', 'Types'],
  ['_rels/.rels', 'Relationships'],
  ['word/_rels/document.xml.rels', 'Relationships'],
] as const;
