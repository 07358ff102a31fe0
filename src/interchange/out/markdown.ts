import { printable, printableLine } from '../../domain/values/printable.ts';
import type { Block, Cell, Table } from '../../report/sheet/sheet.ts';

/** Blocks as Markdown (CommonMark with tables), without what only a page can show. Formulas appear as their results. */
export function markdownText(blocks: Iterable<Block>): string {
  const parts = [...blocks].map(blockText).filter((part) => part !== '');
  // Items of a list stay together; everything else is separated by a blank line.
  const text = parts.reduce((before, part) => {
    if (before === '') return part;
    const isList = part.startsWith('- ') && (before.split('\n').at(-1) ?? '').match(/^(- | {2})/) !== null;
    return `${before}${isList ? '\n' : '\n\n'}${part}`;
  }, '');
  return `${text}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
      return [`# ${inline(block.lines.join(' '))}`, ...(block.subtitle === null ? [] : [inline(block.subtitle)])].join(
        '\n\n',
      );
    case 'heading':
      return `${'#'.repeat(block.depth + 1)} ${inline(block.text)}`;
    case 'paragraph':
      return paragraphText(block.text, block.style);
    case 'fields':
      return block.fields.map(({ label, cell }) => `- **${inline(label)}**: ${inline(cellText(cell))}`).join('\n');
    case 'table':
      return tableText(block);
    default:
      return '';
  }
}

function paragraphText(text: string, style: Extract<Block, { kind: 'paragraph' }>['style']): string {
  const lines = printable(text).split('\n').map(escaped);
  if (style === 'list') return `- ${lines.join('  \n  ')}`;
  const joined = lines.join('  \n');
  if (style === 'warning') return `> **${joined}**`;
  return style === 'note' || style === 'italic' ? `*${joined}*` : joined;
}

function tableText({ title, columns, rows }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [...rows].map(({ role, cells }) =>
    role === 'group'
      ? row([`**${tableCell(cells[0])}**`, ...columns.slice(1).map(() => '')])
      : row(cells.map(tableCell)),
  );
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : align === 'center' ? ':---:' : '---'));
  const table = [
    row(columns.map((column) => tableCell({ kind: 'text', text: column.title }))),
    row(rule),
    ...lines,
  ].join('\n');
  return title === null ? table : `**${inline(title)}**\n\n${table}`;
}

function tableCell(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return printable(cellText(cell)).split('\n').map(escaped).join('<br>');
}

function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'date':
      return cell.date;
    default:
      return cell.value === null ? '' : String(cell.value);
  }
}

function inline(text: string): string {
  return escaped(printableLine(text));
}

/** Escapes text from outside, so that it never becomes markup or an HTML tag. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
}
