import { openZip } from '../../src/office/zip/open-zip.ts';
import { type PackedPart, packPart, writeZip } from '../../src/office/zip/write-zip.ts';

const noLimits = { fileBytes: Infinity, parts: Infinity, partBytes: Infinity, totalBytes: Infinity, ratio: Infinity };

/** The parts of an archive as texts, by name. */
export function readParts(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes, noLimits);
  return new Map([...zip.entries.values()].map((entry) => [entry.name, Buffer.from(zip.read(entry)).toString('utf8')]));
}

/** An archive of these parts. */
export function zipOf(parts: Iterable<readonly [string, string | Uint8Array]>): Uint8Array {
  return writeZip([...parts].map(([name, content]) => packPart(name, content)));
}

/** The archive with some parts changed; null removes a part. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | null>>,
): Uint8Array {
  const parts = readParts(bytes);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) parts.delete(name);
    else parts.set(name, change(parts.get(name) ?? ''));
  }
  return zipOf(parts);
}

/** An archive whose directory entry for each part is altered by `lie`. */
export function lyingZip(
  parts: Iterable<readonly [string, string]>,
  lie: (part: PackedPart) => PackedPart,
): Uint8Array {
  return writeZip([...parts].map(([name, content]) => lie(packPart(name, content))));
}
