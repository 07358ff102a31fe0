import { unescapeText } from './escaped-text.ts';

/** Whatever an XML reader would refuse, change or take for something else than text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
export const UNUSUAL = /<!|\]\]>|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos);)/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an element as it stands in a part in which nothing is `UNUSUAL`. */
export function plainText(raw: string): string {
  const text = raw.includes('&') ? raw.replace(/&([a-z]+);/g, (_, name: string) => ENTITIES[name] ?? '') : raw;
  return unescapeText(text);
}
