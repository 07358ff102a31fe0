import type { Language } from '../../../domain/values/language.ts';
import { type CellStyle, colors, plainStyle, type StyleTable } from './cell-style.ts';
import type { CompactSheet } from './compact-grid.ts';
import { type GridWidths, gridWidths } from './grid.ts';
import {
  type Decoration,
  emptyCell,
  type FilteredRange,
  type LaidOutCell,
  type LaidOutRow,
  type LinkedCell,
  type PlacedChart,
  type PlacedLine,
  type PlacedPicture,
  type PlacedTone,
  type ValidatedCell,
} from './laid-out.ts';
import { createPageEstimate, type PageEstimate } from './page-estimate.ts';
import type { References } from './references.ts';
import type { RowStore } from './row-store.ts';

/** What the layout of all sheets of a workbook shares. */
export interface LayoutContext {
  readonly styles: StyleTable;
  readonly references: References;
  /** Whose separators numbers are shown with. */
  readonly language: Language;
  /** Size of running text in points. */
  readonly textSize: number;
  /** Text size in tables, slightly smaller, in points. */
  readonly tableSize: number;
  /** Precedes the rest of a text that is too long for one cell. */
  readonly continued: string;
}

/** A sheet while blocks are added. */
export interface SheetBuilder extends LayoutContext, GridWidths {
  /** The name on its tab. */
  readonly name: string;
  readonly sheet: CompactSheet;
  /** Number of the next row. */
  nextRow(): number;
  add(row: LaidOutRow): void;
  /** Adds a row with one cell across the whole grid. */
  addWide(height: number, cell: WideCell): void;
  breakBefore(row: number): void;
  /** Starts a new page unless this many points still fit on this one; returns whether it did. */
  keepTogether(height: number): boolean;
  /** Rows repeated at the top of each page, with their total height in points. */
  repeatRows(first: number, last: number, height: number): void;
  decorate(decoration: Decoration): void;
  validate(cell: ValidatedCell): void;
  link(cell: LinkedCell): void;
  /** Offers a filter; a sheet can have one, and the longest table gets it. */
  filter(range: FilteredRange): void;
  placeTone(tone: PlacedTone): void;
  placeChart(chart: PlacedChart): void;
  placePicture(picture: PlacedPicture): void;
  placeLine(line: PlacedLine): void;
}

export interface WideCell {
  readonly style: CellStyle;
  readonly text: string | null;
  readonly input?: boolean;
}

/** Everything in a sheet except its rows. */
export interface SheetFeatures {
  readonly breaks: readonly number[];
  readonly repeated: { readonly first: number; readonly last: number } | null;
  readonly decorations: readonly Decoration[];
  readonly validations: readonly ValidatedCell[];
  readonly links: readonly LinkedCell[];
  readonly filters: readonly FilteredRange[];
  readonly tones: readonly PlacedTone[];
  readonly charts: readonly PlacedChart[];
  readonly pictures: readonly PlacedPicture[];
  readonly lines: readonly PlacedLine[];
  /** Number of columns in its rows and grid. */
  readonly columns: number;
  /** Whether the first row has one more cell, beside what is printed. */
  readonly hasCellAside: boolean;
  /** Merged ranges. */
  readonly merges: readonly MergedRange[];
}

