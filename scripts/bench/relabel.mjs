import { contentId, indexPart } from '../../src/office/carry/carried-parts.ts';
import { dataPart, dataPartXml, readDataPart, recognizeDataPart } from '../../src/office/carry/data-part.ts';
import { openZip } from '../../src/office/zip/open-zip.ts';
import { packPart, writeZip } from '../../src/office/zip/write-zip.ts';

/** @import { JsonObject } from '../../src/domain/values/json.ts' */
/** @import { PackedPart } from '../../src/office/zip/write-zip.ts' */

const NO_LIMITS = { fileBytes: Infinity, parts: Infinity, partBytes: Infinity, totalBytes: Infinity, ratio: Infinity };

/**
 * Makes workbooks for other facilities from one facility workbook: they carry their own audits but show the first one's sheets. A merge
 * treats them the same, and making one takes a hundredth of the time of a report.
 * @param {Uint8Array} bytes
 * @returns {(change: (audit: JsonObject) => JsonObject) => Uint8Array}
 */
export function relabeller(bytes) {
  const zip = openZip(bytes, NO_LIMITS);
  const entries = [...zip.entries.values()].filter(({ name }) => !name.endsWith('/'));
  const buffer = Buffer.from(bytes);
  const texts = new Map(
    entries
      .filter(({ name }) => /^customXml\/item\d+\.xml$/.test(name))
      .map((entry) => [entry.name, Buffer.from(zip.read(entry)).toString('utf8')]),
  );
  const found = [...texts].map(([name, xml]) => ({ name, xml, is: recognizeDataPart(xml.slice(0, 600)) }));
  const index = found.find(({ is }) => is?.role === 'index');
  const audits = found.find(({ is }) => is?.role === 'audits');
  if (!index?.is || !audits?.is) throw new Error('not a workbook of ours');
  const content = JSON.parse(readDataPart(index.xml, index.is.sha256));
  const [carried] = JSON.parse(readDataPart(audits.xml, audits.is.sha256));
  const oldDigest = audits.is.sha256;
  const kept = entries
    .filter(({ name }) => name !== index.name && name !== audits.name)
    .map(({ name, method, dataStart, packedSize, size, crc }) => {
      const data = buffer.subarray(dataStart, dataStart + packedSize);
      return { name, deflated: method === 'deflated', packedSize, data: () => [data], size, crc };
    });

  return (change) => {
    const part = dataPart('audits', JSON.stringify([{ ...carried, audit: change(carried.audit) }]));
    const parts = content.parts.map((/** @type {{ role: string, sha256: string }} */ each) =>
      each.sha256 === oldDigest ? { ...each, sha256: part.sha256 } : each,
    );
    const id = contentId(content.head, parts);
    const properties = kept.map((each) => (each.name === 'docProps/custom.xml' ? withId(each, zip, id) : each));
    const { format, head, note } = content;
    const changed = indexPart({ format, head, parts, id, note }, content.manifest);
    return writeZip([
      ...properties,
      packPart(index.name, dataPartXml(changed)),
      packPart(audits.name, dataPartXml(part)),
    ]);
  };
}

/**
 * @param {PackedPart} part
 * @param {ReturnType<typeof openZip>} zip
 * @param {string} id
 * @returns {PackedPart}
 */
function withId(part, zip, id) {
  const entry = zip.entries.get(part.name.toLowerCase());
  if (entry === undefined) throw new Error(`no ${part.name}`);
  const xml = Buffer.from(zip.read(entry)).toString('utf8');
  return packPart(part.name, xml.replace(/[0-9a-f]{64}/, id));
}
