import { characters, glyphWidths } from './glyph-widths.ts';

/** The properties of a font that determine text width. */
export interface TextFont {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Units per font size, as in the font file. */
const EM = 2048;
const PIXELS_PER_POINT = 96 / 72;
const HORN = '\u031b';

/** Width in units of each character by UTF-16 code; UNMEASURED until first used. */
export type UnitWidths = Uint16Array;

const UNMEASURED = 0xffff;

const CODES = 0x1_0000;

type Face = keyof typeof glyphWidths;

const known = new Map<Face, UnitWidths>();

/** Widths by code for the font's style, independent of its size. */
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

/** Width in units of part of a text on one line. */
export function unitsBetween(text: string, start: number, end: number, widths: UnitWidths): number {
  let units = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    // Hundreds of thousands of characters per workbook pass here, so a known width needs one lookup and no call.
    const width = widths[code] ?? UNMEASURED;
    units += width === UNMEASURED ? measure(code, widths) : width;
  }
  return units;
}

function inPixels(units: number, { size }: TextFont): number {
  return (units / EM) * size * PIXELS_PER_POINT;
}

/** Pixels in units of the font. */
export function inUnits(pixels: number, { size }: TextFont): number {
  return (pixels / PIXELS_PER_POINT / size) * EM;
}

/** No character is wider than this many units (bold № has this width), so short texts need not be measured. */
export const WIDEST = 2058;

/**
 * Letters with marks are as wide as their base, combining marks have no width, and a character drawn by another font counts as a square.
 */
function measure(code: number, widths: UnitWidths): number {
  const width = derivedWidth(code, widths);
  widths[code] = width;
  return width;
}

const LOW_SURROGATES = { first: 0xdc00, last: 0xdfff } as const;

function derivedWidth(code: number, widths: UnitWidths): number {
  // Of a surrogate pair, only the first counts as a square.
  if (code >= LOW_SURROGATES.first && code <= LOW_SURROGATES.last) return 0;
  const character = String.fromCharCode(code);
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  const decomposed = character.normalize('NFD');
  const base = ((decomposed[0] ?? '') + (decomposed.includes(HORN) ? HORN : '')).normalize('NFC');
  const width = widths[base.charCodeAt(0)] ?? UNMEASURED;
  return width === UNMEASURED ? EM : width;
}
