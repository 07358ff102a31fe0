import { readParts } from './zip-parts.ts';

/** The paragraphs of a Word file's text, in order; tabs and breaks as such. */
export function wordTexts(bytes: Uint8Array): readonly string[] {
  const xml = readParts(bytes).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\/>/g)]
      .map(([, text, isBreak]) => (isBreak === undefined ? plain(text ?? '') : '\n'))
      .join(''),
  );
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
