import type { Language } from '../../domain/values/language.ts';

/** A report for people, before any program's format: sheets of blocks with typed cells. Adapters lay it out and format it. */
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
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** Stable in every language, unique in the workbook. */
  readonly id: string;
  /** As shown on its tab; the writer shortens it and keeps it unique and valid. */
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Widths in characters of the grid's columns; a table column takes one or, by `span`, several of them. */
  readonly grid: readonly number[];
  /** Number of rows from the top that stay in view; 0: none. */
  readonly freezeRows: number;
  /** Said at the foot of every printed page, at most some 200 characters: that data are illustrative, that a level is not verified. */
  readonly pageNote?: string;
  /** Only cells meant to be filled can be changed, without a password; rows and columns can be shown, hidden and resized. */
  readonly isProtected?: boolean;
  /** Not seen: it holds what formulas and validations of other sheets look up. */
  readonly isHidden?: boolean;
  readonly blocks: Iterable<Block>;
}

export type Block =
  /** Organisation left, national header right, each a list of lines; a drawn line below the ruled one of each, else below its last. */
  | { readonly kind: 'letterhead'; readonly left: readonly HeaderLine[]; readonly right: readonly HeaderLine[] }
  | {
      readonly kind: 'title';
      readonly lines: readonly string[];
      readonly subtitle: string | null;
      /** The subtitle is the subject of an official paper: bold, with a drawn line below. Left out: a remark in italics. */
      readonly isSubject?: boolean;
    }
  | { readonly kind: 'heading'; readonly text: string; readonly depth: 1 | 2 | 3 }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly style: 'body' | 'italic' | 'note' | 'warning' | 'right' | 'list';
      /** Meant to be filled on paper or on screen: never counts as edited. */
      readonly input?: boolean;
    }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | Table
  | { readonly kind: 'signatures'; readonly parties: readonly SignatureParty[] }
  /** To whom an official paper goes, in small letters at its foot. */
  | { readonly kind: 'distribution'; readonly title: string; readonly addressees: readonly string[] }
  | Chart
  | Picture
  | { readonly kind: 'page-break' }
  | { readonly kind: 'gap' };

export interface HeaderLine {
  readonly text: string;
  readonly bold: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
  /** A drawn line stands below it. */
  readonly ruled?: boolean;
}

export interface Field {
  readonly label: string;
  readonly cell: Cell;
}

export interface SignatureParty {
  /** Such as THƯ KÝ. */
  readonly title: string;
  /** Such as "(Ký, ghi rõ họ tên)". */
  readonly hint: string | null;
  readonly name: string | null;
}

export interface Table {
  readonly kind: 'table';
  /** Unique in the workbook. */
  readonly id: string;
  readonly title: string | null;
  /** Such as "Đơn vị tính: đồng", right above the table. */
  readonly unitLine: string | null;
  readonly columns: readonly Column[];
  /** An array, around which pages are planned, or a stream: it may be read once only when it is large. */
  readonly rows: Iterable<Row>;
  /** Its header row is repeated at the top of each printed page (one table a sheet). */
  readonly repeatHeader: boolean;
  /**
   * Its header is written again where a page begins within it: for a table on whose sheet another one's header is repeated, or none
   * can be, and that no formula or chart refers to.
   */
  readonly headerAgain?: boolean;
  /** It goes on below a table of the same columns whose header is repeated, and has none of its own. */
  readonly sharesHeader?: boolean;
  /**
   * Each of its rows is one row of the sheet, whatever its texts: programs read it. What a row cannot show of a text stands in its cell all
   * the same. Left out: such a text goes on in further rows, so that all of it is printed.
   */
  readonly isOneRowEach?: boolean;
  /** Tones that its body rows get while a condition holds; the first that holds wins. */
  readonly tones?: readonly LiveTone[];
}

export interface LiveTone {
  /** An Excel condition in which {column} is the cell of the row at hand. */
  readonly when: string;
  readonly tone: Tone;
  /** Ids of the columns that get it; left out: the whole row. */
  readonly columns?: readonly string[];
}

