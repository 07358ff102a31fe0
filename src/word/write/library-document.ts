import { AlignmentType, Document, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { Language } from '../../domain/values/language.ts';
import type { PaperDocument } from '../../report/sheet/document.ts';
import { documentChildren } from './document-children.ts';
import { halfPoints, page, sizes } from './measures.ts';
import { runs } from './paragraphs.ts';

const spelling: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };

/** The paper in the library's terms: A4, the page number centred at the top from the second page on. */
export function libraryDocument({ blocks, language, font, fontSize, pageNote, ...about }: PaperDocument): Document {
  const footer = pageNote === null ? {} : { footers: { default: footerOf(pageNote), first: footerOf(pageNote) } };
  return new Document({
    title: about.title,
    subject: about.subject,
    creator: about.author ?? '',
    lastModifiedBy: about.author ?? '',
    styles: {
      default: {
        document: {
          run: { font, size: halfPoints(fontSize), language: { value: spelling[language] } },
          paragraph: { spacing: { line: 252 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
          titlePage: true,
        },
        headers: { default: pageNumberHeader(fontSize), first: new Header({ children: [new Paragraph({})] }) },
        ...footer,
        children: documentChildren(blocks, { size: fontSize }, language),
      },
    ],
  });
}

function pageNumberHeader(fontSize: number): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(fontSize) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function footerOf(note: string): Footer {
  const size = halfPoints(sizes.note(0));
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: runs(note, { italics: true, size }) })],
  });
}
