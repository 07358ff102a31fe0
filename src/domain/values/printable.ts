/** Control characters (but for line breaks), bidi controls and lone surrogates, none of which may reach a terminal or a sheet. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The text with a tab or line separator turned into a space and every other control or direction character left out. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, (character) =>
      character === '\t' || character === '\u2028' || character === '\u2029' ? ' ' : '',
    )
    .toWellFormed();
}

/** `printable` on one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/\n+/g, ' ');
}
