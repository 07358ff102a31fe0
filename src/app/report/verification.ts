import { isSameFingerprint } from '../../domain/audit/fingerprint.ts';
import type { TextEdit } from '../ports/papers-port.ts';
import type { CellEdit } from '../ports/workbooks-port.ts';

/** An edit of a Word paper: its place in words of its own, the heading above as its sheet. */
export type PlacedEdit = Omit<CellEdit, 'what'> & Pick<TextEdit, 'what' | 'place'>;

/** What changed in a workbook or Word paper since it was written. */
export interface Verification {
  readonly file: string;
  readonly status: 'intact' | 'edited' | 'no-data';
  readonly edits: readonly (CellEdit | PlacedEdit)[];
  /** Entries in cells that were to be filled in: opinions, signatures, prices, plans. They are no edits. */
  readonly filled: readonly Pick<CellEdit, 'sheet' | 'cell' | 'expected' | 'found'>[];
  /** The audit's fingerprint; null if there are no data or several audits. */
  readonly fingerprint: string | null;
  /** Whether it equals the fingerprint asked for; null: none asked for. */
  readonly isFingerprintSame: boolean | null;
  /** Whether its fingerprint is in the list of what was signed; null, or left out: no list. */
  readonly isListed?: boolean | null;
  readonly isPublicEdition: boolean;
  /** `cells`, `paragraphs`: each was read; `digests`: the parts are as they were written, and none was read; null: nothing was compared. */
  readonly compared: 'cells' | 'paragraphs' | 'digests' | null;
  /** What was made again from the answers and compared: `pages`, or figures alone; null: neither. */
  readonly recomputed: 'pages' | 'figures' | null;
}

/** What is said of a file that carries nothing to compare it with. */
export function nothingCompared(
  file: string,
  { isPublicEdition }: Pick<Verification, 'isPublicEdition'>,
  asked: string | null,
): Verification {
  return {
    file,
    status: 'no-data',
    edits: [],
    filled: [],
    fingerprint: null,
    isFingerprintSame: sameAsAsked(asked, null),
    isPublicEdition,
    compared: null,
    recomputed: null,
  };
}

/** Whether a file has the fingerprint that was asked for; null: none was. A file without one does not have it. */
export function sameAsAsked(asked: string | null, fingerprint: string | null): boolean | null {
  return asked === null ? null : fingerprint !== null && isSameFingerprint(asked, fingerprint);
}
