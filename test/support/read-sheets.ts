import type { ReadCell, ReadSheet } from '../../src/interchange/tables/read-sheet.ts';

export type Typed = string | number | boolean | null | ReadCell;

/** A sheet as a reader gives it, from values by row; `null`: an empty cell. */
export function readSheet(rows: readonly (readonly Typed[])[], overrides: Partial<ReadSheet> = {}): ReadSheet {
  return {
    name: 'Sheet',
    visible: true,
    rows: rows.map((values, index) => ({
      row: index + 1,
      cells: new Map(values.flatMap((value, column) => (value === null ? [] : [[column + 1, cellOf(value)] as const]))),
    })),
    ...overrides,
  };
}

/** A date as spreadsheet programs store it: a number displayed as a day. */
export function dayCell(serial: number): ReadCell {
  return { value: serial, formula: null, isDate: true };
}

function cellOf(value: Exclude<Typed, null>): ReadCell {
  return typeof value === 'object' ? value : { value, formula: null, isDate: false };
}
