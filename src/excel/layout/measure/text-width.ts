import { characters, glyphWidths } from './glyph-widths.ts';

/** What of a font changes how wide a text is. */
export interface TextFont {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Widths are counted in units of which the font's size has so many. */
const EM = 2048;
const PIXELS_PER_POINT = 96 / 72;
const HORN = '\u031b';

/** Width in units of each character by its UTF-16 code; UNMEASURED until it is asked for. */
export type UnitWidths = Uint16Array;

const UNMEASURED = 0xffff;

const CODES = 0x1_0000;

type Face = keyof typeof glyphWidths;

const known = new Map<Face, UnitWidths>();

/** Widths by code of the font's face, whatever its size. */
export function unitWidths({ bold, italic }: TextFont): UnitWidths {
  const face: Face = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';
  const widths = known.get(face) ?? baseWidths(face);
  known.set(face, widths);
  return widths;
}

function baseWidths(face: Face): UnitWidths {
  const widths = new Uint16Array(CODES).fill(UNMEASURED);
  for (let index = 0; index < characters.length; index += 1) {
    widths[characters.charCodeAt(index)] = glyphWidths[face][index] ?? EM;
  }
  return widths;
}

/** Width in pixels of a text on one line, in Times New Roman. */
export function textWidth(text: string, font: TextFont): number {
  return inPixels(unitsBetween(text, 0, text.length, unitWidths(font)), font);
}

/** Width in units of a stretch of a text on one line. */
export function unitsBetween(text: string, start: number, end: number, widths: UnitWidths): number {
  let units = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    // Hundreds of thousands of characters a workbook pass here, hence one look and no call for those that came before.
    const width = widths[code] ?? UNMEASURED;
    units += width === UNMEASURED ? measure(code, widths) : width;
  }
  return units;
}

function inPixels(units: number, { size }: TextFont): number {
  return (units / EM) * size * PIXELS_PER_POINT;
}

/** So many pixels in units of the font. */
export function inUnits(pixels: number, { size }: TextFont): number {
  return (pixels / PIXELS_PER_POINT / size) * EM;
}

/** No character is wider than this many units (№ in bold is), so that short texts need not be measured. */
export const WIDEST = 2058;

/** Letters with marks are as wide as their base, marks by themselves take no room, and what another font has to draw takes a square. */
function measure(code: number, widths: UnitWidths): number {
  const width = derivedWidth(code, widths);
  widths[code] = width;
  return width;
}

const LOW_SURROGATES = { first: 0xdc00, last: 0xdfff } as const;

function derivedWidth(code: number, widths: UnitWidths): number {
  // Of a pair, the first takes the square.
  if (code >= LOW_SURROGATES.first && code <= LOW_SURROGATES.last) return 0;
  const character = String.fromCharCode(code);
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  const decomposed = character.normalize('NFD');
  const base = ((decomposed[0] ?? '') + (decomposed.includes(HORN) ? HORN : '')).normalize('NFC');
  const width = widths[base.charCodeAt(0)] ?? UNMEASURED;
  return width === UNMEASURED ? EM : width;
}
