import type { LocalizedText } from '../values/language.ts';
import type { BasisDocument, BasisKind } from './checklist.ts';

export const documentTypes = ['law', 'decree', 'circular', 'decision', 'directive', 'letter', 'standard'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Facts about a document that hold whichever checklist cites it. In force from `from` to `until`, ISO days and inclusive. */
export interface CatalogueDocument {
  readonly id: string;
  readonly type: DocumentType;
  readonly kind: BasisKind;
  readonly number: string;
  /** The name of a law or standard; null for others, which are cited by their matter. */
  readonly title: LocalizedText | null;
  /** ISO day. */
  readonly issued: string | null;
  readonly issuer: LocalizedText | null;
  /** What it is about, in the words that follow its issuer. */
  readonly matter: LocalizedText | null;
  readonly from: string | null;
  readonly until: string | null;
  /** From this day on nobody could confirm that it is still in force. */
  readonly unsureFrom: string | null;
}

/** Documents by the ids that checklists use; what it says of one wins over what a checklist says. */
export type DocumentCatalogue = ReadonlyMap<string, CatalogueDocument>;

/** The document as the catalogue knows it; what it doesn't know is as the checklist says. */
export function cataloguedDocument(document: BasisDocument, catalogue: DocumentCatalogue): BasisDocument {
  const known = catalogue.get(document.id);
  if (known === undefined) return document;
  const { kind, number, from, until } = known;
  return { ...document, kind, number, from, until };
}

export type DocumentStanding = 'in-force' | 'not-yet' | 'ended' | 'unsure';

/** How a document stands on a day. */
export function standingOn(document: BasisDocument, catalogue: DocumentCatalogue, day: string): DocumentStanding {
  const { from, until } = cataloguedDocument(document, catalogue);
  if (from !== null && day < from) return 'not-yet';
  if (until !== null && until < day) return 'ended';
  const unsureFrom = catalogue.get(document.id)?.unsureFrom ?? null;
  return unsureFrom !== null && unsureFrom <= day ? 'unsure' : 'in-force';
}

/** Kinds of documents that can be a legal ground while in force. */
const groundKinds: ReadonlySet<BasisKind> = new Set(['law', 'directive', 'guidance']);

/** Whether a document can be a legal ground of a paper: of a binding or guiding kind, and surely in force on that day. */
export function isGround(document: BasisDocument, catalogue: DocumentCatalogue, day: string): boolean {
  const { kind } = cataloguedDocument(document, catalogue);
  return groundKinds.has(kind) && standingOn(document, catalogue, day) === 'in-force';
}
