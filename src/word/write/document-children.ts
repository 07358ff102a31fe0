import { type FileChild, ImageRun, PageBreak, Paragraph } from 'docx';
import type { Language } from '../../domain/values/language.ts';
import { labelled } from '../../i18n/written/labelled.ts';
import { cellText } from '../../report/sheet/cell-text.ts';
import type { Block, Picture } from '../../report/sheet/sheet.ts';
import { tableBlocks } from './data-table.ts';
import { letterheadTable } from './letterhead.ts';
import { fieldParagraph, headingParagraph, type Look, runs, textParagraph, titleParagraphs } from './paragraphs.ts';
import { distributionParagraphs, type Signing, signingBlocks } from './signatures.ts';

/** Paragraphs that stay with the signatures below them, so that signatures never open a page. */
const SIGNED_PARAGRAPHS = 2;

/** The blocks of a paper as paragraphs and tables; charts are left out, since their numbers stand in tables. */
export function documentChildren(blocks: readonly Block[], look: Look, language: Language): readonly FileChild[] {
  const pieces = piecesOf(blocks);
  return pieces.flatMap((piece, index) =>
    childrenOf(piece, { look, language, isSigned: isSigned(pieces.slice(index + 1)), index }),
  );
}

/** A block, or signatures with the distribution list that stands level with them. */
type Piece = Exclude<Block, { readonly kind: 'signatures' }> | Signing;

function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (block.kind === 'chart') continue;
    if (block.kind === 'signatures') {
      const before = last?.kind === 'distribution' ? last : null;
      if (before !== null || last?.kind === 'gap') pieces.pop();
      pieces.push({ kind: 'signing', signatures: block, distribution: before });
    } else if (block.kind === 'distribution' && last?.kind === 'signing' && last.distribution === null) {
      pieces[pieces.length - 1] = { ...last, distribution: block };
    } else pieces.push(block);
  }
  return pieces;
}

/** Whether signatures follow after at most one more paragraph. */
function isSigned(following: readonly Piece[]): boolean {
  const at = following.findIndex(({ kind }) => kind !== 'paragraph');
  return at < SIGNED_PARAGRAPHS && following[at]?.kind === 'signing';
}

interface PieceContext {
  readonly look: Look;
  readonly language: Language;
  readonly isSigned: boolean;
  readonly index: number;
}

function childrenOf(piece: Piece, { look, language, isSigned: keepNext, index }: PieceContext): readonly FileChild[] {
  switch (piece.kind) {
    case 'letterhead':
      return [letterheadTable(piece, look)];
    case 'title':
      return titleParagraphs(piece, look);
    case 'heading':
      return [headingParagraph(piece)];
    case 'paragraph':
      return [textParagraph(piece, look, { keepNext })];
    case 'fields':
      return piece.fields.map(({ label, cell }) => fieldParagraph(labelled(label, cellText(cell, language), language)));
    case 'table':
      return tableBlocks(piece, look, language);
    case 'signing':
      return signingBlocks(piece, look);
    case 'distribution':
      return distributionParagraphs(piece, look);
    case 'picture':
      return pictureParagraphs(piece, index);
    case 'page-break':
      return [new Paragraph({ spacing: { after: 0, line: 20, lineRule: 'exact' }, children: [new PageBreak()] })];
    case 'gap':
      return [new Paragraph({ spacing: { after: 0 } })];
    case 'chart':
    case 'slopes':
      return [];
  }
}

/** Pixels of a picture as wide as the text. */
const MOST_PIXELS = 600;

function pictureParagraphs(
  { bytes, format, widthPixels, heightPixels, caption }: Picture,
  index: number,
): readonly Paragraph[] {
  const scale = Math.min(1, MOST_PIXELS / Math.max(1, widthPixels));
  const image = new ImageRun({
    type: format === 'jpeg' ? 'jpg' : 'png',
    data: bytes,
    transformation: { width: Math.round(widthPixels * scale), height: Math.round(heightPixels * scale) },
    // Given, because the library counts on over all documents that it makes.
    altText: { id: String(index + 1), name: `picture-${index + 1}`, title: caption, description: caption },
  });
  return [
    new Paragraph({ alignment: 'center', keepNext: caption !== '', children: [image] }),
    ...(caption === '' ? [] : [new Paragraph({ alignment: 'center', children: runs(caption, { italics: true }) })]),
  ];
}
