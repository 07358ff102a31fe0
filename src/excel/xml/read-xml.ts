import { SaxesParser } from 'saxes';
import { formatLimits } from '../bounds/limits.ts';
import { damaged, overLimit } from '../bounds/refusals.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part is told; names are local names, whatever prefix the writing program chose. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

export interface XmlOptions {
  /** Raised for the data sheets of a province. */
  readonly maxElements?: number;
}

const SLICE = 1024 * 1024;

/** Reads a part by events, refusing document types, wrong encodings and shapes made to exhaust memory. @throws AuditError workbook-damaged, workbook-limit. */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers, options: XmlOptions = {}): void {
  const parser = guardedParser(handlers, options.maxElements ?? formatLimits.elements);
  for (const text of decoded(bytes)) parser.write(text);
  parser.close();
}

/** Slice by slice: the text of a large sheet would be as long as its part a second time. */
function* decoded(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += SLICE) {
    const slice = bytes.subarray(at, at + SLICE);
    yield orDamaged(() => decoder.decode(slice, { stream: true }));
  }
  yield orDamaged(() => decoder.decode());
}

function orDamaged(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw damaged('encoding');
  }
}

function guardedParser(handlers: XmlHandlers, maxElements: number): SaxesParser {
  const parser = new SaxesParser();
  let [depth, elements, attributes] = [0, 0, 0];
  parser.on('error', () => {
    throw damaged('xml');
  });
  // No workbook has a document type; entities are how a small part grows without end.
  parser.on('doctype', () => {
    throw damaged('doctype');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    elements += 1;
    depth += 1;
    if (elements > maxElements) throw overLimit('elements', maxElements);
    if (depth > formatLimits.depth) throw overLimit('depth', formatLimits.depth);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > formatLimits.attributes) throw overLimit('attributes', formatLimits.attributes);
  });
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(localName(tag.name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  return parser;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its local name: relationship ids come as `r:id`, `id` or under another prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const key = Object.keys(attributes).find((each) => localName(each) === name);
  return key === undefined ? undefined : attributes[key];
}
