import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { damaged } from '../refusals.ts';
import { dataFormat } from './carried-parts.ts';
import type { DataPart } from './data-part.ts';
import { sha256 } from './data-part.ts';

/** Name of the sheet that carries the data a second time, for programs that drop custom XML. */
export const auditSheetName = '_audit';

const CHUNK = 30_000;
/** Larger data, of a province of hundreds, stand in custom XML only. */
const MOST_CHARACTERS = 12_000_000;

/** Gathers what goes onto the sheet while the parts are made. */
export interface AuditSheet {
  add(part: DataPart): void;
  /** Texts of column A, the first for people; only that where there is too much. */
  lines(note: string, index: string): readonly string[];
}

export function createAuditSheet(): AuditSheet {
  const texts: string[] = [];
  let characters = 0;
  return {
    add: ({ json }) => {
      characters += json.length;
      if (characters <= MOST_CHARACTERS) texts.push(json);
      else texts.length = 0;
    },
    lines: (note, index) => {
      if (characters > MOST_CHARACTERS) return [note];
      // JSON of ours has no line breaks, so lines keep the texts apart.
      const base64 = deflateRawSync([index, ...texts].join('\n'), { level: 9 }).toString('base64');
      const chunks = base64.match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [];
      return [note, dataFormat, ...chunks];
    },
  };
}

/** The index and the parts by digest from the sheet's texts; null where they hold none of ours. @throws AuditError workbook-damaged. */
export function readAuditSheet(
  texts: readonly string[],
  maxBytes: number,
): { readonly index: string; readonly parts: ReadonlyMap<string, string> } | null {
  const start = texts.indexOf(dataFormat);
  if (start === -1) return null;
  const packed = Buffer.from(texts.slice(start + 1).join(''), 'base64');
  const [index = '', ...parts] = unpacked(packed, maxBytes).split('\n');
  return { index, parts: new Map(parts.map((json) => [sha256(json), json])) };
}

function unpacked(packed: Uint8Array, maxBytes: number): string {
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes }).toString('utf8');
  } catch {
    throw damaged('data-digest');
  }
}
