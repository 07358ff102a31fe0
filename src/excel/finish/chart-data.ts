import { columnLetters } from '../../domain/values/cell-address.ts';
import type { Chart } from '../../report/sheet/sheet.ts';
import { quotedSheet } from '../formulas/addresses.ts';
import type { LaidOutSheet, LaidOutWorkbook } from '../layout/lay-out-workbook.ts';
import type { ColumnRange } from '../layout/sheet/references.ts';

/** The cells that a chart shows, with their values at the time of writing. */
export interface ChartRange {
  /** Absolute address with sheet name. */
  readonly address: string;
  /** In order, null for empty cells; empty if there are too many rows to keep in memory. */
  readonly values: readonly (string | number | null)[];
}

export interface ChartSeries {
  readonly name: string;
  readonly range: ChartRange;
}

export interface ChartData {
  readonly categories: ChartRange;
  readonly series: readonly ChartSeries[];
}

/** The data of a chart; null if one of its tables has no rows, or all are zero, since there is nothing to draw. */
export function chartData(chart: Chart, workbook: LaidOutWorkbook): ChartData | null {
  const categories = rangeOf(chart.categories, workbook);
  if (categories === null) return null;
  const series: ChartSeries[] = [];
  for (const { name, values } of chart.series) {
    const range = rangeOf(values, workbook);
    if (range === null) return null;
    series.push({ name, range });
  }
  return series.length === 0 || areAllZero(series) ? null : { categories, series };
}

/** Whether there is nothing but zeros to draw; where the values are not at hand there may be more. */
function areAllZero(series: readonly ChartSeries[]): boolean {
  return series.every(
    ({ range: { values } }) => values.length > 0 && values.every((value) => value === 0 || value === null),
  );
}

function rangeOf(reference: string, { references, sheets }: LaidOutWorkbook): ChartRange | null {
  const range = references.range(reference);
  if (range === null) return null;
  const letters = columnLetters(range.column);
  const address = `${quotedSheet(range.sheet)}!$${letters}$${range.firstRow}:$${letters}$${range.lastRow}`;
  const sheet = sheets.find((each) => each.name === range.sheet);
  return { address, values: sheet === undefined ? [] : valuesIn(range, sheet) };
}

function valuesIn({ column, firstRow, lastRow }: ColumnRange, { rows }: LaidOutSheet): ChartRange['values'] {
  if (lastRow > rows.kept.length) return [];
  return rows.kept
    .slice(firstRow - 1, lastRow)
    .map(({ cells }) => cells.find((cell) => cell.column === column)?.value ?? null);
}
