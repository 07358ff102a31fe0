import type { AuditError } from '../../domain/problem/audit-error.ts';
import type { CellRange } from '../../domain/values/cell-address.ts';
import type { Sha256 } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import type { NumberShown } from '../../domain/values/number-shown.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';

/** Files as text and bytes; paths are the user's own, resolved against the folder the tool was started in. */
export interface Files {
  /** @throws AuditError file-missing, file-unreadable, file-is-folder, too-large, not-text, not-utf8. */
  readText(path: string, limit: number): Promise<string>;
  /** `see` is shown the first KB before the rest is read. @throws AuditError as readText, but for not-utf8, and what `see` throws. */
  readBytes(path: string, limit: number, see?: SeeStart): Promise<Uint8Array>;
  /** SHA-256 of a file, which is never in memory as a whole. @throws AuditError as readBytes. */
  sha256(path: string, limit: number): Promise<string>;
  exists(path: string): Promise<boolean>;
  isFolder(path: string): Promise<boolean>;
  /**
   * Files below a folder (recursively unless `deep` is false), sorted by path, hidden ones and our temps and locks left out. What is
   * there and can't be read (pipes, links that lead nowhere, folders below it) goes to `onUnreadable`; without it such a folder is thrown
   * and the rest passed over. @throws AuditError file-missing, file-unreadable.
   */
  list(folder: string, options?: ListOptions): Promise<readonly string[]>;
  /**
   * Atomic and durable: the old file or the new one, never a torn one.
   * @throws AuditError target-exists (unless `overwrite`), folder-missing, file-unwritable, disk-full, file-open-elsewhere; output-is-input
   * where it would replace a file that was read, under whatever name; save-unconfirmed where it is written, but not for certain durable.
   */
  save(path: string, data: string | Uint8Array | FilePieces, options: SaveOptions): Promise<void>;
  /** As `save`, of a text of unknown length that is never in memory as a whole; what its pieces throw leaves the old file. */
  saveText(
    path: string,
    pieces: AsyncIterable<string>,
    options: Pick<SaveOptions, 'overwrite' | 'like'>,
  ): Promise<void>;
  /**
   * Runs `work`. Where it fails, what it made is removed again: files and folders, or only the folders, but never one that holds something
   * else by then. What it replaced stays. A conflict copy, and all that it may name, is kept.
   */
  orTakenBack<Value>(work: () => Promise<Value>, what?: 'all' | 'folders'): Promise<Value>;
  /** Makes the folder and its parents, durably. @throws AuditError file-unwritable. */
  makeFolder(path: string): Promise<void>;
  /**
   * Holds the file against a second program until released. A dead process's lock is taken over; that of a living one, or of
   * another machine, is not, unless `steal` says that a person decided so.
   * @throws AuditError file-locked, folder-missing, file-unwritable, disk-full.
   */
  lock(path: string, options?: { readonly steal?: boolean }): Promise<Lock>;
  /**
   * Adds one line at the end of a file of our own, durably, making the file, readable by nobody who can't read `like`; a line torn by a
   * power cut is ended first. No link is followed. @throws AuditError as save.
   */
  appendLine(path: string, line: string, like?: readonly string[]): Promise<void>;
  /**
   * The text of a file that the tool keeps of its own accord, such as a history; null: there is none. No link is followed, no pipe waited for.
   * @throws AuditError file-unreadable, file-is-folder, too-large, not-utf8.
   */
  readOwnText(path: string, limit: number): Promise<string | null>;
  /** @throws AuditError as readOwnText, where a name that the tool chose stands for something else than a plain file. */
  assertOwn(path: string): Promise<void>;
  /** True for a file that was read in this run, under whatever name: nothing may be written over it. @throws AuditError file-unreadable. */
  isInput(path: string): Promise<boolean>;
  /** True for two names of one file that is there; for one that isn't, where both are written alike. @throws AuditError file-unreadable. */
  isSame(path: string, other: string): Promise<boolean>;
  /** The path itself, or where the file is a link, the path of the file that it leads to. @throws AuditError file-unreadable. */
  real(path: string): Promise<string>;
  /** Removes a file; one that is not there is fine. @throws AuditError file-unwritable. */
  remove(path: string): Promise<void>;
  /** Removes the temps and locks that dead processes left in a folder, and says which. @throws AuditError file-missing, file-unreadable. */
  sweep(folder: string): Promise<readonly string[]>;
  /** The path itself, or where something is there already, the path with `-2`, `-3`, … before its extension. */
  freeName(path: string): Promise<string>;
  /**
   * Copies a file in beside the audit as `evidence/<sha256[:12]>-<slug>.<ext>`, without what in a JPEG or PNG tells place or person.
   * The same file twice is stored once. @throws AuditError as readBytes and save, and unsafe-path where `evidence` leads out of the audit's folder.
   */
  importEvidence(auditPath: string, sourcePath: string): Promise<ImportedEvidence>;
  /**
   * Copies a file that one audit names in beside another, byte for byte and under its name; null where it is not there or leads out of the
   * audit's folder. The same file twice is stored once. @throws AuditError as importEvidence.
   */
  copyEvidence(auditPath: string, file: string, targetPath: string): Promise<StoredEvidence | null>;
  /** Whether a file can be copied in as evidence, before it is. @throws AuditError as readBytes. */
  assertEvidence(sourcePath: string): Promise<void>;
  /** What is there of an evidence file named in an audit; nothing outside the audit's folder is ever looked at. @throws AuditError file-unreadable. */
  evidenceState(auditPath: string, file: string): Promise<EvidenceState>;
  /** True for what lies below a folder even when every link on the way is followed; false where nothing is. @throws AuditError file-unreadable. */
  leadsInto(folder: string, path: string): Promise<boolean>;
  /** An evidence file's bytes. @throws AuditError as readBytes, and unsafe-path. */
  readEvidence(auditPath: string, file: string, limit: number): Promise<Uint8Array>;
  join(...parts: readonly string[]): string;
  dirname(path: string): string;
  basename(path: string): string;
  /** Where a path really is, so that two ways to write it can be told to be one. */
  absolute(path: string): string;
}

