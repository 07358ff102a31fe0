import type { Language } from '../../domain/values/language.ts';

/** A report for people, independent of any file format: sheets of blocks with typed cells. Adapters lay it out and format it. */
export interface Workbook {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  /** Organisation named as author in the document properties; null: none. */
  readonly author: string | null;
  /** ISO instant; fixed by the caller, so that equal reports are equal files. */
  readonly createdAt: string;
  readonly font: string;
  readonly fontSize: number;
  /** It is a list to fill in, which shows nothing of any audit; without carried data it is no public edition. */
  readonly isList?: true;
  readonly sheets: readonly Sheet[];
  /** Lists the sheets for the screen, and stands behind the first of them; left out: none. */
  readonly contents?: Sheet | null;
}

export interface Sheet {
  /** Stable in every language, unique in the workbook. */
  readonly id: string;
  /** As shown on its tab; the writer shortens it and keeps it unique and valid. */
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Widths of the grid's columns in characters; a table column takes one, or `span` of them. */
  readonly grid: readonly number[];
  /** Number of rows from the top that stay in view; 0: none. */
  readonly freezeRows: number;
  /** What the sheet is for, shown by the colour of its tab; left out: none. */
  readonly role?: SheetRole;
  /** Printed at the foot of every page, at most about 200 characters: that data are illustrative, or that a level is not verified. */
  readonly pageNote?: string;
  /** Printed at the head of every page, at the right: that the paper is a draft, that the sheet is not for print. */
  readonly headMark?: string;
  /** Only input cells can be changed, with no password; rows and columns can be shown, hidden and resized. */
  readonly isProtected?: boolean;
  /** Input cells are marked by their colour, and stay open where somebody protects the sheet. */
  readonly marksInput?: boolean;
  /** Hidden: holds what formulas and validations of other sheets look up. */
  readonly isHidden?: boolean;
  readonly blocks: Iterable<Block>;
}

/** A paper to be signed, an annex to it, a sheet to work with, or data for programs; the contents are for the screen and not printed. */
export type SheetRole = 'paper' | 'annex' | 'working' | 'data' | 'contents';

export type Block =
  /** Organisation left, national header right, each a list of lines; a line is drawn below the one marked as ruled, else below the last. */
  | { readonly kind: 'letterhead'; readonly left: readonly HeaderLine[]; readonly right: readonly HeaderLine[] }
  | {
      readonly kind: 'title';
      readonly lines: readonly string[];
      readonly subtitle: string | null;
      /** The subtitle is the subject of an official paper: bold, with a line drawn below. Left out: a remark in italics. */
      readonly isSubject?: boolean;
    }
  | { readonly kind: 'heading'; readonly text: string; readonly depth: 1 | 2 | 3 }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly style: 'body' | 'italic' | 'note' | 'warning' | 'right' | 'center' | 'list';
      /** To be filled in on paper or on screen; never counts as edited. */
      readonly input?: boolean;
      /** About filling in the sheet: left out of a page, on which nothing can be. */
      readonly ofSheet?: true;
    }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | Table
  /** Directly below a distribution list, a single signature stands at the right of it, level with its title. */
  | { readonly kind: 'signatures'; readonly parties: readonly SignatureParty[] }
  /** The distribution list of an official paper, in small letters at its foot. */
  | { readonly kind: 'distribution'; readonly title: string; readonly addressees: readonly string[] }
  | Chart
  | Slopes
  | Picture
  | { readonly kind: 'page-break' }
  | { readonly kind: 'gap' };

export interface HeaderLine {
  readonly text: string;
  readonly bold: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
  /** A line is drawn below it. */
  readonly ruled?: boolean;
}

export interface Field {
  readonly label: string;
  readonly cell: Cell;
}

export interface SignatureParty {
  /** For example THƯ KÝ; of several lines, as TM. TỔ CÔNG TÁC above TỔ TRƯỞNG. */
  readonly title: string;
  /** For example "(Ký, ghi rõ họ tên)". */
  readonly hint: string | null;
  readonly name: string | null;
}

export interface Table {
  readonly kind: 'table';
  /** Unique in the workbook. */
  readonly id: string;
  readonly title: string | null;
  /** For example "Đơn vị tính: đồng", printed directly above the table. */
  readonly unitLine: string | null;
  readonly columns: readonly Column[];
  /** An array, which page breaks are planned for, or a stream, which may be read only once if it is large. */
  readonly rows: Iterable<Row>;
  /** Its header row is repeated at the top of each printed page (one table a sheet). */
  readonly repeatHeader: boolean;
  /**
   * The header is written again where a page begins within the table: used if another table's header is repeated on the sheet or none can
   * be, and no formula or chart refers to the table.
   */
  readonly headerAgain?: boolean;
  /**
   * Each row is one row of the sheet, whatever its texts, because programs read it; text that does not fit is still in the cell. Left out:
   * long text continues in further rows, so that all of it is printed.
   */
  readonly isOneRowEach?: boolean;
  /** Tones of body rows while a condition holds; the first that holds wins. */
  readonly tones?: readonly LiveTone[];
}

export interface LiveTone {
  /** An Excel condition in which {column} is the cell of the current row. */
  readonly when: string;
  readonly tone: Tone;
  /** Ids of the columns that get the tone; left out: the whole row. */
  readonly columns?: readonly string[];
}

