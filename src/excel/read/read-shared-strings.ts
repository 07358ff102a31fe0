import { formatLimits } from '../../office/bounds/limits.ts';
import { overLimit } from '../../office/bounds/refusals.ts';
import { holding, once, textOnly } from '../../office/xml/element-rules.ts';
import { unescapeText } from '../../office/xml/escaped-text.ts';
import { readXml } from '../../office/xml/read-xml.ts';
import { knownNamespaces } from '../../office/xml/xml-text.ts';
import { plainSharedStrings } from './plain-shared-strings.ts';

/** A text in formatted runs or in one; phonetic readings are left out. */
export const richText = holding({ t: textOnly, r: holding({ t: textOnly }) });

const elements = holding({ sst: once(holding({ si: richText })) });

/** The texts that cells refer to by number; formatted runs are joined. @throws AuditError workbook-limit. */
export function readSharedStrings(bytes: Uint8Array, maxStrings: number): readonly string[] {
  const plain = plainSharedStrings(bytes, maxStrings);
  if (plain !== null) return plain;
  const strings: string[] = [];
  const text = textCollector();
  readXml(
    bytes,
    { namespaces: knownNamespaces.main, elements },
    {
      open: (name) => {
        if (name === 'si') text.start();
      },
      text: text.add,
      close: (name) => {
        if (name !== 'si') return;
        if (strings.length === maxStrings) throw overLimit('strings', maxStrings);
        strings.push(text.take());
      },
    },
  );
  return strings;
}

/** Collects the text of an `si` or `is` element. */
export function textCollector(): { start(): void; add(piece: string): void; take(): string } {
  let collected = '';
  return {
    start: () => {
      collected = '';
    },
    add: (piece) => {
      collected += piece;
      // An escape takes up to seven characters for one; anything longer can't be a cell's text.
      if (collected.length > 7 * formatLimits.stringLength) throw tooLong();
    },
    take: () => {
      const text = unescapeText(collected);
      if (text.length > formatLimits.stringLength) throw tooLong();
      return text;
    },
  };
}

function tooLong() {
  return overLimit('string-length', formatLimits.stringLength);
}
