import { messagesIn } from '../../i18n/translator.ts';
import type { CarriedData } from '../../report/carried.ts';
import type { Workbook } from '../../report/sheet.ts';
import { auditSheetName, createAuditSheet } from '../carry/audit-sheet.ts';
import type { Manifest } from '../carry/carried-parts.ts';
import { carriedParts, indexContent, indexPart } from '../carry/carried-parts.ts';
import type { DataPart } from '../carry/data-part.ts';
import { dataPartXml } from '../carry/data-part.ts';
import type { AuditProperties } from '../carry/properties.ts';
import type { PackedPart } from '../zip/zip-writer.ts';
import { packPart } from '../zip/zip-writer.ts';
import type { HiddenSheet } from './base-workbook.ts';
import { writeBaseWorkbook } from './base-workbook.ts';
import { customXmlName } from './custom-xml.ts';
import { finishWorkbook } from './finishing-pass.ts';
import type { LaidOutWorkbook } from './layout.ts';
import { layOutWorkbook } from './layout.ts';

/** Cells that the workbook library is given: a kilobyte of memory each. Rows beyond are written by the finishing pass. */
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
  const base = await writeBaseWorkbook(workbook, laid, data?.sheet ?? null);
  const properties: AuditProperties = data?.properties ?? { edition: 'public', contentId: null, auditId: null };
  return finishWorkbook(base, { workbook, laid, properties, carried: data });
}

interface PackedCarried {
  readonly parts: readonly PackedPart[];
  readonly sheet: HiddenSheet;
  readonly properties: AuditProperties;
  index(manifest: Manifest): PackedPart;
}

/** Packs carried data part by part, so that of a province only packed bytes are in memory. */
function packCarried(carried: CarriedData, laid: LaidOutWorkbook, note: string): PackedCarried {
  const ids: string[] = [];
  const noticed = { ...carried, audits: noticing(carried.audits, ids) };
  const sheet = createAuditSheet();
  const listed: Pick<DataPart, 'role' | 'sha256'>[] = [];
  const parts: PackedPart[] = [];
  for (const part of carriedParts(noticed, laid)) {
    listed.push({ role: part.role, sha256: part.sha256 });
    parts.push(packPart(customXmlName(parts.length + 2), dataPartXml(part)));
    sheet.add(part);
  }
  const content = indexContent(carried.head, listed);
  return {
    parts,
    sheet: { name: auditSheetName, lines: sheet.lines(note, indexPart(content, {}).json) },
    properties: {
      edition: carried.head.edition,
      contentId: content.id,
      auditId: ids.length === 1 ? (ids[0] ?? null) : null,
    },
    index: (manifest) => packPart(customXmlName(1), dataPartXml(indexPart(content, manifest))),
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