/** What is looked at of a file, before it is read where it is large; what it throws is thrown. */
export type SeeStart = (start: Uint8Array, rest: RestOfFile) => Promise<void>;

export interface RestOfFile {
  /** Bytes of the whole file. */
  readonly size: number;
  /** The last bytes of it, at most so many. */
  readonly tail: (length: number) => Promise<Uint8Array>;
}

/** A file too large to be in memory as a whole, piece by piece. */
export interface FilePieces {
  readonly size: number;
  /** From the first one on, each time it is called. Given room to read into, each piece is good until the next is asked for. */
  readonly pieces: (into?: ReadingRoom) => Iterable<Uint8Array>;
}

/** Memory that is used again and again: thousands of pieces, each with memory of its own, fill it before anybody looks for what is free. */
export interface ReadingRoom {
  /** Made larger where it is too small. */
  bytes: Uint8Array;
}

export interface ListOptions {
  readonly deep?: boolean;
  readonly onUnreadable?: (path: string, error: AuditError) => void;
}

export interface SaveOptions {
  readonly overwrite: boolean;
  /** What is saved was made of these: a new file is readable by nobody who can't read each of them. */
  readonly like?: readonly string[];
  /** Whether a link that stands there is followed; left out: where it may be overwritten. One that leads nowhere never is. */
  readonly follow?: boolean;
  /** It is the next state of the very file that was read, and not made of it. Left out: where `expected` says so. */
  readonly isNextState?: boolean;
  /**
   * SHA-256 of the file as it was loaded, of its bytes or of its text as readText gave it; when it changed since, the data goes to
   * `<name>.conflict-<time>.<ext>` beside it and `file-changed` is thrown.
   */
  readonly expected?: string;
}

export interface Lock {
  /** Gives the file free; a second call does nothing. */
  release(): Promise<void>;
}

export interface StoredEvidence {
  /** As it stands in the audit: relative to the audit's folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
}

export interface ImportedEvidence extends StoredEvidence {
  /** In bytes. */
  readonly size: number;
  /** `kept`: it can't be taken out of a file of this format, which may show place or person. */
  readonly metadata: 'none' | 'removed' | 'kept';
  /** The day a picture says it was taken on; null where it doesn't say. */
  readonly takenOn: string | null;
}

export type EvidenceState =
  | { readonly is: 'missing' }
  /** The name, or a link behind it, leads out of the audit's folder, or it is not a file. */
  | { readonly is: 'unsafe' }
  | { readonly is: 'present'; readonly sha256: string; readonly size: number };

