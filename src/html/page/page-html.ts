import { createHash } from 'node:crypto';
import { messagesIn } from '../../i18n/translator.ts';
import type { Block, Sheet, Workbook } from '../../report/sheet/sheet.ts';
import { anchorsOf, pageAnchor } from '../anchors.ts';
import { type BlockContext, blockHtml } from '../blocks/block-html.ts';
import { tablesById } from '../blocks/ranges.ts';
import { tableStyle } from '../blocks/table-html.ts';
import { escaped } from '../escaped.ts';
import { footStyle } from './foot-style.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

/** A report as one file that fetches nothing, to be read on any screen, with or without script, and printed on A4. */
export function pageHtml(report: Workbook): string {
  const { page: say } = messagesIn(report.language);
  const sheets = report.sheets.filter(({ isHidden }) => isHidden !== true).map(drawnOnce);
  const tables = tablesById(sheets.flatMap(({ blocks }) => blocks));
  const context = { language: report.language, tables, anchors: anchorsOf(sheets) };
  const notes = [...new Set(sheets.flatMap(({ pageNote }) => pageNote ?? []))];
  const style = [
    pageStyle,
    ...[...tables.values()].map((table) => tableStyle(table, report.language)),
    footStyle(notes),
  ].join('\n');
  const parts = sheets.map((sheet) => sectionHtml(sheet, context));
  return `${[
    '<!doctype html>',
    `<html lang="${report.language}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    `<title>${escaped(report.title)}</title>`,
    `<style>${style}</style>`,
    `<header${sheets[0]?.orientation === 'landscape' ? ' class="landscape"' : ''}><h1>${escaped(report.title)}</h1>${[...new Set([report.subject, ...notes])].map((note) => `<p>${escaped(note)}</p>`).join('')}</header>`,
    contentsHtml(sheets, say.contents),
    `<div class="tools" role="search" hidden><label for="find">${escaped(say.find)}</label> <input id="find" type="search" autocomplete="off"> <output id="found" for="find" data-say="${escaped(say.found({ count: '#' }))}"></output></div>`,
    '<main>',
    ...parts,
    '</main>',
    `<script>${pageScript}</script>`,
    '</html>',
  ].join('\n')}\n`;
}

/** Nothing may be fetched, and no other script may run, wherever the file is opened. */
function policy(): string {
  const digest = createHash('sha256').update(pageScript).digest('base64');
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}

function contentsHtml(sheets: readonly DrawnSheet[], title: string): string {
  const lines = sheets.map(({ id, name }) => `<li><a href="#${pageAnchor(id)}">${escaped(name)}</a></li>`);
  return `<nav aria-label="${escaped(title)}"><h2>${escaped(title)}</h2><ol>${lines.join('')}</ol></nav>`;
}

function sectionHtml({ id, name, orientation, blocks }: DrawnSheet, page: Omit<BlockContext, 'part'>): string {
  const context: BlockContext = { ...page, part: name };
  const drawn = blocks.map((block) => blockHtml(block, context)).filter((each) => each !== '');
  const wide = orientation === 'landscape' ? ' class="landscape"' : '';
  return `<section id="${pageAnchor(id)}"${wide}><h2>${escaped(name)}</h2>\n${drawn.join('\n')}</section>`;
}

interface DrawnSheet extends Sheet {
  readonly blocks: readonly Block[];
}

/** Blocks and rows may come as streams, and a chart reads the table that is drawn as well. */
function drawnOnce(sheet: Sheet): DrawnSheet {
  const blocks = [...sheet.blocks].map((block) =>
    block.kind === 'table' ? { ...block, rows: [...block.rows] } : block,
  );
  return { ...sheet, blocks };
}
