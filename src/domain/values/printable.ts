/** Control characters (except line breaks), bidi controls and lone surrogates; none may reach a terminal or a sheet. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Turns tabs and line separators into spaces and removes all other control and direction characters. */
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

/** The same JSON in which control and direction characters are escaped, so that it can be shown in a terminal. */
export function escapedJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
