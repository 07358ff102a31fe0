import type { Chart, Picture, Tone, Validation } from '../../../report/sheet/sheet.ts';

/** A cell with its place in a row; references in its formula are still in braces. */
export interface LaidOutCell {
  readonly column: number;
  /** Number of columns it spans. */
  readonly span: number;
  /** Number of rows it spans. */
  readonly rowSpan: number;
  /** Number in the style table. */
  readonly style: number;
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly input: boolean;
  readonly criterion: string | null;
}

/** A plain cell without content, spread to make others. */
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
  /** Keeps its height whatever is typed, because something is drawn over it. */
  readonly isFixed?: boolean;
}

/** A range shown as bars or colours. */
export interface Decoration {
  readonly kind: 'bar' | 'scale';
  /** The value shown as full: 1 for shares, the greatest for counts. */
  readonly most: number;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A chart in the rows reserved for it. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface PlacedPicture {
  readonly picture: Picture;
  readonly firstRow: number;
  /** Drawn width, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A line drawn in a row, under its text. */
export interface PlacedLine {
  readonly row: number;
  /** Distance from the row's top edge, in points. */
  readonly below: number;
  /** Distance from the sheet's left edge, in pixels. */
  readonly left: number;
  readonly width: number;
}

/** A cell with a rule for what is typed into it. */
export interface ValidatedCell {
  readonly row: number;
  readonly column: number;
  readonly validation: Validation;
}

/** A cell that leads to a named cell when it is clicked. */
export interface LinkedCell {
  readonly row: number;
  readonly column: number;
  readonly to: string;
}

/** The header and body rows of a table whose rows can be filtered. */
export interface FilteredRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Ranges with a tone while a condition holds. */
export interface PlacedTone {
  readonly tone: Tone;
  /** For the first row, with fixed columns; references to other tables and names are still in braces. */
  readonly when: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column numbers, first and last. */
  readonly columns: readonly (readonly [number, number])[];
}
