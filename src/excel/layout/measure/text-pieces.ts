import type { TextFont } from '../../../office/measure/text-width.ts';
import { mostCellCharacters } from '../../../report/sheet/cell-parts.ts';
import { maxLines } from './row-heights.ts';
import { countLines, wrapLines } from './wrap-lines.ts';

/** A text, or a part of one that is too long for one cell. */
export interface TextPiece {
  readonly text: string;
  readonly lines: number;
}

/**
 * A text for cells: whole, or if a cell or row can't show all of it, in consecutive pieces; each after the first begins with `continued`.
 * Nothing is cut.
 */
export function textPieces(text: string, font: TextFont, width: number, continued: string): readonly TextPiece[] {
  const most = maxLines(font);
  const lines = countLines(text, font, width);
  if (lines <= most && text.length <= mostCellCharacters) return [{ text, lines }];
  const pieces: TextPiece[] = [];
  let rest = text;
  while (rest !== '') {
    const prefix = pieces.length === 0 ? '' : `${continued} `;
    const end = pieceEnd(prefix, rest, font, width, most);
    const piece = prefix + rest.slice(0, end).trimEnd();
    pieces.push({ text: piece, lines: Math.min(most, countLines(piece, font, width)) });
    rest = rest.slice(end).trimStart();
  }
  return pieces;
}

/** Like `textPieces`, for a row that must stay one: the whole text up to what a cell can hold, however many lines the row shows. */
export function onePiece(text: string, font: TextFont, width: number, continued: string): readonly TextPiece[] {
  if (text.length > mostCellCharacters) return textPieces(text, font, width, continued);
  return [{ text, lines: Math.min(maxLines(font), countLines(text, font, width)) }];
}

function pieceEnd(prefix: string, rest: string, font: TextFont, width: number, most: number): number {
  const head = rest.slice(0, Math.min(mostCellCharacters, most * mostOnALine(font, width)));
  const lines = wrapLines(prefix + head, font, width);
  const last = lines[most - 1];
  if (last !== undefined && lines.length > most) return Math.max(1, last.end - prefix.length);
  return head.length === rest.length ? rest.length : afterLastBlank(head);
}

/** No letter is narrower than a fifth of the font size. */
function mostOnALine({ size }: TextFont, width: number): number {
  return Math.ceil(width / (size / 5));
}

function afterLastBlank(text: string): number {
  const blank = text.search(/\s\S*$/);
  if (blank > text.length / 2) return blank;
  const end = text.length;
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
