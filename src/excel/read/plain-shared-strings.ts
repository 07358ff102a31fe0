import { isUtf8 } from 'node:buffer';
import { formatLimits } from '../../office/bounds/limits.ts';
import { plainText, UNUSUAL } from '../../office/xml/plain-text.ts';
import { namespaces } from '../../office/xml/xml-text.ts';

const HEAD = new RegExp(
  `^<\\?xml version="1\\.0" encoding="UTF-8" standalone="yes"\\?>\\n<sst xmlns="${namespaces.main}"(?: count="\\d+")?(?: uniqueCount="\\d+")?>`,
);
const OPENINGS = ['<si><t>', '<si><t xml:space="preserve">'] as const;
const CLOSING = '</t></si>';
const END = '</sst>';

/** So many that no other limit of the XML reader is met before. */
const MOST = formatLimits.elements / 3;

/**
 * The shared texts of a part that has exactly the form in which this tool writes it, some ten times faster than an XML reader finds the
 * very same. Null for every other form, and where a limit is met: then the XML reader decides.
 */
export function plainSharedStrings(bytes: Uint8Array, maxStrings: number): readonly string[] | null {
  if (!isUtf8(bytes)) return null;
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const head = HEAD.exec(xml)?.[0];
  if (head === undefined || !xml.endsWith(END) || UNUSUAL.test(xml)) return null;
  const end = xml.length - END.length;
  const strings: string[] = [];
  for (let at = head.length; at < end; ) {
    const opening = OPENINGS.find((each) => xml.startsWith(each, at));
    const close = opening === undefined ? -1 : xml.indexOf('<', at + opening.length);
    if (opening === undefined || close === -1 || !xml.startsWith(CLOSING, close)) return null;
    const text = plainText(xml.slice(at + opening.length, close));
    if (text.length > formatLimits.stringLength || strings.length === Math.min(maxStrings, MOST)) return null;
    strings.push(text);
    at = close + CLOSING.length;
  }
  return strings;
}
