import type { CellRange } from '../../domain/values/cell-address.ts';
import type { NumberShown } from '../../domain/values/number-shown.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';
import type { FilePieces, RestOfFile } from './files-port.ts';
import type { Keeper } from './surroundings-port.ts';

/** Workbooks as files: written with a library, read with a guarded reader of our own. */
export interface Workbooks {
  /** Builds an .xlsx file from a report, with carried data (null: public edition, carries none) and every cell as written, for `verify`. */
  build(workbook: Workbook, carried: CarriedData | null): Promise<Uint8Array>;
  /** Like `build`, for a workbook of any size: intermediate results go to `keeper`, and the workbook is never in memory as a whole. */
  buildLarge(workbook: Workbook, carried: CarriedData | null, options: LargeBuild): Promise<FilePieces>;
  /**
   * Checks the first KB of a workbook or archive and, if `rest` is given, the directory of a workbook larger than a facility's.
   * @throws AuditError not-a-workbook if it starts like neither, workbook-limit and workbook-damaged.
   */
  recognize(start: Uint8Array, rest: RestOfFile | null): Promise<void>;
  /**
   * Opens bytes from outside, within limits of size, time and memory.
   * @throws AuditError not-a-workbook, workbook-limit, workbook-damaged.
   */
  open(bytes: Uint8Array): Promise<OpenedWorkbook>;
  /**
   * The files in a zip archive from outside, within the same limits.
   * @throws AuditError not-a-workbook, workbook-limit, workbook-damaged.
   */
  packedFiles(bytes: Uint8Array): Promise<readonly PackedFile[]>;
}

export interface LargeBuild {
  readonly keeper: Keeper;
  /** Called before each sheet is laid out, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
}

export interface PackedFile {
  /** Its path in the archive, with `/`. */
  readonly name: string;
  /** In bytes, according to the archive. */
  readonly size: number;
  /** Its first KB, unchecked. @throws AuditError workbook-damaged. */
  readonly start: () => Uint8Array;
  /** @throws AuditError workbook-damaged. */
  readonly read: () => Uint8Array;
}

export interface OpenedWorkbook {
  /** Null if the workbook carries none of our data. @throws AuditError workbook-damaged if the data do not match their own digest. */
  carried(): CarriedData | null;
  /** True for our public edition, which carries no audit. */
  readonly isPublicEdition: boolean;
  /** Whether every part has its original SHA-256, checked without reading any cell. */
  readonly isUntouched: boolean;
  /** Unpacked size of its pages in bytes, according to the archive; the time and memory for comparing them grow with it. */
  readonly pageBytes: number;
  /** Every cell that differs from the cell as written, except input cells. Null without carried data. */
  edits(): readonly CellEdit[] | null;
  /** Every input cell that differs from the cell as written. Null without carried data. */
  filled(): readonly FilledCell[] | null;
  /** Like `edits`, but compares with the given pages, which were built again. */
  editsAgainst(pages: Workbook): Promise<readonly CellEdit[]>;
  /** Names of sheets of which the file has nothing but the names; the others are read all the same. */
  readonly missingSheets: readonly string[];
  /** All visible cells. */
  sheets(): readonly SheetCells[];
  /** The texts on its first page, cell by cell, as programs show them; none if it has no page. */
  frontTexts(): { readonly sheet: string; readonly texts: readonly PlacedText[] };
}

export interface PlacedText {
  /** Such as B7. */
  readonly cell: string;
  readonly text: string;
}

export interface CellEdit {
  readonly sheet: string;
  /** Null for a change of the whole sheet; for a row or column its first cell. */
  readonly cell: string | null;
  readonly what:
    | 'text'
    | 'number'
    | 'formula'
    | 'row-deleted'
    | 'row-added'
    | 'row-moved'
    | 'column-deleted'
    | 'column-added'
    | 'column-moved'
    | 'sheet-deleted'
    | 'sheet-added'
    | 'sheet-renamed'
    | 'sheet-hidden'
    | 'table-added';
  readonly expected: string | null;
  readonly found: string | null;
  /** The criterion whose answer the cell shows, if any. */
  readonly criterion: string | null;
}

/** An entry in a cell that was to be filled in. */
export interface FilledCell extends Omit<CellEdit, 'criterion'> {
  readonly value: string | number | boolean | null;
  /** True for a number whose format shows a date. */
  readonly isDate: boolean;
  /** What the entry is taken for, as the cell was written; null: for nothing. */
  readonly fills: string | null;
  /** What entries in the row are taken for, this cell's among them. */
  readonly row: readonly string[];
}

export interface SheetCells {
  readonly name: string;
  readonly visible: boolean;
  readonly rows: readonly SheetRow[];
  /** Merged ranges: only their first cells have a value. */
  readonly merged: readonly CellRange[];
  /** Hidden columns, in the order of the sheet. */
  readonly hiddenColumns: readonly ColumnRange[];
}

/** Column numbers, both included. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
}

export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** Hidden, or filtered out. */
  readonly isHidden: boolean;
  readonly cells: ReadonlyMap<number, CellValue>;
}

/** Column numbers count from 1. */
export interface CellValue {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** True for a number whose format shows a date. */
  readonly isDate: boolean;
  /** True if programs show more than the value, in the cell or around it: a range filled by one formula, a picture, a record. */
  readonly showsMore?: boolean;
  /** The number's format; left out if the number is shown as it is. */
  readonly shown?: NumberShown;
  /** The value is the name of an error, such as #N/A. */
  readonly isError?: true;
}
