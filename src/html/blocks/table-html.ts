import type { Language } from '../../domain/values/language.ts';
import { cellText } from '../../report/sheet/cell-text.ts';
import type { Cell, Column, Row, Table } from '../../report/sheet/sheet.ts';
import { escaped, escapedLines } from '../escaped.ts';

/** A table of the report, in a frame of its own that scrolls where the screen is narrow. */
export function tableHtml(table: Table, language: Language): string {
  const columns = table.columns.filter(({ isHidden }) => isHidden !== true);
  const rows = [...table.rows].filter(({ isHidden }) => isHidden !== true);
  const lines = rows.map((row) => rowHtml(row, table.columns, language));
  return [
    `<div class="wide" id="${escaped(table.id)}"><table>`,
    captionHtml(table),
    headHtml(columns),
    `<tbody>${lines.join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}

function captionHtml({ title, unitLine }: Table): string {
  const unit = unitLine === null ? '' : `<small>${escaped(unitLine)}</small>`;
  return title === null && unitLine === null ? '' : `<caption>${escaped(title ?? '')}${unit}</caption>`;
}

function headHtml(columns: readonly Column[]): string {
  const hasGroups = columns.some(({ group }) => group !== undefined);
  const titles = columns.map((column) => (hasGroups && column.group === undefined ? '' : headCell(column.title, '')));
  if (!hasGroups) return `<thead><tr>${titles.join('')}</tr></thead>`;
  return `<thead><tr>${groupCells(columns).join('')}</tr><tr>${titles.join('')}</tr></thead>`;
}

/** Neighbours of one group share a cell; a column without a group reaches over both rows. */
function groupCells(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ title, group }, index) => {
    if (group === undefined) return [headCell(title, ' rowspan="2"')];
    if (columns[index - 1]?.group === group) return [];
    const rest = columns.slice(index);
    const end = rest.findIndex((each) => each.group !== group);
    return [headCell(group, ` colspan="${end === -1 ? rest.length : end}"`)];
  });
}

function headCell(title: string, span: string): string {
  return `<th scope="col"${span}>${escapedLines(title)}</th>`;
}

function rowHtml({ role, cells }: Row, columns: readonly Column[], language: Language): string {
  const shown = columns.filter(({ isHidden }) => isHidden !== true).length;
  if (role === 'group') {
    const [cell] = cells;
    const text = cell === undefined ? '' : cellText(cell, language);
    return `<tr class="group"><th scope="colgroup" colspan="${shown}">${escapedLines(text)}</th></tr>`;
  }
  const drawn = columns.flatMap((column, index) =>
    column.isHidden === true ? [] : [cellHtml(cells[index] ?? { kind: 'empty' }, column, language)],
  );
  return `<tr${role === 'total' ? ' class="total"' : ''}>${drawn.join('')}`;
}

function cellHtml(cell: Cell, column: Column, language: Language): string {
  const value = cell.kind === 'number' || cell.kind === 'formula' ? cell.value : null;
  const share = typeof value === 'number' ? Math.min(Math.max(value, 0), 1) : null;
  const classes = [
    column.align === 'right' || typeof value === 'number' ? 'number' : null,
    cell.tone ?? null,
    cell.bold === true ? 'bold' : null,
    share !== null && column.decoration !== undefined ? column.decoration : null,
  ].filter((each) => each !== null);
  const style = share !== null && column.decoration !== undefined ? ` style="--share:${share.toFixed(4)}"` : '';
  const named = classes.length === 0 ? '' : ` class=${classes.length === 1 ? classes[0] : `"${classes.join(' ')}"`}`;
  // HTML needs no end tags here, and a page has thousands of cells.
  return `<td${named}${style}>${escapedLines(cellText(cell, language))}`;
}
