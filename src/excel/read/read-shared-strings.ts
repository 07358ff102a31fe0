import { formatLimits } from '../bounds/limits.ts';
import { overLimit } from '../bounds/refusals.ts';
import { unescapeText } from '../xml/escaped-text.ts';
import { readXml } from '../xml/read-xml.ts';

/** The texts that cells refer to by number; formatted runs are joined, phonetic readings left out. @throws AuditError workbook-limit. */
export function readSharedStrings(bytes: Uint8Array, maxStrings: number): readonly string[] {
  const strings: string[] = [];
  const text = textCollector();
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text.start();
      else text.open(name);
    },
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      if (strings.length === maxStrings) throw overLimit('strings', maxStrings);
      strings.push(text.take());
    },
  });
  return strings;
}

/** Collects the text of an `si` or `is` element: all its `t`, but for those of a phonetic run. */
export function textCollector(): {
  start(): void;
  open(name: string): void;
  add(piece: string): void;
  close(name: string): void;
  take(): string;
} {
  let [collected, inText, phonetic] = ['', false, false];
  return {
    start: () => {
      [collected, inText, phonetic] = ['', false, false];
    },
    open: (name) => {
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    add: (piece) => {
      if (!inText) return;
      collected += piece;
      // Escapes are up to seven characters for one; whatever is longer than that cannot be a cell's text.
      if (collected.length > 7 * formatLimits.stringLength) throw tooLong();
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      if (name === 't') inText = false;
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
