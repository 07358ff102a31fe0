import { SaxesParser } from 'saxes';
import { formatLimits } from '../bounds/limits.ts';
import { damaged, overLimit } from '../bounds/refusals.ts';
import { type Attributes, createScopes, createWalk, type XmlHandlers, type XmlReading } from './element-walk.ts';

export type { Attributes, XmlHandlers, XmlReading } from './element-walk.ts';

const SLICE = 1024 * 1024;

/**
 * Reads a part by events, refusing document types, wrong encodings, shapes made to exhaust memory, and what programs read differently:
 * elements of others between those that are read, or a second one of what may stand there once. Namespaces count, not prefixes; lists of
 * extensions are passed over. False where the root is another one. @throws AuditError workbook-damaged, workbook-limit.
 */
export function readXml(bytes: Uint8Array, reading: XmlReading, handlers: XmlHandlers): boolean {
  const walk = createWalk(reading, handlers);
  parseGuarded(bytes, walk, reading.maxElements ?? formatLimits.elements);
  return walk.isRead();
}

/** What a reader is told of every element, whatever it stands in; `namespace` is '' where there is none. */
export interface ElementHandlers {
  open(namespace: string, name: string, attributes: Attributes): void;
  text(text: string): void;
  close(): void;
}

/** Reads a part by events within the same bounds, for formats in which elements of many namespaces stand in each other. */
export function readElements(bytes: Uint8Array, handlers: ElementHandlers): void {
  const scopes = createScopes();
  const walk: Walked = {
    declare: (depth, name, value) => scopes.declare(depth, name, value),
    open: (_depth, qualified, attributes) => {
      const [namespace, name] = scopes.resolve(qualified);
      handlers.open(namespace, name, attributes);
    },
    text: (text) => handlers.text(text),
    close: (depth) => {
      scopes.leave(depth);
      handlers.close();
    },
  };
  parseGuarded(bytes, walk, formatLimits.elements);
}

/** In slices: the text of a large sheet would take as much memory as its part again. */
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

/** Is told of elements with their depth, from 1. */
type Walked = Pick<ReturnType<typeof createWalk>, 'declare' | 'open' | 'text' | 'close'>;

function parseGuarded(bytes: Uint8Array, walk: Walked, maxElements: number): void {
  const parser = guardedParser(walk, maxElements);
  for (const text of decoded(bytes)) parser.write(text);
  parser.close();
}

function guardedParser(walk: Walked, maxElements: number): SaxesParser {
  const parser = new SaxesParser();
  let [depth, elements, attributes] = [0, 0, 0];
  parser.on('error', () => {
    throw damaged('xml');
  });
  parser.on('xmldecl', ({ encoding, version }) => {
    // A program that believes the declaration reads other letters than one that looks at the bytes.
    if (encoding !== undefined && !/^utf-?(8|16|16le)$/i.test(encoding)) throw damaged('encoding');
    if (version !== undefined && version !== '1.0') throw damaged('xml');
  });
  // No workbook has a document type, and entities can make a small part grow without end.
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
  parser.on('attribute', ({ name, value }) => {
    attributes += 1;
    if (attributes > formatLimits.attributes) throw overLimit('attributes', formatLimits.attributes);
    if (name.startsWith('xmlns')) walk.declare(depth, name, value);
  });
  parser.on('opentag', (tag) => walk.open(depth, tag.name, tag.attributes));
  parser.on('closetag', () => {
    walk.close(depth);
    depth -= 1;
  });
  parser.on('text', (text) => walk.text(text));
  parser.on('cdata', (text) => walk.text(text));
  return parser;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
}
