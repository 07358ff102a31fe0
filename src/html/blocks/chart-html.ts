import type { Language } from '../../domain/values/language.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { cellText } from '../../report/sheet/cell-text.ts';
import type { Cell, Chart, Signs } from '../../report/sheet/sheet.ts';
import { escaped } from '../escaped.ts';
import { bodyCells, numberIn, type TablesById } from './ranges.ts';

/** A chart as rows with bars: text keeps its size on a phone, where a picture would shrink it. Empty where no value is known or all are 0. */
export function chartHtml(chart: Chart, tables: TablesById, language: Language): string {
  const labels = bodyCells(chart.categories, tables);
  const series = chart.series.map(({ values }) => bodyCells(values, tables));
  const most = Math.max(0, ...series.flatMap((cells) => cells.map(lengthOf)));
  if (labels.length === 0 || most === 0) return '';
  const isStacked = chart.shape === 'stacked-columns';
  const whole = isStacked ? Math.max(...labels.map((_, row) => sumAt(series, row))) : scaleOf(chart, most);
  const rows = labels.map((label, row) => {
    const bars = series.map((cells, place) => barHtml(cells[row], { chart, place, whole, language }));
    const sign = chart.signs === undefined ? '' : `${signOf(series[0]?.[row], chart.signs)} `;
    return `<div class=row><span>${sign}${escaped(cellText(label, language))}</span><span class=${isStacked ? 'stack' : 'bars'}>${bars.join('')}</span></div>`;
  });
  return `<figure class="chart"${thresholdsOf(chart)}><figcaption>${escaped(chart.title)}</figcaption>${legendHtml(chart)}${rows.join('\n')}</figure>`;
}

/** As many as the style has fills that a copier keeps apart. */
const TONES = 4;

interface Bar {
  readonly chart: Chart;
  readonly place: number;
  readonly whole: number;
  readonly language: Language;
}

function barHtml(cell: Cell | undefined, { chart, place, whole, language }: Bar): string {
  if (cell === undefined || cell.kind === 'empty') return '';
  const share = Math.round((lengthOf(cell) / whole) * 10_000) / 10_000;
  const tone = place % TONES === 0 ? '' : ` class=s${place % TONES}`;
  return `<span class=line><i${tone} style=--w:${share}></i><b>${escaped(shownIn(cell, chart, language))}</b></span>`;
}

/** In millions or billions where the title says so. */
function shownIn(cell: Cell, { scale }: Chart, language: Language): string {
  const value = numberIn(cell);
  return scale === undefined || value === null ? cellText(cell, language) : formatNumber(value / scale, language, 2);
}

/** A line across all bars at each threshold that the title names. */
function thresholdsOf({ signs }: Chart): string {
  return signs === undefined ? '' : ` style="--full:${signs.full};--part:${signs.part}"`;
}

/** What the bar's place against the thresholds is, for whoever does not see it. */
function signOf(cell: Cell | undefined, { full, part }: Signs): string {
  const value = numberIn(cell);
  if (value === null) return '–';
  return value >= full ? '●' : value >= part ? '◐' : '○';
}

function legendHtml({ series }: Chart): string {
  if (series.length < 2) return '';
  const keys = series.map(({ name }, place) => `<span class="key s${place % TONES}">${escaped(name)}</span>`);
  return `<p class="legend">${keys.join(' ')}</p>`;
}

/** Percents are drawn against 100 %, so that bars of different charts can be compared. */
function scaleOf({ format }: Chart, most: number): number {
  return format === 'percent' ? 1 : most;
}

function sumAt(series: readonly (readonly Cell[])[], row: number): number {
  return series.reduce((sum, cells) => sum + lengthOf(cells[row]), 0);
}

function lengthOf(cell: Cell | undefined): number {
  return Math.max(numberIn(cell) ?? 0, 0);
}
