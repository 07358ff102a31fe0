import type { Keeper } from '../../app/ports/surroundings-port.ts';
import {
  auditParts,
  definitionParts,
  indexContent,
  indexPart,
  type ListedPart,
  type Manifest,
} from '../../office/carry/carried-parts.ts';
import { type DataPart, dataPartXml } from '../../office/carry/data-part.ts';
import type { AuditProperties } from '../../office/carry/properties.ts';
import { customXmlName } from '../../office/parts/custom-xml.ts';
import { keptPart, type PackedPart, packInBackground } from '../../office/zip/write-zip.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { auditSheetLines } from '../carry/audit-sheet.ts';
import { cellDataParts } from '../carry/open-snapshot.ts';
import type { CarriedParts } from '../finish/finish-workbook.ts';
import type { LaidOutWorkbook } from '../layout/lay-out-workbook.ts';
import type { PackedDataPart } from './overflow.ts';

interface Packing {
  readonly laid: LaidOutWorkbook;
  /** Cells recorded when they were written. */
  readonly written: readonly PackedDataPart[];
  readonly keeper: Keeper;
  /** The text for people on the hidden sheet. */
  readonly note: string;
}

interface PackedCarried extends CarriedParts {
  readonly properties: AuditProperties;
}

/**
 * Packs carried data. Index and audits, which every reader needs, go into custom XML, which is read at once. Checklists, template, prices
 * and cells as written go onto the hidden sheet, which takes half the space, together with a second copy of the audits.
 */
export async function packCarried(
  carried: CarriedData,
  { laid, written, keeper, note }: Packing,
): Promise<PackedCarried> {
  const ids: string[] = [];
  const listed: ListedPart[] = [];
  const placing = createPlacing(keeper);
  const add = async (parts: Iterable<DataPart>): Promise<void> => {
    for (const part of parts) {
      listed.push({ role: part.role, sha256: part.sha256 });
      await placing.add(part);
    }
  };
  await add(definitionParts(carried));
  await add(cellDataParts(laid));
  for (const part of written) {
    listed.push({ role: part.role, sha256: part.sha256 });
    await placing.addPacked(part);
  }
  await add(auditParts(noticing(carried.audits, ids)));
  const content = indexContent(carried.head, listed, note);
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
  add(part: DataPart): Promise<void>;
  addPacked(part: PackedDataPart): Promise<void>;
  /** The custom XML parts, and those of the hidden sheet if all of them fit. */
  finish(): { readonly parts: readonly Promise<PackedPart>[]; readonly onSheet: readonly DataPart[] | null };
}

/** Characters of JSON allowed on the hidden sheet; larger data, as of a province, go into custom XML only. */
const MOST_ON_SHEET = 6_000_000;
/** Number of parts packed at a time: each is in memory as a whole. */
const AT_A_TIME = 3;

/** Collects parts while they may fit on the sheet; once they don't, packs each as it comes. */
function createPlacing(keeper: Keeper): Placing {
  const placed: Promise<PackedPart>[] = [];
  let waiting: (DataPart | PackedDataPart)[] = [];
  let characters = 0;
  const nextName = (): string => customXmlName(placed.length + 2);
  const place = async (part: DataPart | PackedDataPart): Promise<void> => {
    if ('packed' in part) {
      placed.push(Promise.resolve({ ...part.packed, name: nextName() }));
      return;
    }
    const packed = packInBackground(nextName(), dataPartXml(part), 'fast');
    placed.push(packed.then((each) => keptPart(each, keeper)));
    await placed.at(-AT_A_TIME);
  };
  const add = async (part: DataPart | PackedDataPart, length: number): Promise<void> => {
    characters += length;
    waiting.push(part);
    if (characters <= MOST_ON_SHEET) return;
    const all = waiting;
    waiting = [];
    for (const each of all) await place(each);
  };
  return {
    add: (part) => add(part, part.json.length),
    addPacked: (part) => add(part, part.characters),
    finish: () => {
      if (characters > MOST_ON_SHEET) return { parts: placed, onSheet: null };
      const onSheet = waiting.map((each) => ('packed' in each ? each.part() : each));
      for (const part of onSheet) {
        if (part.role === 'audits') placed.push(packInBackground(nextName(), dataPartXml(part)));
      }
      return { parts: placed, onSheet };
    },
  };
}

/** The audits, noting their ids as they pass. */
function* noticing(audits: CarriedData['audits'], ids: string[]): CarriedData['audits'] {
  for (const each of audits) {
    const id = each.audit['id'];
    if (typeof id === 'string') ids.push(id);
    yield each;
  }
}
