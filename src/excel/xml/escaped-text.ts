const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** Looks ahead only: the underscore that ends one escape may start the next. */
const ESCAPED_START = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text of a cell from its part: `_x000D_` and the like stand for characters that XML or a program would not keep; NFC. */
export function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.normalize('NFC');
}

/** The same text for a part: what looks like an escape is itself escaped, or it would be read as another character. */
export function escapeText(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPED_START, '_x005F_') : text;
}
