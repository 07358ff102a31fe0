import type { Chart, Picture, Tone, Validation } from '../../../report/sheet/sheet.ts';

/** A cell with its place in a row; references of its formula still stand in braces. */
export interface LaidOutCell {
  readonly column: number;
  /** Columns it takes together. */
  readonly span: number;
  /** Rows it takes together. */
  readonly rowSpan: number;
  /** Number in the style table. */
  readonly style: number;
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly input: boolean;
  readonly criterion: string | null;
}

/** One plain cell without content; spread over to make others. */
export const emptyCell: LaidOutCell = {
  column: 1,
  span: 1,
  rowSpan: 1,
  style: 0,
  value: null,
  formula: null,
  input: false,
  criterion: null,
};

export interface LaidOutRow {
  /** In points. */
  readonly height: number;
  readonly cells: readonly LaidOutCell[];
  readonly isHidden?: boolean;
  /** It keeps its height whatever is typed: something is drawn over it. */
  readonly isFixed?: boolean;
}

/** A range of a sheet that is shown as bars or in colours. */
export interface Decoration {
  readonly kind: 'bar' | 'scale';
  /** The value that is shown as full: 1 for shares, the greatest for counts. */
  readonly most: number;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A chart in the rows that were left free for it. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface PlacedPicture {
  readonly picture: Picture;
  readonly firstRow: number;
  /** As drawn, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A line drawn in a row, under its words. */
export interface PlacedLine {
  readonly row: number;
  /** From the row's upper edge, in points. */
  readonly below: number;
  /** From the sheet's left edge, in pixels. */
  readonly left: number;
  readonly width: number;
}

/** A cell with a rule for what is typed into it. */
export interface ValidatedCell {
  readonly row: number;
  readonly column: number;
  readonly validation: Validation;
}

/** Ranges that get a tone while a condition holds. */
export interface PlacedTone {
  readonly tone: Tone;
  /** As for the first row, columns fixed; references to other tables and names still stand in braces. */
  readonly when: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column numbers, from and to. */
  readonly columns: readonly (readonly [number, number])[];
}
