import { isJsonList, isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import { formatLimits } from '../bounds/limits.ts';
import { damaged, overLimit } from '../bounds/refusals.ts';
import { utf8 } from '../xml/utf8.ts';
import type { ZipEntry } from '../zip/central-directory.ts';
import type { Zip } from '../zip/open-zip.ts';
import type { IndexContent, ListedPart, Manifest } from './carried-parts.ts';
import { contentId, dataFormat } from './carried-parts.ts';
import { type DataRole, readDataPart, recognizeDataPart } from './data-part.ts';
import { parseSafeObject } from './safe-json.ts';

/** Carried data, of which only the index has been read. */
export interface FoundData {
  readonly index: IndexContent;
  /** Null if the data come from elsewhere than the parts: another program has rewritten these. */
  readonly manifest: Manifest | null;
  /** JSON text of a listed part, checked against its digest; null if it is gone. @throws AuditError workbook-damaged. */
  read(part: ListedPart): string | null;
}

/** Parts that carried data stand in, among those of other programs. */
const CARRIED = /^customxml\/item\d+\.xml$/;
const PEEK = 600;
/** Parts up to this size are unpacked once and kept; of a larger one, only enough to identify it. */
const SMALL = 256 * 1024;

/** Whether a workbook carries a province's data, judged by the index alone. */
export function isOfProvince({ index }: CustomData): boolean {
  return index?.content.head['kind'] === 'province';
}

/** Data in custom XML, of which only the index has been read. */
export interface CustomData {
  /** Null: there is none. */
  readonly index: ReadIndex | null;
  /** JSON text of the part with this digest; null: not there. */
  read(digest: string): string | null;
}

/** @throws AuditError workbook-damaged. */
export function findCustomData(zip: Zip): CustomData {
  const entries = new Map<string, ZipEntry>();
  const texts = new Map<string, string>();
  let index: string | null = null;
  for (const [name, entry] of zip.entries) {
    if (!CARRIED.test(name)) continue;
    const text = utf8(entry.size <= SMALL ? zip.read(entry) : zip.peek(entry, PEEK));
    const recognized = recognizeDataPart(text.slice(0, PEEK));
    if (recognized === null) continue;
    entries.set(recognized.sha256, entry);
    if (entry.size <= SMALL) texts.set(recognized.sha256, text);
    if (recognized.role !== 'index') continue;
    if (index !== null && index !== recognized.sha256) throw damaged('data-of-another');
    index = recognized.sha256;
  }
  const read = (digest: string): string | null => {
    const entry = entries.get(digest);
    if (entry === undefined) return null;
    if (entry.size > formatLimits.dataBytes) throw overLimit('data-bytes', formatLimits.dataBytes);
    return readDataPart(texts.get(digest) ?? utf8(zip.read(entry)), digest);
  };
  const json = index === null ? null : read(index);
  const found = json === null ? null : readIndex(json);
  if (found !== null && index !== null) checkListed(found.content, entries.keys(), index);
  return { index: found, read };
}

/** A part that the index does not list has replaced one that it lists. @throws AuditError workbook-damaged. */
function checkListed({ parts }: IndexContent, digests: Iterable<string>, index: string): void {
  const listed = new Set(parts.map(({ sha256 }) => sha256));
  for (const digest of digests) {
    if (digest !== index && !listed.has(digest)) throw damaged('data-of-another');
  }
}

export interface ReadIndex {
  readonly content: IndexContent;
  /** The manifest as found in the index. */
  readonly manifest: JsonValue | undefined;
}

export function readIndex(json: string): ReadIndex {
  const document = parseSafeObject(json);
  const { format, head, id, note } = document;
  if (format !== dataFormat || !isJsonObject(head) || typeof id !== 'string') throw damaged('data-shape');
  const parts = listedParts(document['parts']);
  if (contentId(head, parts) !== id) throw damaged('data-digest');
  return {
    content: { format, head, id, parts, note: typeof note === 'string' ? note : null },
    manifest: document['manifest'],
  };
}

const ROLES: ReadonlySet<string> = new Set<DataRole>(['checklists', 'documents', 'cells', 'audits']);

function listedParts(value: unknown): readonly ListedPart[] {
  if (!Array.isArray(value)) throw damaged('data-shape');
  return value.map((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('role' in each) || !('sha256' in each))
      throw damaged('data-shape');
    const { role, sha256 } = each;
    if (typeof role !== 'string' || !ROLES.has(role) || typeof sha256 !== 'string') throw damaged('data-shape');
    return { role: role as DataRole, sha256 };
  });
}

export function manifestOf(value: JsonValue | undefined): Manifest {
  if (!isJsonObject(value)) throw damaged('data-shape');
  const entries = Object.entries(value).map(([name, said]) => {
    const [crc, size, sha256] = isJsonList(said) ? said : [];
    if (typeof crc !== 'number' || typeof size !== 'number') throw damaged('data-shape');
    return [name, typeof sha256 === 'string' ? ([crc, size, sha256] as const) : ([crc, size] as const)] as const;
  });
  return Object.fromEntries(entries);
}

/** True when the archive has each part of the manifest as it was, and none besides but carried data, which have digests of their own. */
export function matchesManifest(zip: Zip, manifest: Manifest): boolean {
  const written = new Map(Object.entries(manifest).map(([name, said]) => [name.toLowerCase(), said]));
  const isKnown = [...zip.entries.keys()].every((name) => written.has(name) || CARRIED.test(name));
  if (!isKnown) return false;
  const found = [...written].map(([name, said]) => ({ said, entry: zip.entries.get(name) }));
  // What differs in length needs no digest to be told.
  if (!found.every(({ said: [crc, size], entry }) => entry?.crc === crc && entry.size === size)) return false;
  return found.every(({ said, entry }) => entry !== undefined && said[2] === zip.packedDigest(entry));
}
