import { AlignmentType, BorderStyle, type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import { cellText } from '../../office/xml/sheet-text.ts';
import type { Block } from '../../report/sheet/sheet.ts';
import { halfPoints, sizes, twips } from './measures.ts';

/** The look of the papers. */
export interface Look {
  /** In points. */
  readonly size: number;
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** How a paragraph keeps with what follows. */
export interface Keeping {
  readonly keepNext?: boolean;
}

/** First lines of running text stand in by a centimetre. */
const FIRST_LINE = twips(10);
const AFTER = 120;

/** A text as runs; a line break of the text is one of the paragraph. */
export function runs(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun[] {
  const lines = (cellText(text) ?? '').split('\n');
  return lines.map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));
}

/** Name and subject of a document, centred, with a line below the subject of an official paper. */
export function titleParagraphs({ lines, subtitle, isSubject = false }: BlockOf<'title'>, look: Look): Paragraph[] {
  const head = lines.map((line, index) =>
    centred(line, { bold: true, size: halfPoints(sizes.title(look.size)) }, { before: index === 0 ? 240 : 0 }),
  );
  if (subtitle === null)
    return [...head, new Paragraph({ keepNext: true, spacing: { after: 0, line: 120, lineRule: 'exact' } })];
  const size = halfPoints(look.size);
  const below = centred(subtitle, isSubject ? { bold: true, size } : { italics: true, size }, {});
  return [...head, below, ...(isSubject ? [shortLine(twips(55))] : [])];
}

function centred(text: string, run: IRunOptions, spacing: { readonly before?: number }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...spacing, after: 0 },
    keepNext: true,
    children: runs(text, run),
  });
}

/** A drawn line, this much shorter than its room on either side. */
export function shortLine(side: number): Paragraph {
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: 80, line: 120, lineRule: 'exact' },
    children: [],
  });
}

export function headingParagraph({ text, depth }: BlockOf<'heading'>): Paragraph {
  return new Paragraph({
    keepNext: true,
    keepLines: true,
    outlineLevel: depth - 1,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: AFTER, after: 60 },
    children: runs(text, { bold: true, italics: depth === 3 }),
  });
}

export function textParagraph({ text, style }: BlockOf<'paragraph'>, look: Look, keeping: Keeping = {}): Paragraph {
  const { run, ...options } = paragraphLook(style, look);
  return new Paragraph({
    ...options,
    ...keeping,
    ...(keeping.keepNext && { keepLines: true }),
    children: runs(text, run),
  });
}

/** A label and its value on one line of their own. */
export function fieldParagraph(text: string): Paragraph {
  return new Paragraph({ indent: { left: FIRST_LINE }, spacing: { after: 60 }, children: runs(text) });
}

interface ParagraphLook extends IParagraphOptions {
  readonly run: IRunOptions;
}

function paragraphLook(style: BlockOf<'paragraph'>['style'], { size }: Look): ParagraphLook {
  const body = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE }, spacing: { after: AFTER } };
  switch (style) {
    case 'body':
      return { ...body, run: {} };
    case 'italic':
      return { ...body, run: { italics: true } };
    case 'center':
      return { alignment: AlignmentType.CENTER, spacing: { before: 60, after: AFTER }, run: {} };
    case 'right':
      return { alignment: AlignmentType.RIGHT, spacing: { after: AFTER }, run: { italics: true } };
    case 'list':
      return { ...body, indent: { left: FIRST_LINE }, spacing: { after: 60 }, run: {} };
    case 'note':
      return { ...body, run: { italics: true, size: halfPoints(sizes.note(size)) } };
    case 'warning':
      return { ...body, indent: {}, border: framed, run: { bold: true } };
  }
}

const edge = { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'auto' };
const framed = { top: edge, bottom: edge, left: edge, right: edge };
