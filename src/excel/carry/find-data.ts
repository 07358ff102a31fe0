import { formatLimits } from '../read/limits.ts';
import { damaged, overLimit } from '../refusals.ts';
import type { ZipEntry } from '../zip/central-directory.ts';
import type { Zip } from '../zip/zip-guard.ts';
import { readAuditSheet } from './audit-sheet.ts';
import type { IndexContent, ListedPart, Manifest } from './carried-parts.ts';
import { contentId, dataFormat } from './carried-parts.ts';
import { type DataRole, readDataPart, recognizeDataPart } from './data-part.ts';
import { isArray, isObject, parseSafeObject } from './safe-json.ts';

/** Carried data that were found, with their index read and nothing else. */
export interface FoundData {
  readonly index: IndexContent;
  /** Null where the data come from the hidden sheet: the parts were written anew since. */
  readonly manifest: Manifest | null;
  /** JSON text of a listed part, checked against its digest. @throws AuditError workbook-damaged. */
  read(part: ListedPart): string;
}

const PEEK = 600;

/** Carried data in custom XML; null where there are none. @throws AuditError workbook-damaged. */
export function findCustomXml(zip: Zip): FoundData | null {
  const entries = new Map<string, ZipEntry>();
  let index: { readonly entry: ZipEntry; readonly sha256: string } | null = null;
  for (const [name, entry] of zip.entries) {
    if (!/^customxml\/item\d+\.xml$/.test(name)) continue;
    const recognized = recognizeDataPart(Buffer.from(zip.peek(entry, PEEK)).toString('utf8'));
    if (recognized === null) continue;
    if (recognized.role !== 'index') entries.set(recognized.sha256, entry);
    else if (index === null) index = { entry, sha256: recognized.sha256 };
    else if (index.sha256 !== recognized.sha256) throw damaged('data-of-another');
  }
  if (index === null) return null;
  const read = (entry: ZipEntry, digest: string): string => {
    if (entry.size > formatLimits.dataBytes) throw overLimit('data-bytes', formatLimits.dataBytes);
    return readDataPart(Buffer.from(zip.read(entry)).toString('utf8'), digest);
  };
  return foundData(read(index.entry, index.sha256), true, ({ sha256 }) => {
    const entry = entries.get(sha256);
    if (entry === undefined) throw damaged('data-digest');
    return read(entry, sha256);
  });
}

/** Carried data on the hidden sheet, given its texts; null where there are none. @throws AuditError workbook-damaged. */
export function findOnSheet(texts: readonly string[]): FoundData | null {
  const sheet = readAuditSheet(texts, formatLimits.dataBytes * 2);
  if (sheet === null) return null;
  return foundData(sheet.index, false, ({ sha256 }) => {
    const json = sheet.parts.get(sha256);
    if (json === undefined) throw damaged('data-digest');
    return json;
  });
}

function foundData(json: string, hasManifest: boolean, read: FoundData['read']): FoundData {
  const document = parseSafeObject(json);
  const { format, head, id } = document;
  if (format !== dataFormat || !isObject(head) || typeof id !== 'string') throw damaged('data-shape');
  const parts = listedParts(document['parts']);
  if (contentId(head, parts) !== id) throw damaged('data-digest');
  return { index: { format, head, id, parts }, manifest: hasManifest ? manifestOf(document['manifest']) : null, read };
}

const ROLES: ReadonlySet<string> = new Set<DataRole>(['checklists', 'cells', 'audits']);

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

function manifestOf(value: FoundData['index']['head'][string] | undefined): Manifest {
  if (!isObject(value)) throw damaged('data-shape');
  const entries = Object.entries(value).map(([name, pair]) => {
    const [crc, size] = isArray(pair) ? pair : [];
    if (typeof crc !== 'number' || typeof size !== 'number') throw damaged('data-shape');
    return [name, [crc, size] as const] as const;
  });
  return Object.fromEntries(entries);
}

/** True when each part of the manifest is in the archive as it was, and no sheet besides. */
export function matchesManifest(zip: Zip, manifest: Manifest): boolean {
  const sameParts = Object.entries(manifest).every(([name, [crc, size]]) => {
    const entry = zip.entries.get(name.toLowerCase());
    return entry !== undefined && entry.crc === crc && entry.size === size;
  });
  const sheets = (names: Iterable<string>): number =>
    [...names].filter((name) => name.startsWith('xl/worksheets/sheet')).length;
  return sameParts && sheets(zip.entries.keys()) === sheets(Object.keys(manifest));
}
