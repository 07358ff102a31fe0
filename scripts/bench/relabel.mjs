import { createHash } from 'node:crypto';
import { fingerprintOf, inGroups } from '../../src/domain/audit/fingerprint.ts';
import { auditSheetLines, readAuditSheet } from '../../src/excel/carry/audit-sheet.ts';
import { contentId, indexPart } from '../../src/office/carry/carried-parts.ts';
import { dataPart, dataPartXml, readDataPart, recognizeDataPart } from '../../src/office/carry/data-part.ts';
import { openZip } from '../../src/office/zip/open-zip.ts';
import { packedDigest, packPart, unpackedText, writeZip } from '../../src/office/zip/write-zip.ts';

/** @import { JsonObject } from '../../src/domain/values/json.ts' */
/** @import { DataPart } from '../../src/office/carry/data-part.ts' */
/** @import { PackedPart } from '../../src/office/zip/write-zip.ts' */

const NO_LIMITS = { fileBytes: Infinity, parts: Infinity, partBytes: Infinity, totalBytes: Infinity, ratio: Infinity };
const MOST_BYTES = 64_000_000;

/**
 * Makes workbooks for other facilities from one facility workbook: they carry their own audits but show the first one's sheets. A merge
 * treats them as it does untouched ones: both copies of the data, the index with its list of parts, and the printed
 * fingerprint are as if the workbook had been written so.
 * Making one takes a hundredth of the time of a report.
 * @param {Uint8Array} bytes
 * @returns {(change: (audit: JsonObject) => JsonObject) => Promise<Uint8Array>}
 */
export function relabeller(bytes) {
  const written = readWritten(bytes);
  const { content, carried, digest } = written;
  const printed = inGroups(fingerprintOf(carried.audit, carried.checklistDigest, sha256));
  return async (change) => {
    const audit = change(carried.audit);
    const audits = dataPart('audits', JSON.stringify([{ ...carried, audit }]));
    const fingerprint = inGroups(fingerprintOf(audit, carried.checklistDigest, sha256));
    const parts = content.parts.map((/** @type {{ role: string, sha256: string }} */ each) =>
      each.sha256 === digest ? { ...each, sha256: audits.sha256 } : each,
    );
    const { format, head, note } = content;
    const index = { format, head, parts, id: contentId(head, parts), note };
    const onSheet = written.onSheet.map((each) => (each.sha256 === digest ? audits : each));
    const lines = await auditSheetLines(note, indexPart(index, {}).json, onSheet);
    const changed = [
      packPart(TEXTS, unpackedText(written.part(TEXTS)).replace(printed, fingerprint)),
      packPart(PROPERTIES, unpackedText(written.part(PROPERTIES)).replace(/[0-9a-f]{64}/, index.id)),
      packPart(written.sheet, withLines(unpackedText(written.part(written.sheet)), lines)),
    ];
    const seen = changed.map((part) => [part.name, [part.crc, part.size, packedDigest(part)]]);
    const manifest = { ...content.manifest, ...Object.fromEntries(seen) };
    const kept = written.kept.map((each) => changed.find(({ name }) => name === each.name) ?? each);
    return writeZip([
      ...kept,
      packPart(written.index, dataPartXml(indexPart(index, manifest))),
      packPart(written.audits, dataPartXml(audits)),
    ]);
  };
}

const TEXTS = 'xl/sharedStrings.xml';
const PROPERTIES = 'docProps/custom.xml';
const sha256 = (/** @type {string | Uint8Array} */ data) => createHash('sha256').update(data).digest('hex');

/**
 * A facility workbook as written: what it carries and where, and its other parts.
 * @param {Uint8Array} bytes
 */
function readWritten(bytes) {
  const all = packedParts(bytes);
  const custom = all
    .filter(({ name }) => /^customXml\/item\d+\.xml$/.test(name))
    .map((part) => ({ name: part.name, xml: unpackedText(part) }))
    .map((part) => ({ ...part, is: recognizeDataPart(part.xml.slice(0, 600)) }));
  const index = custom.find(({ is }) => is?.role === 'index');
  const audits = custom.find(({ is }) => is?.role === 'audits');
  if (!index?.is || !audits?.is) throw new Error('not a workbook of ours');
  const part = (/** @type {string} */ name) => {
    const found = all.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const content = JSON.parse(readDataPart(index.xml, index.is.sha256));
  const [carried] = JSON.parse(readDataPart(audits.xml, audits.is.sha256));
  // The hidden sheet is the last one.
  const sheet = `xl/worksheets/sheet${all.filter(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).length}.xml`;
  return {
    part,
    kept: all.filter(({ name }) => name !== index.name && name !== audits.name),
    content,
    carried,
    digest: audits.is.sha256,
    index: index.name,
    audits: audits.name,
    sheet,
    onSheet: partsOnSheet(unpackedText(part(sheet)), content.parts),
  };
}

/**
 * @param {Uint8Array} bytes
 * @returns {PackedPart[]}
 */
function packedParts(bytes) {
  const buffer = Buffer.from(bytes);
  return [...openZip(bytes, NO_LIMITS).entries.values()]
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name, method, dataStart, packedSize, size, crc }) => {
      const data = buffer.subarray(dataStart, dataStart + packedSize);
      return { name, deflated: method === 'deflated', packedSize, data: () => [data], size, crc };
    });
}

/**
 * @param {string} xml of the hidden sheet
 * @param {readonly { role: DataPart['role'], sha256: string }[]} listed
 * @returns {DataPart[]}
 */
function partsOnSheet(xml, listed) {
  const texts = [...xml.matchAll(/<is><t[^>]*>([^<]*)<\/t><\/is>/g)].map(([, text = '']) => text);
  const found = readAuditSheet(texts, MOST_BYTES);
  if (found === null) throw new Error('no data on the hidden sheet');
  return listed.flatMap(({ role, sha256 }) => {
    const json = found.parts.get(sha256);
    return json === undefined ? [] : [{ role, sha256, json }];
  });
}

/**
 * The hidden sheet with other lines below its note, which stays.
 * @param {string} xml
 * @param {readonly string[]} lines
 */
function withLines(xml, lines) {
  const rows = lines
    .slice(1)
    .map((line, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="inlineStr"><is><t>${line}</t></is></c></row>`);
  const end = xml.indexOf('</row>') + '</row>'.length;
  return `${xml.slice(0, end)}${rows.join('')}${xml.slice(xml.indexOf('</sheetData>'))}`.replace(
    /<dimension ref="[^"]*"\/>/,
    `<dimension ref="A1:A${lines.length}"/>`,
  );
}
