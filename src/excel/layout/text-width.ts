import { characters, glyphWidths } from './glyph-widths.ts';

/** What of a font changes how wide a text is. */
export interface TextFont {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

const EM = 2048;
const PIXELS_PER_POINT = 96 / 72;
const HORN = '\u031b';

type Face = keyof typeof glyphWidths;

/** Width in pixels of a text on one line, in Times New Roman. */
export function textWidth(text: string, font: TextFont): number {
  const face: Face = font.bold ? (font.italic ? 'boldItalic' : 'bold') : font.italic ? 'italic' : 'regular';
  let units = 0;
  for (const character of text) units += glyphWidth(character, face);
  return (units / EM) * font.size * PIXELS_PER_POINT;
}

/** No character is wider than its font's size, so that short texts need not be measured. */
export function widestPossible(text: string, font: TextFont): number {
  return text.length * font.size * PIXELS_PER_POINT;
}

const known: Readonly<Record<Face, Map<string, number>>> = {
  regular: baseWidths('regular'),
  bold: baseWidths('bold'),
  italic: baseWidths('italic'),
  boldItalic: baseWidths('boldItalic'),
};

function baseWidths(face: Face): Map<string, number> {
  return new Map([...characters].map((character, index) => [character, glyphWidths[face][index] ?? EM]));
}

function glyphWidth(character: string, face: Face): number {
  const widths = known[face];
  const found = widths.get(character);
  if (found !== undefined) return found;
  const width = derivedWidth(character, widths);
  widths.set(character, width);
  return width;
}

/** Letters with marks are as wide as their base, marks by themselves take no room, and what another font has to draw takes a square. */
function derivedWidth(character: string, widths: ReadonlyMap<string, number>): number {
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  const decomposed = character.normalize('NFD');
  const base = (decomposed[0] ?? '') + (decomposed.includes(HORN) ? HORN : '');
  return widths.get(base.normalize('NFC')) ?? EM;
}