export interface MergedRange {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Excel allows 1,026 page breaks per sheet. */
const MOST_BREAKS = 1_000;

/** Passes rows to `store` as they come; collects everything else until the sheet is written. `aside`: what stands beside the first row, not printed. */
export function createSheetBuilder(
  sheet: CompactSheet,
  name: string,
  context: LayoutContext,
  store: RowStore,
  aside: string | null = null,
): { readonly builder: SheetBuilder; readonly features: () => SheetFeatures } {
  const widths = gridWidths(sheet.grid.slice(0, sheet.grid.length - sheet.hiddenColumns));
  const page = createPageEstimate(sheet);
  const nextRow = () => store.count + 1;
  const besides = aside === null ? null : cellAside(aside, widths.columns + 1, context);
  const grid = createRows(sheet, widths.columns, context.styles, store, page, besides);
  const pages = createPages(page, nextRow);
  const placed = createPlaced();
  const builder: SheetBuilder = {
    ...context,
    ...placed.place,
    ...pages.turn,
    name,
    sheet,
    columns: widths.columns,
    pixels: widths.pixels,
    nextRow,
    add: grid.add,
    addWide: (height, { style, text, input = false }) => {
      const cell = { ...emptyCell, span: widths.columns, style: context.styles.number(style), value: text, input };
      grid.add({ height, cells: [cell] });
    },
  };
  return {
    builder,
    features: () => ({ ...placed.lists, ...pages.features(), ...grid.features(), hasCellAside: aside !== null }),
  };
}

/** A link's text beside the print area. */
function cellAside(text: string, column: number, { styles, tableSize }: LayoutContext): LaidOutCell {
  const style = styles.number({ ...plainStyle(tableSize), underline: true, color: colors.link });
  return { ...emptyCell, column, style, value: `→ ${text}` };
}

interface Rows {
  readonly add: (row: LaidOutRow) => void;
  readonly features: () => Pick<SheetFeatures, 'columns' | 'merges'>;
}

function createRows(
  sheet: CompactSheet,
  gridColumns: number,
  styles: StyleTable,
  store: RowStore,
  page: PageEstimate,
  aside: LaidOutCell | null,
): Rows {
  const merges: MergedRange[] = [];
  let columns = gridColumns;
  return {
    add: (row) => {
      const number = store.count + 1;
      for (const { column, span, rowSpan } of row.cells) {
        columns = Math.max(columns, column + span - 1);
        if (span === 1 && rowSpan === 1) continue;
        merges.push({ row: number, column, lastRow: number + rowSpan - 1, lastColumn: column + span - 1 });
      }
      const own = aside !== null && number === 1 ? { ...row, cells: [...row.cells, aside] } : row;
      store.add(sheet.isProtected === true || sheet.marksInput === true ? withUnlockedInput(own, styles) : own);
      page.add(row.height);
    },
    features: () => ({ columns, merges }),
  };
}

interface Pages {
  readonly turn: Pick<SheetBuilder, 'breakBefore' | 'keepTogether' | 'repeatRows'>;
  readonly features: () => Pick<SheetFeatures, 'breaks' | 'repeated'>;
}

function createPages(page: PageEstimate, nextRow: () => number): Pages {
  const breaks = new Set<number>();
  let repeated: SheetFeatures['repeated'] = null;

  function addBreak(row: number): void {
    if (row > 1 && breaks.size < MOST_BREAKS) breaks.add(row - 1);
  }
  function breakBefore(row: number): void {
    if (row === 1 || breaks.size >= MOST_BREAKS) return;
    addBreak(row);
    page.start();
  }

  return {
    turn: {
      breakBefore,
      keepTogether: (height) => {
        if (!page.hasRoom(height)) {
          breakBefore(nextRow());
          return true;
        }
        const doubtful = page.doubtfulStart(height);
        if (doubtful !== null) addBreak(doubtful);
        return false;
      },
      repeatRows: (first, last, height) => {
        if (repeated !== null) return;
        repeated = { first, last };
        page.repeat(height);
      },
    },
    features: () => ({ breaks: [...breaks].sort((a, b) => a - b), repeated }),
  };
}

interface Placed {
  readonly place: Pick<
    SheetBuilder,
    'decorate' | 'validate' | 'link' | 'filter' | 'placeTone' | 'placeChart' | 'placePicture' | 'placeLine'
  >;
  readonly lists: Pick<
    SheetFeatures,
    'decorations' | 'validations' | 'links' | 'filters' | 'tones' | 'charts' | 'pictures' | 'lines'
  >;
}

/** Everything that is on or over the cells. */
function createPlaced(): Placed {
  const [decorations, validations, tones]: [Decoration[], ValidatedCell[], PlacedTone[]] = [[], [], []];
  const [links, filters]: [LinkedCell[], FilteredRange[]] = [[], []];
  const [charts, pictures, lines]: [PlacedChart[], PlacedPicture[], PlacedLine[]] = [[], [], []];
  return {
    place: {
      decorate: (decoration) => decorations.push(decoration),
      validate: (cell) => validations.push(cell),
      link: (cell) => links.push(cell),
      filter: (range) => filters.push(range),
      placeTone: (tone) => tones.push(tone),
      placeChart: (chart) => charts.push(chart),
      placePicture: (picture) => pictures.push(picture),
      placeLine: (line) => lines.push(line),
    },
    lists: { decorations, validations, links, filters, tones, charts, pictures, lines },
  };
}

function withUnlockedInput(row: LaidOutRow, styles: StyleTable): LaidOutRow {
  const cells = row.cells.map((cell) => (cell.input ? { ...cell, style: styles.unlocked(cell.style) } : cell));
  return { ...row, cells };
}
