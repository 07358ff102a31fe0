import type { AuditError } from '../../domain/problem/audit-error.ts';

/** Files as text and bytes; paths are as the user gave them, relative to the folder the tool was started in. */
export interface Files {
  /** @throws AuditError file-missing, file-unreadable, file-is-folder, too-large, not-text, not-utf8. */
  readText(path: string, limit: number): Promise<string>;
  /** `see` receives the first KB before the rest is read. @throws AuditError as readText, except not-utf8, and what `see` throws. */
  readBytes(path: string, limit: number, see?: SeeStart): Promise<Uint8Array>;
  /** SHA-256 of a file, which is never in memory as a whole. @throws AuditError as readBytes. */
  sha256(path: string, limit: number): Promise<string>;
  exists(path: string): Promise<boolean>;
  isFolder(path: string): Promise<boolean>;
  /**
   * Files below a folder (recursively unless `deep` is false), sorted by path, without hidden ones and our temporary files and locks.
   * Entries that can't be read (pipes, links to nowhere, folders below it) go to `onUnreadable`; without it such a folder is thrown and the
   * others are skipped.
   * @throws AuditError file-missing, file-unreadable.
   */
  list(folder: string, options?: ListOptions): Promise<readonly string[]>;
  /** The names in a folder, without hidden ones, sorted; none if there is no such folder or it can't be read. */
  namesIn(folder: string): Promise<readonly string[]>;
  /**
   * Atomic and durable: afterwards there is the old or the new file, never a torn one.
   * @throws AuditError target-exists (unless `overwrite`), folder-missing, file-unwritable, disk-full, file-open-elsewhere; output-is-input
   * if it would replace a file that was read, under whatever name; save-unconfirmed if it is written but may not be durable.
   */
  save(path: string, data: string | Uint8Array | FilePieces, options: SaveOptions): Promise<void>;
  /** Like `save`, for data of unknown length that are never in memory as a whole; if their pieces throw, the old file stays. */
  savePieces(
    path: string,
    pieces: AsyncIterable<string> | Iterable<Uint8Array>,
    options: Pick<SaveOptions, 'overwrite' | 'like'>,
  ): Promise<void>;
  /**
   * Runs `work`. If it fails, removes the files and folders it created, or only the folders, but never a folder that contains something
   * else by then. Replaced files stay replaced. A conflict copy, and everything it may name, is kept.
   */
  orTakenBack<Value>(work: () => Promise<Value>, what?: 'all' | 'folders'): Promise<Value>;
  /** Creates the folder and its parents, durably. @throws AuditError file-unwritable. */
  makeFolder(path: string): Promise<void>;
  /**
   * Locks the file against other programs until released. Takes over a dead process's lock; that of a living one, or of another machine,
   * only with `steal`, which a person has to decide.
   * @throws AuditError file-locked, folder-missing, file-unwritable, disk-full.
   */
  lock(path: string, options?: { readonly steal?: boolean }): Promise<Lock>;
  /** The locks in a folder, of whomever; those that can't be read say nothing of their owner. @throws AuditError file-missing, file-unreadable. */
  locksIn(folder: string): Promise<readonly StandingLock[]>;
  /**
   * Appends one line to a file of our own, durably. Creates the file, readable only by those who can read `like`; first ends a line torn by
   * a power cut. Follows no links.
   * @throws AuditError as save.
   */
  appendLine(path: string, line: string, like?: readonly string[]): Promise<void>;
  /**
   * The text of a file that the tool keeps for itself, such as a history; null: there is none. Follows no links and waits for no pipe.
   * @throws AuditError file-unreadable, file-is-folder, too-large, not-utf8.
   */
  readOwnText(path: string, limit: number): Promise<string | null>;
  /** As readOwnText, of a file that is no text. It may be written over, unlike a file that readBytes has read. */
  readOwnBytes(path: string, limit: number): Promise<Uint8Array | null>;
  /** @throws AuditError as readOwnText, if a name chosen by the tool is not a plain file. */
  assertOwn(path: string): Promise<void>;
  /** Whether a file was read in this run, under whatever name: nothing may be written over it. @throws AuditError file-unreadable. */
  isInput(path: string): Promise<boolean>;
  /** Makes inputs of files that belong to what was read, such as an audit's evidence, whether they are read or not. */
  nameInputs(paths: readonly string[]): void;
  /** Whether two names mean one existing file; if it does not exist, whether they are written alike. @throws AuditError file-unreadable. */
  isSame(path: string, other: string): Promise<boolean>;
  /** The path itself or, for a link, the path of the file it leads to. @throws AuditError file-unreadable. */
  real(path: string): Promise<string>;
  /** Removes a file; does nothing if it does not exist. @throws AuditError file-unwritable. */
  remove(path: string): Promise<void>;
  /**
   * Removes temporary files and locks of dead processes from a folder and returns their paths.
   * @throws AuditError file-missing, file-unreadable.
   */
  sweep(folder: string): Promise<readonly string[]>;
  /** The path itself or, if something exists there, the path with `-2`, `-3`, … before its extension. */
  freeName(path: string): Promise<string>;
  /**
   * Copies a file beside the audit as `evidence/<sha256[:12]>-<slug>.<ext>`, removing data about place or person from a JPEG or PNG. Stores
   * equal files once.
   * @throws AuditError as readBytes and save, not-a-picture, and unsafe-path if `evidence` leads out of the audit's folder.
   */
  importEvidence(auditPath: string, source: EvidenceSource): Promise<ImportedEvidence>;
  /** What `importEvidence` would store, without storing it. @throws AuditError as readBytes, and not-a-picture. */
  seeEvidence(source: EvidenceSource): Promise<ImportedEvidence>;
  /**
   * Looks again and again for new pictures in and below a folder, such as a phone's or a card's, and gives those that are complete. Ends
   * with the returned function, and does not keep the process alive.
   * @throws AuditError file-missing, file-unreadable.
   */
  watchPictures(folder: string, onNew: (paths: readonly string[]) => void): Promise<() => void>;
  /**
   * Copies an evidence file from one audit to beside another, byte for byte and with its name; null if it does not exist or is outside the
   * audit's folder. Stores equal files once.
   * @throws AuditError as importEvidence.
   */
  copyEvidence(auditPath: string, file: string, targetPath: string): Promise<StoredEvidence | null>;
  /** Checks that a file can be copied as evidence. @throws AuditError as readBytes, and not-a-picture. */
  assertEvidence(sourcePath: string): Promise<void>;
  /** The state of an evidence file named in an audit; never looks outside the audit's folder. @throws AuditError file-unreadable. */
  evidenceState(auditPath: string, file: string): Promise<EvidenceState>;
  /** Whether a path is below a folder even after following every link; false if it does not exist. @throws AuditError file-unreadable. */
  leadsInto(folder: string, path: string): Promise<boolean>;
  /** The bytes of an evidence file. @throws AuditError as readBytes, and unsafe-path. */
  readEvidence(auditPath: string, file: string, limit: number): Promise<Uint8Array>;
  join(...parts: readonly string[]): string;
  dirname(path: string): string;
  basename(path: string): string;
  /** The absolute path, so that two spellings of a path can be recognised as one. */
  absolute(path: string): string;
}

