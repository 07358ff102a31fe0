import type { CarriedData } from '../../report/sheet/carried.ts';
import type { PaperDocument } from '../../report/sheet/document.ts';
import type { Block } from '../../report/sheet/sheet.ts';

/** Papers for a word processor (.docx): written with a library, read with a guarded reader of our own. */
export interface Papers {
  /** Builds a .docx file, with carried data (null: public edition, carries none) and every paragraph as written, for `verify`. */
  build(paper: PaperDocument, carried: CarriedData | null): Promise<Uint8Array>;
  /**
   * The marks that an office's own document holds, such as `facility` for {{facility}}, each once, in order.
   * @throws AuditError not-a-document, document-limit, document-damaged.
   */
  marksIn(bytes: Uint8Array): Promise<readonly string[]>;
  /** The office's own document with its marks filled in; else as `build`. @throws AuditError as marksIn. */
  fill(own: Uint8Array, marks: ReadonlyMap<string, Filling>, frame: PaperFrame): Promise<Uint8Array>;
  /** Opens bytes from outside, within limits of size, time and memory. @throws AuditError as marksIn. */
  open(bytes: Uint8Array): Promise<OpenedPaper>;
}

/** What a mark becomes: a text within its paragraph, or blocks in place of the paragraph. */
export type Filling = string | readonly Block[];

export interface PaperFrame {
  /** Language, font and date of what is filled in. */
  readonly paper: Omit<PaperDocument, 'blocks'>;
  readonly carried: CarriedData | null;
}

export interface OpenedPaper {
  /** Null if it carries none of our data. @throws AuditError document-damaged if the data do not match their own digest. */
  carried(): CarriedData | null;
  /** True for our public edition, which carries no audit. */
  readonly isPublicEdition: boolean;
  /** Whether its text part is, byte for byte, the one that we wrote: no other program saved it since. False without our data. */
  isAsWritten(): boolean;
  /** Every paragraph that differs from the one as written, except lines that were left to fill in. Null without carried data. */
  edits(): readonly TextEdit[] | null;
  /** Like `edits`, but compares with the given paper, which was made again. */
  editsAgainst(paper: PaperDocument): Promise<readonly TextEdit[]>;
  /** All texts, in the order of the document. */
  texts(): readonly string[];
}

export interface TextEdit {
  readonly what: 'text' | 'number' | 'paragraph-deleted' | 'paragraph-added';
  readonly place: TextPlace;
  /** The words that differ, or the whole paragraph. */
  readonly expected: string | null;
  readonly found: string | null;
}

/** Numbers count from 1, in the document as it is found. */
export type TextPlace = {
  /** The heading above; null: none. */
  readonly under: string | null;
} & (
  | { readonly kind: 'paragraph'; readonly number: number }
  | { readonly kind: 'table'; readonly table: number; readonly row: number; readonly column: number }
  /** At the head or foot of the pages. */
  | { readonly kind: 'margin' }
);
