import { auditParts, definitionParts, indexContent, indexPart } from '../../office/carry/carried-parts.ts';
import { type DataPart, dataPartXml, sha256 } from '../../office/carry/data-part.ts';
import { type AuditProperties, propertiesXml } from '../../office/carry/properties.ts';
import { customXmlName, customXmlParts } from '../../office/parts/custom-xml.ts';
import { partTypes, type Relationship, withPartTypes, withRelationships } from '../../office/parts/package-xml.ts';
import { utf8 } from '../../office/xml/utf8.ts';
import { openZip } from '../../office/zip/open-zip.ts';
import { type PackedPart, packPart, writeZip } from '../../office/zip/write-zip.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { snapshotPart } from '../carry/snapshot.ts';
import { mainPart } from '../read/open-package.ts';
import { readTexts } from '../read/read-texts.ts';

type Parts = Map<string, string | Uint8Array>;

const CONTENT_TYPES = '[Content_Types].xml';
const ROOT_RELATIONSHIPS = '_rels/.rels';
const DOCUMENT_RELATIONSHIPS = 'word/_rels/document.xml.rels';
const CORE_PROPERTIES = 'docProps/core.xml';
const CUSTOM_PROPERTIES = 'docProps/custom.xml';

/** What the library can't write: data, and fixed dates in place of those of the clock. `createdAt`: an instant. */
export function packPaper(base: Uint8Array, createdAt: string, carried: CarriedData | null): Uint8Array {
  const parts = unpack(base);
  if (parts.has(CORE_PROPERTIES)) change(parts, CORE_PROPERTIES, (xml) => withDates(xml, createdAt));
  if (carried === null) {
    addProperties(parts, { edition: 'public', contentId: null, auditId: null });
    return writeZip(packAll(parts));
  }
  const texts = writtenTexts(base);
  const listed = [...definitionParts(carried), snapshotPart(texts, digestOfMain(parts)), ...auditParts(carried.audits)];
  const content = indexContent(carried.head, listed, null);
  addProperties(parts, { edition: carried.head.edition, contentId: content.id, auditId: onlyAudit(carried) });
  const first = addCustomXml(parts, listed.length + 1);
  const dataXml = (part: DataPart, index: number): PackedPart =>
    packPart(customXmlName(first + index), dataPartXml(part));
  // Every paragraph is compared in any case: which parts are the same bytes need not be known.
  return writeZip([...packAll(parts), ...[indexPart(content, {}), ...listed].map(dataXml)]);
}

function digestOfMain(parts: Parts): string {
  const text = parts.get(mainPart);
  if (typeof text !== 'string') throw new Error(`The document has no ${mainPart}`);
  return sha256(text);
}

/** The texts of a document that the library has just written: our own bytes, however far they unpack. */
export function writtenTexts(base: Uint8Array): readonly string[] {
  return readTexts(openZip(base, noLimits)).map(({ text }) => text);
}

const noLimits = { fileBytes: Infinity, parts: Infinity, partBytes: Infinity, totalBytes: Infinity, ratio: Infinity };

function unpack(base: Uint8Array): Parts {
  const zip = openZip(base, noLimits);
  const files = [...zip.entries.values()].filter(({ name }) => !name.endsWith('/'));
  return new Map(
    files.map((entry) => {
      const bytes = zip.read(entry);
      return [entry.name, /\.(xml|rels)$/.test(entry.name) ? utf8(bytes) : bytes];
    }),
  );
}

function packAll(parts: Parts): readonly PackedPart[] {
  return [...parts].map(([name, content]) => packPart(name, content));
}

function withDates(xml: string, createdAt: string): string {
  const instant = new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, start: string) => start + instant);
}

/** Ours take the place of those that an office's own document had. */
function addProperties(parts: Parts, properties: AuditProperties): void {
  const isThere = parts.has(CUSTOM_PROPERTIES);
  parts.set(CUSTOM_PROPERTIES, propertiesXml(properties));
  if (isThere) return;
  change(parts, CONTENT_TYPES, (xml) =>
    withPartTypes(xml, [{ name: CUSTOM_PROPERTIES, type: partTypes.customProperties }]),
  );
  const link: Relationship = { id: 'rIdCustom', type: 'custom-properties', target: CUSTOM_PROPERTIES };
  change(parts, ROOT_RELATIONSHIPS, (xml) => withRelationships(xml, [link]));
}

/** Everything around the parts of data; their numbers follow those of other programs. Returns the first number. */
function addCustomXml(parts: Parts, count: number): number {
  const taken = [...parts.keys()].map((name) => Number(/^customXml\/item(\d+)\.xml$/i.exec(name)?.[1] ?? 0));
  const first = Math.max(0, ...taken) + 1;
  const { texts, types, relationships } = customXmlParts(count, first);
  for (const [name, text] of texts) parts.set(name, text);
  change(parts, CONTENT_TYPES, (xml) => withPartTypes(withXmlDefault(xml), types));
  change(parts, DOCUMENT_RELATIONSHIPS, (xml) => withRelationships(xml, relationships));
  return first;
}

function withXmlDefault(xml: string): string {
  if (/<Default[^>]*Extension="xml"/i.test(xml)) return xml;
  return xml.replace(/(<Types[^>]*>)/, '$1<Default ContentType="application/xml" Extension="xml"/>');
}

function change(parts: Parts, name: string, by: (xml: string) => string): void {
  const text = parts.get(name);
  if (typeof text !== 'string') throw new Error(`The document has no ${name}`);
  parts.set(name, by(text));
}

function onlyAudit({ audits }: CarriedData): string | null {
  const [only, another] = audits;
  const id = only?.audit['id'];
  return another === undefined && typeof id === 'string' ? id : null;
}
