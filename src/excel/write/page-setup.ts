import type { HeaderFooter, PageSetup } from 'exceljs';
import { lineText } from '../../office/xml/sheet-text.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';
import type { BareSheet } from '../layout/lay-out-workbook.ts';
import { marginsMm } from '../layout/sheet/page-margins.ts';

const A4 = 9;
const MM_PER_INCH = 25.4;

/** A4, scaled to the page's width, any number of pages, numbered from 1 on each sheet. */
export function pageSetup(orientation: 'portrait' | 'landscape'): Partial<PageSetup> {
  const { top, bottom, left, right, header, footer } = marginsMm;
  return {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    firstPageNumber: 1,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(header),
      footer: inches(footer),
    },
  };
}

function inches(millimetres: number): number {
  return Number((millimetres / MM_PER_INCH).toFixed(6));
}

/** Page number centred at the top from the second page on; the sheet's mark at the right of every page; the sheet's page note at the foot of every page. */
export function pageHeader({ font, fontSize }: Workbook, { pageNote, headMark }: BareSheet): Partial<HeaderFooter> {
  const mark = headMark === undefined ? '' : footerText(lineText(headMark), `&R&"${font},Bold"&${MARK_SIZE}`);
  const header = {
    differentFirst: true,
    ...(mark === '' ? {} : { firstHeader: mark }),
    oddHeader: `&C&"${font},Regular"&${fontSize}&P${mark}`,
  };
  if (pageNote === undefined) return header;
  const footer = footerText(lineText(pageNote), `&C&"${font},Italic"&9`);
  return { ...header, firstFooter: footer, oddFooter: footer };
}

/** Of the mark at the head, in points. */
const MARK_SIZE = 11;

/** Programs refuse a longer footer. */
const LONGEST_FOOTER = 255;

function footerText(note: string, style: string): string {
  const room = LONGEST_FOOTER - style.length;
  const escaped = note.replaceAll('&', '&&');
  // A digit directly after the size would be read as part of it.
  const text = ` ${escaped}`;
  return style + (text.length <= room ? text : `${text.slice(0, room - 1).replace(/(?<!&)&+$/, '')}…`);
}
