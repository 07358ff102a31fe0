import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import { canonicalJson } from '../../domain/values/json.ts';
import { damaged } from '../../office/bounds/refusals.ts';
import { dataFormat } from '../../office/carry/carried-parts.ts';
import type { DataPart } from '../../office/carry/data-part.ts';
import { dataPart } from '../../office/carry/data-part.ts';
import { parseSafeObject } from '../../office/carry/safe-json.ts';
import { auditSheetName } from '../../report/sheet/tab-names.ts';
import { groupedJson, ungroupTexts } from './grouped-texts.ts';

/** A cell can hold 32,767 characters. */
const CHUNK = 30_000;
/** Twice the time would save only three percent more. */
const QUALITY = 6;

const compressInBackground = promisify(brotliCompress);

/** Texts for column A: a note for people, the format, then index and parts, compressed and in base64. */
export async function auditSheetLines(
  note: string,
  index: string,
  parts: readonly DataPart[],
): Promise<readonly string[]> {
  // Our JSON contains no line breaks, so lines can separate the texts.
  const text = [index, ...parts.map(packedText)].join('\n');
  const packed = await compressInBackground(Buffer.from(text, 'utf8'), {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  const chunks = packed.toString('base64').match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [];
  return [note, dataFormat, ...chunks];
}

/** Which texts of column A are ours: from the note to the last chunk, which is the only short one. Null if there are none. */
export function ownTexts(texts: readonly string[]): { readonly from: number; readonly to: number } | null {
  const format = texts.indexOf(dataFormat);
  if (format === -1) return null;
  const last = texts.findIndex((text, index) => index > format && text.length < CHUNK);
  return { from: Math.max(0, format - 1), to: last === -1 ? texts.length : last + 1 };
}

/** The index, and the parts by digest; null if the texts contain none of ours. @throws AuditError workbook-damaged. */
export function readAuditSheet(
  texts: readonly string[],
  maxBytes: number,
): { readonly index: string; readonly parts: ReadonlyMap<string, string> } | null {
  const own = ownTexts(texts);
  if (own === null) return null;
  const chunks = texts.slice(texts.indexOf(dataFormat) + 1, own.to);
  const [index = '', ...lines] = unpacked(chunks.join(''), maxBytes).split('\n');
  const parts = lines.map(unpackedPart);
  return { index, parts: new Map(parts.map((part) => [part.sha256, part.json])) };
}

function unpacked(base64: string, maxBytes: number): string {
  try {
    return brotliDecompressSync(Buffer.from(base64, 'base64'), { maxOutputLength: maxBytes }).toString('utf8');
  } catch {
    throw damaged('data-digest', { sheet: auditSheetName });
  }
}

function packedText({ role, json }: DataPart): string {
  return `${role} ${isOfTexts(role) ? groupedJson(json) : json}`;
}

function unpackedPart(line: string): DataPart {
  const space = line.indexOf(' ');
  const [role, json] = [line.slice(0, space), line.slice(space + 1)];
  if (isOfTexts(role)) return dataPart(role, canonicalJson(ungroupTexts(parseSafeObject(json))));
  if (role !== 'audits' && role !== 'cells') throw damaged('data-shape');
  return dataPart(role, json);
}

/** True for parts that consist mainly of texts in several languages. */
function isOfTexts(role: string): role is 'checklists' | 'documents' {
  return role === 'checklists' || role === 'documents';
}
