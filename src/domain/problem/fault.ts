import type { AnswerKind } from '../checklist/checklist.ts';

/** What a reference in a file should name. */
export type ReferenceKind =
  | 'profile'
  | 'option'
  | 'criterion'
  | 'basis'
  | 'item'
  | 'stage'
  | 'section'
  | 'deadline'
  | 'sheet'
  | 'table'
  | 'column'
  | 'placeholder'
  | 'issuer';

/** What may be missing from an answer in a questionnaire. */
export type FormPart = 'present' | 'needed' | 'reason' | 'department' | 'answer';

/** What identifies a questionnaire. */
export type FormIdentity = 'facility' | 'round' | 'checklist' | 'sections';

/** The type of a value in a file, in the file's own terms. */
export type ValueType = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'nothing';

/** Why a library of another program can't become a checklist. */
export type LibraryFault =
  | 'not-a-library'
  | 'no-framework'
  | 'nothing-asked'
  | 'language'
  | 'circle'
  | 'depth'
  | 'size'
  | 'twice'
  | 'unsound';

/** Why a YAML text is rejected. */
export type YamlFault =
  | 'tab'
  | 'indent'
  | 'unclosed'
  | 'colon'
  | 'quotes'
  | 'escape'
  | 'key'
  | 'several-documents'
  | 'tag'
  | 'too-deep'
  | 'other';

/** The answers a criterion accepts; `options` are the ids to choose from, if its kind has any. */
export interface ExpectedAnswer {
  readonly kind: AnswerKind;
  readonly options: readonly string[];
  /** The options as people read them, each with its id; left out: the ids alone. */
  readonly named?: readonly string[];
  /** In the notation of people, not of a file. */
  readonly isTyped?: boolean;
}

/** Why a file can't be read or written; for `other` the message adds the system's own code. */
export type FileFault =
  | 'no-permission'
  | 'read-only'
  | 'read-only-disk'
  | 'not-a-file'
  | 'not-a-folder'
  | 'invalid-name'
  | 'link-circle'
  /** Where only files of our own are read and written; or behind which nothing is. */
  | 'link'
  /** Found in a folder, and leads out of it. */
  | 'link-outside'
  | 'reserved-name'
  /** A name with `?` or another letter that Windows has none with. */
  | 'forbidden-letters'
  | 'too-many-open'
  | 'device'
  | 'other';

/** Why a history can't be continued, where it is no `FileFault`. */
export type HistoryFault = 'disk-full' | 'too-large' | 'not-utf8' | 'file-is-folder' | 'file-open-elsewhere';
/** As what a cell shows its number where a bare number, or with `typed` a text, belongs. */
export type MisleadingFormat = 'day' | 'time' | 'percent' | 'typed';

/** The kind of a file that should have been a text. */
export type OtherFile = 'pdf' | 'picture' | 'archive' | 'old-office';

export type WorkbookFault =
  | 'empty'
  | 'not-zip'
  | 'old-or-encrypted'
  | 'ods'
  | 'xlsb'
  | 'numbers'
  | 'pdf'
  | 'word'
  | 'not-xlsx'
  | 'zip64'
  | 'unsafe-name'
  | 'method';

/** Why a picture can't be a template's logo; `outside`: it is a link out of the template's folder; `too-fine`: more pixels than can be decoded here. */
export type LogoFault = 'missing' | 'outside' | 'not-a-picture' | 'damaged' | 'too-large' | 'too-fine';

/** Why a Word file can't be read; `data`: what it carries was changed; `macros`: it holds programs; `not-an-audit`: an audit is wanted. */
export type DocumentFault =
  | 'not-docx'
  | 'old-or-encrypted'
  | 'too-large'
  | 'damaged'
  | 'data'
  | 'macros'
  | 'not-an-audit';

/** Which limit a workbook exceeds: bytes of the file, of a part, of all parts, …; `ratio` is how far a part expands when unpacked. */
export type WorkbookLimit =
  | 'file-bytes'
  | 'parts'
  | 'part-bytes'
  | 'sheet-bytes'
  | 'picture-bytes'
  | 'total-bytes'
  | 'compared-bytes'
  | 'ratio'
  | 'sheets'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'strings'
  | 'string-length'
  | 'elements'
  | 'depth'
  | 'attributes'
  | 'data-bytes';

/**
 * How a workbook is damaged: its container, the text of a part, or the data that it carries; `ambiguous`, `foreign-element`: programs
 * differ in what they show.
 */
export type WorkbookDamage =
  | 'container'
  | 'overlap'
  | 'duplicate-name'
  | 'size'
  | 'checksum'
  | 'missing-part'
  | 'shared-part'
  | 'encoding'
  | 'xml'
  | 'doctype'
  | 'reference'
  | 'ambiguous'
  | 'foreign-element'
  | 'data-digest'
  | 'data-shape'
  | 'data-of-another';

/** Which number of an answer is meant: the only one, or one of a coverage. */
export type CountedPart = 'value' | 'needed' | 'present';

/** Why a number is refused. */
export type BoundsFault = { readonly part: CountedPart; readonly found: number } & (
  | { readonly is: 'below'; readonly min: number }
  | { readonly is: 'above'; readonly max: number }
  | { readonly is: 'fraction' }
  /** More is present than is needed. */
  | { readonly is: 'beyond-needed'; readonly needed: number }
);
