/** @import { Terminal, IBufferCell } from '@xterm/headless' */

/** Pixels of one cell: fixed, so that frames and columns meet. */
const CELL = { width: 9, height: 19 };
const MARGIN = 14;

/** The sixteen colours of a terminal, on a light ground. */
const palette = [
  '#24292f',
  '#b3261e',
  '#1a6f35',
  '#7a5200',
  '#0b57a4',
  '#7b2fa0',
  '#0a6b75',
  '#5c6570',
  '#5c6570',
  '#b3261e',
  '#1a6f35',
  '#7a5200',
  '#0b57a4',
  '#7b2fa0',
  '#0a6b75',
  '#24292f',
];

/**
 * A page that shows the screen, each cell where the terminal has it.
 * @param {Terminal} screen
 */
export function screenPage(screen) {
  const buffer = screen.buffer.active;
  const rows = Array.from({ length: screen.rows }, (_, row) => {
    const line = buffer.getLine(buffer.viewportY + row);
    const cells = Array.from({ length: screen.cols }, (_each, column) => line?.getCell(column));
    return `<div>${cells.map((cell, column) => (cell ? cellMarkup(cell, column) : '')).join('')}</div>`;
  });
  const html = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: ${MARGIN}px; background: #fbfbf9; color: #24292f; font: 15px Cousine, "Noto Sans Mono", monospace }
  div { position: relative; height: ${CELL.height}px; white-space: pre }
  span { position: absolute; line-height: ${CELL.height}px }
  .bold { font-weight: 700 } .dim { color: #5c6570 } .under { text-decoration: underline }
  .inverse { background: #24292f; color: #fbfbf9 }
</style>${rows.join('\n')}`;
  const width = screen.cols * CELL.width + 2 * MARGIN;
  return { html, width, height: screen.rows * CELL.height + 2 * MARGIN };
}

/** @param {IBufferCell} cell @param {number} column */
function cellMarkup(cell, column) {
  const text = cell.getChars();
  if ((text === '' || text === ' ') && !cell.isInverse()) return '';
  const names = [
    cell.isBold() ? 'bold' : '',
    cell.isDim() ? 'dim' : '',
    cell.isUnderline() ? 'under' : '',
    cell.isInverse() ? 'inverse' : '',
  ].filter(Boolean);
  const colour = cell.isFgPalette() && !cell.isInverse() ? `;color:${palette[cell.getFgColor()] ?? 'inherit'}` : '';
  const width = cell.getWidth() * CELL.width;
  return `<span class="${names.join(' ')}" style="left:${column * CELL.width}px;width:${width}px${colour}">${escaped(text || ' ')}</span>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>]/g, (each) => `&#${each.codePointAt(0)};`);
}