export interface Column {
  readonly id: string;
  readonly title: string;
  /** Title of a header above adjacent columns with the same group. */
  readonly group?: string;
  readonly span?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Shown in addition to the value: a bar, or a colour from low to high; values are shares 0–1. */
  readonly decoration?: 'bar' | 'scale';
  /** Priority in a narrow terminal table: 1 is kept longest; left out: not shown in terminals. */
  readonly terminal?: 1 | 2 | 3;
  /** Holds what formulas need; nobody reads it. Such columns come last. */
  readonly isHidden?: boolean;
}

export interface Row {
  readonly role: 'body' | 'group' | 'total';
  /** One per column; a `group` row has one cell over all columns. */
  readonly cells: readonly Cell[];
  /** Hidden until somebody shows it. */
  readonly isHidden?: boolean;
}

export type Tone = 'good' | 'middling' | 'bad' | 'muted';

interface CellCommon {
  readonly tone?: Tone;
  readonly bold?: boolean;
  /** To be filled in (opinion, signature, price); never counts as edited. */
  readonly input?: boolean;
  /** Unique in the workbook; formulas in other cells refer to it as {@name}. */
  readonly name?: string;
  /** The named cell, or `sheet:` and a sheet's id, that a click on the cell leads to; without a place of that name the cell is no link. */
  readonly link?: string;
  /** Id of the criterion whose answer the cell shows; `verify` and `merge` treat an edit of it as a changed answer. */
  readonly criterion?: string;
  /** What an entry in this input cell is taken for when the workbook comes back; `verify` names it as filled in. */
  readonly fills?: string;
  /** What may be typed into the cell. */
  readonly validation?: Validation;
}

/** A rule for typing, with the words that explain it (at most 255 characters). */
export type Validation = { readonly prompt: string | null; readonly error: string } & (
  | {
      readonly kind: 'list';
      /** The column `table.column:body` whose texts are offered. */
      readonly source: string;
    }
  | {
      readonly kind: 'number';
      /** A formula may refer to named cells {@name}; null: no limit on that side. */
      readonly least: number | string | null;
      readonly most?: number | string | null;
      readonly isWhole?: boolean;
    }
  /** A drop-down with these words, none of which has a comma. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Anything, stored as text, or as a day where it can be one. */
  | { readonly kind: 'any'; readonly isDay?: true }
  | {
      readonly kind: 'date';
      /** ISO day. */
      readonly first: string;
      /** The named cell {@name} with the last day allowed; null: any later day. */
      readonly last: string | null;
    }
);

export type Cell = CellCommon &
  (
    | { readonly kind: 'empty' }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number'; readonly value: number; readonly format: NumberFormat; readonly signs?: Signs }
    | { readonly kind: 'date'; readonly date: string }
    | {
        readonly kind: 'formula';
        /**
         * An Excel formula without `=`, in which {column} is the cell of this row, {column:body} the body rows of this table,
         * {table.column:body} those of another table and {@name} a named cell.
         */
        readonly formula: string;
        /** The formula's value, computed by us; null: empty text. */
        readonly value: number | string | null;
        readonly format: NumberFormat;
      }
  );

/**
 * percent: a share 0–1 shown as %; mark: 0–1 with up to two decimals; money: whole units; count: whole; decimal: up to 3 decimals; plain:
 * the program's default, also for texts, for values that change while typing.
 */
export type NumberFormat = 'count' | 'decimal' | 'mark' | 'percent' | 'money' | 'plain';

/** Before a number ● from `full` on, ◐ from `part` on, else ○: what its colour says, for a copier and for whoever sees no colours. */
export interface Signs {
  readonly full: number;
  readonly part: number;
}

export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly shape: 'bars' | 'columns' | 'stacked-columns' | 'line';
  readonly title: string;
  /** Ranges as in formulas: `table.column:body`. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  readonly format: NumberFormat;
  /** What values are divided by where they are shown, as the title says; left out: 1. */
  readonly scale?: 1_000_000 | 1_000_000_000;
  /** What the values are held against: a sign before each label. */
  readonly signs?: Signs;
  readonly heightRows: number;
}

/** What changed: a line for each row of a table, from its share before to its share after. Drawn on pages only; elsewhere the table says it. */
export interface Slopes {
  readonly kind: 'slopes';
  readonly title: string;
  /** Ranges as in formulas: `table.column:body`; rows without both shares are left out. */
  readonly labels: string;
  readonly before: string;
  readonly after: string;
}

export interface Picture {
  readonly kind: 'picture';
  readonly bytes: Uint8Array;
  readonly format: 'jpeg' | 'png';
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly caption: string;
}

export const empty: Cell = { kind: 'empty' };

export function text(value: string | null | undefined, options?: CellCommon): Cell {
  const isEmpty = value === null || value === undefined || value === '';
  // Large tables have millions of cells without options, and spreading none would take most of the time.
  if (options === undefined) return isEmpty ? empty : { kind: 'text', text: value };
  return isEmpty ? { ...options, kind: 'empty' } : { ...options, kind: 'text', text: value };
}

export function number(
  value: number | null,
  format: NumberFormat,
  options?: CellCommon & { readonly signs?: Signs },
): Cell {
  if (options === undefined) return value === null ? empty : { kind: 'number', value, format };
  return value === null ? { ...options, kind: 'empty' } : { ...options, kind: 'number', value, format };
}

export function date(value: string | null, options: CellCommon = {}): Cell {
  return value === null ? { ...options, kind: 'empty' } : { ...options, kind: 'date', date: value };
}