export interface Column {
  readonly id: string;
  readonly title: string;
  /** Title of a header above neighbouring columns that have the same group. */
  readonly group?: string;
  readonly span?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Shown besides its words or numbers: a bar, or a colour from low to high; values are shares 0–1. */
  readonly decoration?: 'bar' | 'scale';
  /** Importance in a narrow terminal table: 1 is kept longest; left out: not shown in terminals. */
  readonly terminal?: 1 | 2 | 3;
  /** Holds what formulas need and nobody reads; such columns stand last. */
  readonly isHidden?: boolean;
}

export interface Row {
  readonly role: 'body' | 'group' | 'total';
  /** One a column; a `group` row has one cell over all columns. */
  readonly cells: readonly Cell[];
  /** Not in sight until somebody shows it. */
  readonly isHidden?: boolean;
}

export type Tone = 'good' | 'middling' | 'bad' | 'muted';

interface CellCommon {
  readonly tone?: Tone;
  readonly bold?: boolean;
  /** Meant to be filled (opinion, signature, price): never counts as edited. */
  readonly input?: boolean;
  /** Unique in the workbook; formulas elsewhere refer to it as {@name}. */
  readonly name?: string;
  /** Id of the criterion whose answer the cell shows; `verify` and `merge` treat an edit of it as a changed answer. */
  readonly criterion?: string;
  /** What may be typed into it. */
  readonly validation?: Validation;
}

/** A rule for what is typed, with the words that explain it (at most 255 characters). */
export type Validation = { readonly prompt: string | null; readonly error: string } & (
  | {
      readonly kind: 'list';
      /** The column `table.column:body` whose texts are offered. */
      readonly source: string;
    }
  | { readonly kind: 'number'; readonly least: number | null }
  /** Anything, kept as the text it is. */
  | { readonly kind: 'any' }
  | {
      readonly kind: 'date';
      /** ISO day. */
      readonly first: string;
      /** The named cell {@name} that holds the last day; null: any later day. */
      readonly last: string | null;
    }
);

export type Cell = CellCommon &
  (
    | { readonly kind: 'empty' }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number'; readonly value: number; readonly format: NumberFormat }
    | { readonly kind: 'date'; readonly date: string }
    | {
        readonly kind: 'formula';
        /**
         * An Excel formula without `=`, in which {column} is the cell of this row, {column:body} the body rows of this table,
         * {table.column:body} those of another table and {@name} a named cell.
         */
        readonly formula: string;
        /** What the formula yields, computed by us; null: empty text. */
        readonly value: number | string | null;
        readonly format: NumberFormat;
      }
  );

/**
 * percent: a share 0–1 shown as %; mark: 0–1 with up to two decimals; money: whole units; count: whole; decimal: up to 3 decimals.
 * plain: as the program likes, also texts, for what changes while somebody types.
 */
export type NumberFormat = 'count' | 'decimal' | 'mark' | 'percent' | 'money' | 'plain';

export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly shape: 'bars' | 'columns' | 'stacked-columns' | 'line';
  readonly title: string;
  /** Ranges as in formulas: `table.column:body`. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  readonly format: NumberFormat;
  readonly heightRows: number;
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
  // Large tables have millions of cells without options, for which a copy of none takes most of the time.
  if (options === undefined) return isEmpty ? empty : { kind: 'text', text: value };
  return isEmpty ? { ...options, kind: 'empty' } : { ...options, kind: 'text', text: value };
}

export function number(value: number | null, format: NumberFormat, options?: CellCommon): Cell {
  if (options === undefined) return value === null ? empty : { kind: 'number', value, format };
  return value === null ? { ...options, kind: 'empty' } : { ...options, kind: 'number', value, format };
}

export function date(value: string | null, options: CellCommon = {}): Cell {
  return value === null ? { ...options, kind: 'empty' } : { ...options, kind: 'date', date: value };
}
