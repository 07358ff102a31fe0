import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { canonicalJson } from '../../domain/values/json.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { type DataPart, dataPart, sha256 } from './data-part.ts';

/** Format of carried data; readers refuse any other. */
export const dataFormat = 'facility-audit/data/1';

/** Audits share a part up to this length, in characters of JSON; a province of thousands then has a few hundred parts. */
const AUDITS_PART = 1_000_000;

/** Parts that come before the cells: the definitions used by the audits. */
export function* definitionParts({ checklists, head }: CarriedData): Generator<DataPart> {
  yield dataPart('checklists', canonicalJson(Object.fromEntries(checklists)));
  yield dataPart('documents', canonicalJson({ template: head.template, prices: head.prices }));
}

/** The audits, which are read one at a time, once. */
export function* auditParts(audits: CarriedData['audits']): Generator<DataPart> {
  let [together, length]: [string[], number] = [[], 0];
  for (const { audit, checklistDigest, prices } of audits) {
    const json = canonicalJson({ audit, checklistDigest, prices });
    if (length > 0 && length + json.length > AUDITS_PART) {
      yield dataPart('audits', `[${together.join(',')}]`);
      [together, length] = [[], 0];
    }
    together.push(json);
    length += json.length;
  }
  if (length > 0) yield dataPart('audits', `[${together.join(',')}]`);
}

export interface ListedPart {
  readonly role: DataPart['role'];
  readonly sha256: string;
}

/** The index without the manifest: facts about the whole, the other parts, and a digest of both. */
export interface IndexContent {
  readonly format: string;
  readonly id: string;
  readonly head: JsonObject;
  readonly parts: readonly ListedPart[];
  /** The text for people on the hidden sheet, as written; null in older workbooks, which do not record it. */
  readonly note: string | null;
}

export function indexContent(
  head: CarriedData['head'],
  parts: readonly ListedPart[],
  note: string | null,
): IndexContent {
  const { template: _template, prices: _prices, ...short } = head;
  const headJson: JsonObject = short;
  return { format: dataFormat, id: contentId(headJson, parts), head: headJson, parts, note };
}

/** Identifies the carried data as a whole. Also stored in the document's properties, to detect data copied from another workbook. */
export function contentId(head: JsonValue, parts: readonly ListedPart[]): string {
  const listed = parts.map(({ role, sha256: digest }) => ({ role, sha256: digest }));
  return sha256(canonicalJson({ head, parts: listed }));
}

/**
 * The parts of the archive as written, by name: CRC-32, size, and SHA-256 of the packed bytes, which workbooks that were written before
 * don't have. A CRC-32 can be kept while a part changes: without a SHA-256 nothing is known to be as it was.
 */
export type Manifest = Readonly<Record<string, WrittenPart>>;

export type WrittenPart = readonly [crc: number, size: number] | readonly [crc: number, size: number, sha256: string];

export function indexPart(content: IndexContent, manifest: Manifest): DataPart {
  const parts = content.parts.map(({ role, sha256: digest }) => ({ role, sha256: digest }));
  return dataPart('index', canonicalJson({ ...content, parts, manifest }));
}
