import { printable } from '../domain/values/printable.ts';
import { labelled } from '../i18n/written/labelled.ts';
import { cellText } from '../report/sheet/cell-text.ts';
import type { Block } from '../report/sheet/sheet.ts';
import { type Palette, palette } from './colours.ts';
import type { DrawOptions } from './draw-options.ts';
import { drawTable } from './draw-table.ts';
import { wrapWords } from './wrap-words.ts';

/** Report blocks as text, without what only paper needs (letterhead, signatures, charts, pictures). */
export function drawBlocks(blocks: Iterable<Block>, options: DrawOptions): string {
  const colours = palette(options.colours);
  return [...blocks].flatMap((block) => drawBlock(block, options, colours)).join('\n');
}

function drawBlock(block: Block, options: DrawOptions, colours: Palette): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [
        ...block.lines.map((line) => colours.bold(wrapped(line, options))),
        ...optional(block.subtitle, options),
        '',
      ];
    case 'heading':
      return ['', colours.bold(wrapped(block.text, options))];
    case 'paragraph':
      return [drawParagraph(block, options, colours)];
    case 'fields':
      return block.fields.map(({ label, cell }) =>
        wrapped(labelled(label, cellText(cell, options.language), options.language), options),
      );
    case 'table':
      return [
        ...optional(block.title, options),
        ...optional(block.unitLine, options),
        drawTable(block, options, colours),
      ];
    case 'gap':
      return [''];
    case 'letterhead':
    case 'signatures':
    case 'distribution':
    case 'chart':
    case 'slopes':
    case 'picture':
    case 'page-break':
      return [];
  }
}

function drawParagraph(block: Extract<Block, { kind: 'paragraph' }>, options: DrawOptions, colours: Palette): string {
  if (block.style === 'list') return wrapped(`- ${block.text}`, options, '  ');
  const text = wrapped(block.text, options);
  return block.style === 'warning' ? colours.warning(text) : text;
}

function optional(text: string | null, options: DrawOptions): readonly string[] {
  return text === null ? [] : [wrapped(text, options)];
}

function wrapped(text: string, { width }: DrawOptions, indent = ''): string {
  return wrapWords(printable(text), width, indent);
}
