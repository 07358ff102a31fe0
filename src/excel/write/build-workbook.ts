import { messagesIn } from '../../i18n/translator.ts';
import type { CarriedData } from '../../report/carried.ts';
import type { Workbook } from '../../report/sheet.ts';
import { auditSheetLines, auditSheetName } from '../carry/audit-sheet.ts';
import type { ListedPart, Manifest } from '../carry/carried-parts.ts';
import { carriedParts, indexContent, indexPart } from '../carry/carried-parts.ts';
import type { DataPart } from '../carry/data-part.ts';
import { dataPartXml } from '../carry/data-part.ts';
import type { AuditProperties } from '../carry/properties.ts';
import { customXmlName } from '../finish/custom-xml.ts';
import { type CarriedParts, finishWorkbook } from '../finish/finishing-pass.ts';
import type { LaidOutWorkbook } from '../layout/layout.ts';
import { layOutWorkbook } from '../layout/layout.ts';
import type { PackedPart } from '../zip/zip-writer.ts';
import { packInBackground } from '../zip/zip-writer.ts';
import { writeBaseWorkbook } from './base-workbook.ts';

/** Cells that are kept at hand while the workbook is built; rows beyond wait packed. */
const CELL_BUDGET = 30_000;

/** A report as the bytes of an .xlsx file; equal reports give equal bytes. */
export async function buildWorkbook(
  workbook: Workbook,
  carried: CarriedData | null,
  cellBudget = CELL_BUDGET,
): Promise<Uint8Array> {
  const words = messagesIn(workbook.language).workbook;
  const reservedNames = [auditSheetName];
  const laid = layOutWorkbook(workbook, { reservedNames, continued: words.continued, cellBudget });
  const data = carried === null ? null : packCarried(carried, laid, words.carriesData);
  const base = await writeBaseWorkbook(workbook, laid, data === null ? null : auditSheetName);
  const properties: AuditProperties = data?.properties ?? { edition: 'public', contentId: null, auditId: null };
  return finishWorkbook(base, { workbook, laid, properties, carried: data });
}

interface PackedCarried extends CarriedParts {
  readonly properties: AuditProperties;
}

/** Larger data, as of a province, stand in custom XML only: characters of JSON that still go onto the hidden sheet. */
const MOST_ON_SHEET = 6_000_000;

/**
 * Packs carried data. What everybody needs, index and audits, stands in custom XML, which is read at once; checklists,
 * template, prices and cells as written stand on the hidden sheet, which takes half the room, with the audits again.
 */
function packCarried(carried: CarriedData, laid: LaidOutWorkbook, note: string): PackedCarried {
  const ids: string[] = [];
  const noticed = { ...carried, audits: noticing(carried.audits, ids) };
  const listed: ListedPart[] = [];
  const placing = createPlacing();
  for (const part of carriedParts(noticed, laid)) {
    listed.push({ role: part.role, sha256: part.sha256 });
    placing.add(part);
  }
  const content = indexContent(carried.head, listed);
  const { parts, onSheet } = placing.finish();
  const ofIndex = (manifest: Manifest) => indexPart(content, manifest);
  return {
    parts: Promise.all(parts),
    lines: onSheet === null ? Promise.resolve([note]) : auditSheetLines(note, ofIndex({}).json, onSheet),
    properties: {
      edition: carried.head.edition,
      contentId: content.id,
      auditId: ids.length === 1 ? (ids[0] ?? null) : null,
    },
    index: (manifest) => packInBackground(customXmlName(1), dataPartXml(ofIndex(manifest))),
  };
}

interface Placing {
  add(part: DataPart): void;
  /** Parts of custom XML, and those of the hidden sheet where all of them fit. */
  finish(): { readonly parts: readonly Promise<PackedPart>[]; readonly onSheet: readonly DataPart[] | null };
}

/** Keeps parts as texts while they may fit on the sheet; once they don't, packs each as it comes. */
function createPlacing(): Placing {
  const packed: Promise<PackedPart>[] = [];
  let waiting: DataPart[] = [];
  let characters = 0;
  const pack = (part: DataPart): void => {
    packed.push(packInBackground(customXmlName(packed.length + 2), dataPartXml(part)));
  };
  return {
    add: (part) => {
      characters += part.json.length;
      waiting.push(part);
      if (characters <= MOST_ON_SHEET) return;
      for (const each of waiting) pack(each);
      waiting = [];
    },
    finish: () => {
      if (characters > MOST_ON_SHEET) return { parts: packed, onSheet: null };
      for (const part of waiting) if (part.role === 'audits') pack(part);
      return { parts: packed, onSheet: waiting };
    },
  };
}

/** The audits, their ids written down while they pass. */
function* noticing(audits: CarriedData['audits'], ids: string[]): CarriedData['audits'] {
  for (const each of audits) {
    const id = each.audit['id'];
    if (typeof id === 'string') ids.push(id);
    yield each;
  }
}