/** A file's path, or a file that is in memory or unpacked when read. */
export type EvidenceSource = string | { readonly name: string; readonly read: () => Uint8Array };

/** Inspects the start of a file before the rest of a large one is read; may throw. */
export type SeeStart = (start: Uint8Array, rest: RestOfFile) => Promise<void>;

export interface RestOfFile {
  /** Size of the whole file in bytes. */
  readonly size: number;
  /** The last `length` bytes, or fewer if the file is shorter. */
  readonly tail: (length: number) => Promise<Uint8Array>;
}

/** A file in pieces, because it is too large to be in memory as a whole. */
export interface FilePieces {
  readonly size: number;
  /** Starts with the first piece at each call. If `into` is given, each piece is valid only until the next is asked for. */
  readonly pieces: (into?: ReadingRoom) => Iterable<Uint8Array>;
}

/** Reusable memory: thousands of pieces, each with its own, would fill the memory before garbage is collected. */
export interface ReadingRoom {
  /** Replaced by a larger one if too small. */
  bytes: Uint8Array;
}

export interface ListOptions {
  readonly deep?: boolean;
  readonly onUnreadable?: (path: string, error: AuditError) => void;
}

export interface SaveOptions {
  readonly overwrite: boolean;
  /** Sources of the saved data: a new file is readable only by those who can read each of them. */
  readonly like?: readonly string[];
  /** Whether to follow an existing link; by default if it may be overwritten. A link to nowhere is never followed. */
  readonly follow?: boolean;
  /** The data are the next state of the file that was read, not something made from it. By default if `expected` is given. */
  readonly isNextState?: boolean;
  /**
   * SHA-256 of the file as loaded, of its bytes or of its text from readText. If the file has changed since, the data go to
   * `<name>.conflict-<time>.<ext>` beside it and `file-changed` is thrown.
   */
  readonly expected?: string;
}

export interface Lock {
  /** Releases the file; a second call does nothing. */
  release(): Promise<void>;
}

/** A lock beside a file. */
export interface StandingLock {
  /** The file that is locked. */
  readonly file: string;
  /** The lock itself, a file too. */
  readonly lock: string;
  /** `elsewhere`: of another machine, where nobody here can see whether its process runs; `unknown`: it can't be read. */
  readonly owner: 'running' | 'ended' | 'elsewhere' | 'unknown';
  /** Null: it does not say. */
  readonly by: { readonly user: string; readonly host: string; readonly pid: number; readonly since: string } | null;
}

export interface StoredEvidence {
  /** As written in the audit: relative to the audit's folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
}

export interface ImportedEvidence extends StoredEvidence {
  /** In bytes. */
  readonly size: number;
  /** `kept`: data about place or person can't be removed from files of this format. */
  readonly metadata: 'none' | 'removed' | 'kept';
  /** The day the picture was taken, according to the picture; null if it has none. */
  readonly takenOn: string | null;
}

export type EvidenceState =
  | { readonly is: 'missing' }
  /** The name, or a link behind it, leads out of the audit's folder, or is not a file. */
  | { readonly is: 'unsafe' }
  | { readonly is: 'present'; readonly sha256: string; readonly size: number };
