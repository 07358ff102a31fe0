import type { Language } from '../../domain/values/language.ts';
import { cellText } from '../../report/sheet/cell-text.ts';
import type { Block, Cell, Chart, Table } from '../../report/sheet/sheet.ts';
import { escaped } from '../escaped.ts';

/** Tables by id, where charts find their values. */
export type TablesById = ReadonlyMap<string, Table>;

export function tablesById(blocks: Iterable<Block>): TablesById {
  return new Map([...blocks].flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])));
}

/** A chart as rows with bars: text keeps its size on a phone, where a picture would shrink it. Empty where no value is known or all are 0. */
export function chartHtml(chart: Chart, tables: TablesById, language: Language): string {
  const labels = bodyCells(chart.categories, tables);
  const series = chart.series.map(({ name, values }) => ({ name, cells: bodyCells(values, tables) }));
  const most = Math.max(0, ...series.flatMap(({ cells }) => cells.map(numberIn)));
  if (labels.length === 0 || most === 0) return '';
  const isStacked = chart.shape === 'stacked-columns';
  const whole = isStacked ? Math.max(...labels.map((_, row) => sumAt(series, row))) : scaleOf(chart, most);
  const rows = labels.map((label, row) => {
    const bars = series.map(({ cells, name }, place) => barHtml(cells[row], { name, place, whole, language }));
    return `<div class="row"><span class="label">${escaped(cellText(label, language))}</span><span class="${isStacked ? 'stack' : 'bars'}">${bars.join('')}</span></div>`;
  });
  const legend =
    series.length < 2
      ? ''
      : `<p class="legend">${series.map(({ name }, place) => `<span class="key s${place % TONES}">${escaped(name)}</span>`).join(' ')}</p>`;
  return `<figure class="chart"><figcaption>${escaped(chart.title)}</figcaption>${legend}${rows.join('\n')}</figure>`;
}

/** As many as the style has fills that a copier keeps apart. */
const TONES = 4;

interface Bar {
  readonly name: string;
  readonly place: number;
  readonly whole: number;
  readonly language: Language;
}

function barHtml(cell: Cell | undefined, { name, place, whole, language }: Bar): string {
  if (cell === undefined || cell.kind === 'empty') return '';
  const width = ((numberIn(cell) / whole) * 100).toFixed(2);
  const text = cellText(cell, language);
  return `<span class="bar-line" title="${escaped(`${name}: ${text}`)}"><i class="s${place % TONES}" style="width:${width}%"></i><b>${escaped(text)}</b></span>`;
}

/** Percents are drawn against 100 %, so that bars of different charts can be compared. */
function scaleOf({ format }: Chart, most: number): number {
  return format === 'percent' ? 1 : most;
}

function sumAt(series: readonly { readonly cells: readonly Cell[] }[], row: number): number {
  return series.reduce((sum, { cells }) => sum + numberIn(cells[row] ?? { kind: 'empty' }), 0);
}

function numberIn(cell: Cell): number {
  const value = cell.kind === 'number' || cell.kind === 'formula' ? cell.value : null;
  return typeof value === 'number' ? Math.max(value, 0) : 0;
}

/** The body cells of a range such as `sections.percent:body`. */
function bodyCells(range: string, tables: TablesById): readonly Cell[] {
  const [, tableId = '', columnId = ''] = /^(.+)\.([^.:]+):body$/.exec(range) ?? [];
  const table = tables.get(tableId);
  const place = table?.columns.findIndex(({ id }) => id === columnId) ?? -1;
  if (table === undefined || place === -1) return [];
  return [...table.rows].flatMap(({ role, cells }) => (role === 'body' ? [cells[place] ?? { kind: 'empty' }] : []));
}
