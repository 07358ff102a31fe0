import { Buffer } from 'node:buffer';
import { cellText } from '../../report/sheet/cell-text.ts';
import type { Block, HeaderLine, SignatureParty } from '../../report/sheet/sheet.ts';
import { escaped, escapedLines } from '../escaped.ts';
import { chartHtml } from './chart-html.ts';
import type { TablesById } from './ranges.ts';
import { slopesHtml } from './slopes-html.ts';
import { type TableContext, tableHtml } from './table-html.ts';

export interface BlockContext extends TableContext {
  readonly tables: TablesById;
}

/** One block of a report as HTML; charts without values, and gaps, give nothing. */
export function blockHtml(block: Block, context: BlockContext): string {
  const { language, tables } = context;
  switch (block.kind) {
    case 'letterhead':
      return `<div class="letterhead"><div>${linesHtml(block.left)}</div><div>${linesHtml(block.right)}</div></div>`;
    case 'title':
      return `<div class="title">${block.lines.map((line) => `<p class="name">${escaped(line)}</p>`).join('')}${
        block.subtitle === null
          ? ''
          : `<p class="${block.isSubject === true ? 'subject' : 'remark'}">${escaped(block.subtitle)}</p>`
      }</div>`;
    case 'heading':
      // Below the part's own heading no rank is left out.
      return headingHtml(block.text, Math.max(block.depth + 1, 3));
    case 'paragraph':
      return `<p class="${block.style}">${escapedLines(block.text)}</p>`;
    case 'fields':
      return `<dl>${block.fields
        .map(({ label, cell }) => `<dt>${escaped(label)}</dt><dd>${escapedLines(cellText(cell, language))}</dd>`)
        .join('')}</dl>`;
    case 'table':
      return tableHtml(block, context);
    case 'signatures':
      return `<div class="signatures">${block.parties.map(partyHtml).join('')}</div>`;
    case 'distribution':
      return `<div class="distribution"><p>${escaped(block.title)}</p>${block.addressees
        .map((each) => `<p>${escaped(each)}</p>`)
        .join('')}</div>`;
    case 'chart':
      return chartHtml(block, tables, language);
    case 'slopes':
      return slopesHtml(block, tables, language);
    case 'picture':
      return pictureHtml(block);
    case 'page-break':
    case 'gap':
      return '';
  }
}

function headingHtml(text: string, rank: number): string {
  return `<h${rank}>${escaped(text)}</h${rank}>`;
}

function linesHtml(lines: readonly HeaderLine[]): string {
  return lines
    .map(({ text, bold, italic, underlined, ruled }) => {
      const classes = [bold && 'bold', italic && 'italic', (underlined || ruled) && 'ruled'].filter(Boolean);
      return `<p class="${classes.join(' ')}">${escaped(text)}</p>`;
    })
    .join('');
}

function partyHtml({ title, hint, name }: SignatureParty): string {
  return `<div><p class="bold">${escaped(title)}</p><p class="italic">${escaped(hint ?? '')}</p><p class="signed">${escaped(name ?? '')}</p></div>`;
}

function pictureHtml({
  bytes,
  format,
  caption,
  widthPixels,
  heightPixels,
}: Extract<Block, { kind: 'picture' }>): string {
  // The caption beside it says what it shows.
  const data = Buffer.from(bytes).toString('base64');
  const image = `<img src="data:image/${format};base64,${data}" alt="" width="${widthPixels}" height="${heightPixels}" loading="lazy">`;
  return `<figure class="picture">${image}${caption === '' ? '' : `<figcaption>${escapedLines(caption)}</figcaption>`}</figure>`;
}