/** What the machine and the moment give; everything that is not in the arguments. */
export interface Surroundings {
  /** The instant in ISO with the local offset, in whole seconds: 2025-08-05T09:30:00+07:00. Its first ten characters are today. */
  readonly now: () => string;
  /** A new audit id (UUID version 7). */
  readonly newId: () => string;
  readonly sha256: Sha256;
  readonly keeper: Keeper;
  readonly language: Language;
  readonly toolVersion: string;
  /** Folders of what is shipped with the tool. */
  readonly shipped: {
    readonly checklists: string;
    readonly templates: string;
    readonly examples: string;
    /** Copies in JSON of what is shipped as YAML, each named after the digest of its text; the folder may be missing. */
    readonly copies: string;
  };
  /** FACILITY_AUDIT_BY, when set. */
  readonly by: string | null;
  readonly isInteractive: boolean;
}

/** Keeps much at a time in little memory; what it gives back gives the same again. */
export interface Keeper {
  text(text: string): () => string;
  /** Given room to read into, what is given back is good until the room is used again. */
  bytes(bytes: Uint8Array): (into?: ReadingRoom) => Uint8Array;
}

/** Workbooks as files: written by a library, read back by a guarded reader of our own. */
export interface Workbooks {
  /** Lays a report out as .xlsx bytes, with the data it carries (null: public edition, carries none) and every cell as written, for `verify`. */
  build(workbook: Workbook, carried: CarriedData | null): Promise<Uint8Array>;
  /** As `build`, for one that may be of any size: what is done of it is kept with `keeper`, and it is never in memory as a whole. */
  buildLarge(workbook: Workbook, carried: CarriedData | null, options: LargeBuild): Promise<FilePieces>;
  /**
   * Looks at the first KB of a workbook or an archive and, where `rest` is given, at the directory of a workbook larger than a facility's.
   * @throws AuditError not-a-workbook where it is the start of neither, workbook-limit and workbook-damaged.
   */
  recognize(start: Uint8Array, rest: RestOfFile | null): Promise<void>;
  /** Opens bytes from outside, bounded in size, time and memory. @throws AuditError not-a-workbook, workbook-limit, workbook-damaged. */
  open(bytes: Uint8Array): Promise<OpenedWorkbook>;
  /** The files in a zip archive from outside, bounded likewise. @throws AuditError not-a-workbook, workbook-limit, workbook-damaged. */
  packedFiles(bytes: Uint8Array): Promise<readonly PackedFile[]>;
}

export interface LargeBuild {
  readonly keeper: Keeper;
  /** Told before each sheet is laid out, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
}

export interface PackedFile {
  /** Its path in the archive, with `/`. */
  readonly name: string;
  /** In bytes, as the archive says. */
  readonly size: number;
  /** Its first KB, unchecked. @throws AuditError workbook-damaged. */
  readonly start: () => Uint8Array;
  /** @throws AuditError workbook-damaged. */
  readonly read: () => Uint8Array;
}

export interface OpenedWorkbook {
  /** Null where the workbook carries no data of ours. @throws AuditError workbook-damaged when the data do not match their own digest. */
  carried(): CarriedData | null;
  /** True for our public edition, which carries no audit. */
  readonly isPublicEdition: boolean;
  /** True when every part is byte for byte as it was written, by its SHA-256: seen without reading any cell. */
  readonly isUntouched: boolean;
  /** What its pages come to unpacked, in bytes, as the archive says: comparing them takes time and memory in that measure. */
  readonly pageBytes: number;
  /** Every cell that differs from the cell as written, but for those meant to be filled. Null without carried data. */
  edits(): readonly CellEdit[] | null;
  /** Every cell of its pages that differs from these pages, made again, as `edits` does. */
  editsAgainst(pages: Workbook): Promise<readonly CellEdit[]>;
  /** All visible cells. */
  sheets(): readonly SheetCells[];
  /** Those of its first page; null: it has none. */
  frontPage(): SheetCells | null;
}

export interface CellEdit {
  readonly sheet: string;
  /** Null for what happened to a sheet as a whole; the first cell of a row or column. */
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
  /** The criterion whose answer the cell shows, when it shows one. */
  readonly criterion: string | null;
}

export interface SheetCells {
  readonly name: string;
  readonly visible: boolean;
  readonly rows: readonly SheetRow[];
  /** Cells that were made one: only the first of them has a value. */
  readonly merged: readonly CellRange[];
  /** Columns out of sight, in the order of the sheet. */
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
  /** True where programs show, there or around it, what is not its value: a range that one formula fills, a picture, a record. */
  readonly showsMore?: boolean;
  /** How a number is shown; left out where it is shown as it is. */
  readonly shown?: NumberShown;
  /** The value is the name of an error, such as #N/A. */
  readonly isError?: true;
}
