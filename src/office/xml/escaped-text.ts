import { composed } from '../../domain/values/text/composed.ts';

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** Uses lookahead only, because the underscore that ends one escape may start the next. */
const ESCAPED_START = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text of a cell from its part: decodes `_x000D_` and the like, which stand for characters that XML or a program would lose; NFC. */
export function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return composed(plain);
}

/** The reverse: text that looks like an escape is itself escaped, or it would be read as another character. */
export function escapeText(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPED_START, '_x005F_') : text;
}
