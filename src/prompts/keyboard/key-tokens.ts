/** What a terminal sent: keys one by one, or text that was pasted. */
export type Token =
  /** One character, control character or whole escape sequence. */
  | { readonly is: 'key'; readonly text: string }
  | {
      readonly is: 'paste';
      readonly text: string;
      /** The text came with an Enter at its end, in a terminal that does not mark pastes: pasted, or typed over a slow line. */
      readonly isEntered: boolean;
    };

/** What of the input is not decided yet. */
export interface Reading {
  /** The beginning of an escape sequence, or of the end of a paste. */
  readonly unfinished: string;
  /** The pasted text so far; null: nothing is being pasted. */
  readonly paste: string | null;
}

export interface ReadKeys {
  readonly tokens: readonly Token[];
  readonly reading: Reading;
}

export const nothingRead: Reading = { unfinished: '', paste: null };

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

/**
 * Splits a piece of input. Several characters at once are a paste even if the terminal does not mark it, for nobody types so fast; after
 * such a piece (`isBurst`) a single character is one too.
 */
export function readKeys({ unfinished, paste }: Reading, piece: string, isBurst = false): ReadKeys {
  const text = unfinished + piece;
  if (paste !== null) return readPaste(paste, text);
  const start = text.indexOf(pasteStart);
  if (start !== -1) {
    const before = tokensOf(text.slice(0, start), isBurst);
    const rest = readPaste('', text.slice(start + pasteStart.length));
    return { ...rest, tokens: [...before, ...rest.tokens] };
  }
  const end = lengthOfSequenceBegun(text);
  const whole = text.slice(0, text.length - end);
  return {
    tokens: tokensOf(whole, isBurst),
    reading: { unfinished: text.slice(text.length - end), paste: null },
  };
}

/** After a pause nothing more belongs to what was unfinished: an escape was the key, and a paste has ended. */
export function endUnfinished({ unfinished, paste }: Reading): ReadKeys {
  if (paste !== null) {
    return { tokens: [{ is: 'paste', text: paste + unfinished, isEntered: false }], reading: nothingRead };
  }
  return { tokens: [...unfinished].map((text): Token => ({ is: 'key', text })), reading: nothingRead };
}

function readPaste(before: string, text: string): ReadKeys {
  const all = before + text;
  const end = all.indexOf(pasteEnd);
  if (end === -1) {
    const partly = partOfEnd(all);
    return {
      tokens: [],
      reading: { unfinished: all.slice(all.length - partly), paste: all.slice(0, all.length - partly) },
    };
  }
  const pasted: Token = { is: 'paste', text: all.slice(0, end), isEntered: false };
  const rest = readKeys(nothingRead, all.slice(end + pasteEnd.length));
  return { ...rest, tokens: [pasted, ...rest.tokens] };
}

/** How many characters at the end of the text could be the beginning of the mark that ends a paste. */
function partOfEnd(text: string): number {
  for (let length = pasteEnd.length - 1; length > 0; length -= 1) {
    if (text.endsWith(pasteEnd.slice(0, length))) return length;
  }
  return 0;
}

function lengthOfSequenceBegun(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for.
  return /\u001b(?:\[[0-9;?]*|O)?$/.exec(text)?.[0].length ?? 0;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for.
const pieces = /\u001b\[[0-9;?]*[ -/]*[@-~]|\u001bO[\s\S]|(?:[^\u0000-\u001f\u007f]|[\t\r\n])+|[\s\S]/g;

function tokensOf(text: string, isBurst: boolean): readonly Token[] {
  return [...text.matchAll(pieces)].flatMap(([piece]) => textTokens(piece, isBurst));
}

function textTokens(piece: string, isBurst: boolean): readonly Token[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are keys.
  if (/^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(piece)) return [{ is: 'key', text: piece }];
  const lines = piece.replace(/\r\n?/g, '\n');
  const isFew = [...graphemes(lines.replaceAll('\n', ''))].length <= (isBurst ? 0 : 1);
  if (isFew) return [...graphemes(lines)].map((text) => ({ is: 'key', text: text === '\n' ? '\r' : text }));
  const body = lines.replace(/\n$/, '');
  const isOneLine = !body.includes('\n');
  return [{ is: 'paste', text: isOneLine ? body : lines, isEntered: isOneLine && body !== lines }];
}

/** Letters with their marks: an input method may send an accent as a character of its own. */
function* graphemes(text: string): Iterable<string> {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) yield segment;
}
