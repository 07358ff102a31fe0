import { Buffer } from 'node:buffer';
import type { Language } from '../../domain/values/language.ts';
import { cellText } from '../../report/sheet/cell-text.ts';
import type { Block, HeaderLine, SignatureParty } from '../../report/sheet/sheet.ts';
import { escaped, escapedLines } from '../escaped.ts';
import { chartHtml, type TablesById } from './chart-html.ts';
import { tableHtml } from './table-html.ts';

export interface BlockContext {
  readonly language: Language;
  readonly tables: TablesById;
}

/** One block of a report as HTML; charts without values, and gaps, give nothing. */
export function blockHtml(block: Block, { language, tables }: BlockContext): string {
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
      return `<h${block.depth + 2}>${escaped(block.text)}</h${block.depth + 2}>`;
    case 'paragraph':
      return `<p class="${block.style}">${escapedLines(block.text)}</p>`;
    case 'fields':
      return `<dl>${block.fields
        .map(({ label, cell }) => `<dt>${escaped(label)}</dt><dd>${escapedLines(cellText(cell, language))}</dd>`)
        .join('')}</dl>`;
    case 'table':
      return tableHtml(block, language);
    case 'signatures':
      return `<div class="signatures">${block.parties.map(partyHtml).join('')}</div>`;
    case 'distribution':
      return `<div class="distribution"><p>${escaped(block.title)}</p>${block.addressees
        .map((each) => `<p>${escaped(each)}</p>`)
        .join('')}</div>`;
    case 'chart':
      return chartHtml(block, tables, language);
    case 'picture':
      return pictureHtml(block);
    case 'page-break':
    case 'gap':
      return '';
  }
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
  const data = Buffer.from(bytes).toString('base64');
  const image = `<img src="data:image/${format};base64,${data}" alt="${escaped(caption)}" width="${widthPixels}" height="${heightPixels}" loading="lazy">`;
  return `<figure class="picture">${image}${caption === '' ? '' : `<figcaption>${escapedLines(caption)}</figcaption>`}</figure>`;
}
