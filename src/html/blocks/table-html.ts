import type { Language } from '../../domain/values/language.ts';
import { cellText } from '../../report/sheet/cell-text.ts';
import {
  type Cell,
  type Column,
  empty,
  type Row,
  type Signs,
  type Table,
  type Tone,
} from '../../report/sheet/sheet.ts';
import type { Anchors } from '../anchors.ts';
import { escaped, escapedLines } from '../escaped.ts';
import { numberIn } from './ranges.ts';

export interface TableContext {
  readonly language: Language;
  readonly anchors: Anchors;
  /** What a screen reader calls the frames of tables: the part of the page that they stand in. */
  readonly part: string;
}

/** A page has thousands of cells: their classes are one letter, and numbers are aligned by the place of their column (`tableStyle`). */
const classOf: Readonly<Record<Tone, string>> = { good: 'g', middling: 'm', bad: 'b', muted: 'u' };

/** A table of the report, in a frame of its own that scrolls where the screen is narrow, also by keyboard. */
export function tableHtml(table: Table, context: TableContext): string {
  const columns = shownColumns(table);
  const rows = [...table.rows].filter(({ isHidden }) => isHidden !== true);
  const lines = rows.map((row) => rowHtml(row, columns, context));
  const name = escaped(table.title ?? context.part);
  // HTML needs few end tags here.
  return [
    `<div class="wide" tabindex="0" role="group" aria-label="${name}"><table id="${escaped(table.id)}">`,
    captionHtml(table),
    headHtml(columns.map(({ column }) => column)),
    `<tbody>${lines.join('\n')}</table></div>`,
  ].join('\n');
}

/**
 * How the columns of a table look, which saves a class in each of their cells: numbers stand at the right, and texts have room for their
 * longest word, so that codes are not broken and a narrow screen scrolls instead. Empty: there is nothing to say.
 */
export function tableStyle(table: Table, language: Language): string {
  if (!/^[a-z][a-z0-9-]*$/.test(table.id)) return '';
  const rows = [...table.rows].filter(({ role }) => role !== 'group');
  const kinds = shownColumns(table).map(({ column, index }) => {
    if (column.align === 'right' || rows.some(({ cells }) => numberIn(cells[index]) !== null)) return 'n';
    return roomFor(rows.map(({ cells }) => cellText(cells[index] ?? empty, language)));
  });
  const cells = (kind: string | number) => {
    const places = kinds.flatMap((own, place) => (own === kind ? [`:nth-child(${place + 1})`] : []));
    return `#${table.id} td${places.length === 1 ? places[0] : `:is(${places.join()})`}`;
  };
  return [...new Set(kinds)]
    .filter((kind) => kind !== 0)
    .map((kind) => `${cells(kind)}{${kind === 'n' ? '--n:1;text-align:right' : `min-width:${kind}ch`}}`)
    .join('');
}

/** Letters that a column of these texts needs at least; 0: it gets along by itself. */
function roomFor(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const word = Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((each) => each.length));
  const wanted = longest > 60 ? 28 : longest > 24 ? 18 : 0;
  return Math.min(28, word < 5 ? wanted : Math.max(wanted, word + 3));
}

interface ShownColumn {
  readonly column: Column;
  /** Of its cell in a row. */
  readonly index: number;
}

function shownColumns({ columns }: Table): readonly ShownColumn[] {
  return columns.flatMap((column, index) => (column.isHidden === true ? [] : [{ column, index }]));
}

/** The class of a cell whose share is held against thresholds; the style writes the sign. */
function signOf(value: number, { full, part }: Signs): string {
  return value >= full ? 'full' : value >= part ? 'part' : 'less';
}

function captionHtml({ title, unitLine }: Table): string {
  const unit = unitLine === null ? '' : `<small>${escaped(unitLine)}</small>`;
  return title === null && unitLine === null ? '' : `<caption>${escaped(title ?? '')}${unit}</caption>`;
}

function headHtml(columns: readonly Column[]): string {
  const hasGroups = columns.some(({ group }) => group !== undefined);
  const titles = columns.map((column) => (hasGroups && column.group === undefined ? '' : headCell(column.title, '')));
  if (!hasGroups) return `<thead><tr>${titles.join('')}`;
  return `<thead><tr>${groupCells(columns).join('')}<tr>${titles.join('')}`;
}

/** Neighbours of one group share a cell; a column without a group reaches over both rows. */
function groupCells(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ title, group }, index) => {
    if (group === undefined) return [headCell(title, ' rowspan="2"')];
    if (columns[index - 1]?.group === group) return [];
    const rest = columns.slice(index);
    const end = rest.findIndex((each) => each.group !== group);
    return [headCell(group, ` scope="colgroup" colspan="${end === -1 ? rest.length : end}"`)];
  });
}

function headCell(title: string, span: string): string {
  return `<th${span}>${escapedLines(title)}`;
}

function rowHtml({ role, cells }: Row, columns: readonly ShownColumn[], context: TableContext): string {
  if (role === 'group') {
    const [cell] = cells;
    const text = cell === undefined ? '' : cellText(cell, context.language);
    return `<tr class=group><th scope=colgroup colspan=${columns.length}>${escapedLines(text)}`;
  }
  const drawn = columns.map(({ column, index }) => cellHtml(cells[index] ?? empty, column, context));
  return `<tr${role === 'total' ? ' class=total' : ''}>${drawn.join('')}`;
}

function cellHtml(cell: Cell, column: Column, { language, anchors }: TableContext): string {
  const value = numberIn(cell);
  const share = value === null || column.decoration === undefined ? null : Math.min(Math.max(value, 0), 1);
  const classes = [
    cell.tone === undefined ? null : classOf[cell.tone],
    cell.bold === true ? 'bold' : null,
    cell.kind === 'number' && cell.signs !== undefined ? signOf(cell.value, cell.signs) : null,
  ].filter((each) => each !== null);
  const named = classes.length === 0 ? '' : ` class=${classes.length === 1 ? classes[0] : `"${classes.join(' ')}"`}`;
  const kind = column.decoration === 'scale' ? 'c' : 's';
  const style = share === null ? '' : ` style=--${kind}:${Math.round(share * 10_000) / 10_000}`;
  const text = escapedLines(cellText(cell, language));
  const href = anchors.hrefTo(cell.link);
  return `<td${named}${style}${anchors.idOf(cell.name)}>${href === null ? text : `<a href=#${href}>${text}</a>`}`;
}
