import type { Block, Cell, Table, Workbook } from '../../src/report/sheet/sheet.ts';

/** Blocks as lines of text with everything except formatting: for goldens, and for checking what must not appear. */
export function blocksAsText(blocks: Iterable<Block>): string {
  return [...blocks].flatMap(blockLines).join('\n');
}

/** A whole workbook as text: properties, sheets, blocks, cells. */
export function workbookAsText({ title, subject, author, sheets }: Workbook): string {
  const properties = [`title: ${title}`, `subject: ${subject}`, `author: ${author}`];
  const pages = sheets.flatMap(({ id, name, orientation, pageNote, blocks }) => [
    '',
    `=== ${id}: ${name} (${orientation})`,
    ...(pageNote === undefined ? [] : [`foot: ${pageNote}`]),
    blocksAsText(blocks),
  ]);
  return [...properties, ...pages].join('\n');
}

/** The text that a cell shows. */
export function cellAsText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const marks = [cell.input === true ? '[input]' : '', cell.tone === undefined ? '' : `[${cell.tone}]`].join('');
  return `${valueText(cell)}${marks}`;
}

function valueText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text.replaceAll('\n', ' / ');
    case 'number':
      return `${cell.value}${cell.format === 'percent' ? ' (share)' : ''}`;
    case 'date':
      return cell.date;
    case 'formula':
      return `${cell.value ?? ''} =${cell.formula}`;
  }
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return block.left.map(({ text }, index) => `${text} || ${block.right[index]?.text ?? ''}`);
    case 'title':
      return [...block.lines.map((line) => `# ${line}`), ...(block.subtitle === null ? [] : [`  ${block.subtitle}`])];
    case 'heading':
      return ['', `${'#'.repeat(block.depth + 1)} ${block.text}`];
    case 'paragraph':
      return [
        `${block.style === 'body' ? '' : `(${block.style}) `}${block.text}${block.input === true ? ' [input]' : ''}`,
      ];
    case 'fields':
      return block.fields.map(({ label, cell }) => `${label}: ${cellAsText(cell)}`);
    case 'table':
      return tableLines(block);
    case 'signatures':
      return block.parties.map(({ title, hint, name }) => `sign: ${title} ${hint ?? ''} ${name ?? '…'}`);
    case 'distribution':
      return [block.title, ...block.addressees];
    case 'chart':
      return [
        `chart ${block.id}: ${block.title} ${block.categories} ${block.series.map(({ values }) => values).join(' ')}`,
      ];
    case 'slopes':
      return [`slopes: ${block.title} ${block.labels} ${block.before} ${block.after}`];
    case 'picture':
      return [`picture ${block.format} ${block.widthPixels}×${block.heightPixels}: ${block.caption}`];
    case 'page-break':
      return ['---'];
    case 'gap':
      return [''];
  }
}

function tableLines({ id, unitLine, columns, rows }: Table): readonly string[] {
  const head = columns.map(({ title }) => title).join(' | ');
  const body = [...rows].map(
    ({ role, cells }) => `${role === 'body' ? '' : `${role}: `}${cells.map(cellAsText).join(' | ')}`,
  );
  return [`[${id}]${unitLine === null ? '' : ` ${unitLine}`}`, `| ${head}`, ...body.map((line) => `| ${line}`)];
}
