import type { BasisDocument, BasisKind, Checklist } from './checklist.ts';
import { cataloguedDocument, type DocumentCatalogue, type DocumentStanding, standingOn } from './document-catalogue.ts';

/** A document that criteria of a checklist rest on though it is not, or not surely, in force on a day. */
export interface DocumentRemark {
  readonly document: BasisDocument;
  readonly standing: Exclude<DocumentStanding, 'in-force'>;
  /** ISO day: the last in force if it has ended, the first if it is not yet in force, from which it is in doubt; null: unknown. */
  readonly day: string | null;
  /** Ids of the criteria that cite it, and of the sections whose legal minimum does. */
  readonly citedBy: readonly string[];
}

/** Kinds by which a checklist says itself that the document is none to rest on. */
const mereReferences: ReadonlySet<BasisKind> = new Set(['draft', 'repealed', 'future']);

/** The documents that a checklist rests on though they are not in force on a day, in its order. */
export function documentRemarks(
  checklist: Checklist,
  catalogue: DocumentCatalogue,
  day: string,
): readonly DocumentRemark[] {
  return [...checklist.basis.values()].flatMap((document): readonly DocumentRemark[] => {
    const standing = standingOn(document, catalogue, day);
    const citedBy = standing === 'in-force' || mereReferences.has(document.kind) ? [] : citing(document.id, checklist);
    if (standing === 'in-force' || citedBy.length === 0) return [];
    const known = cataloguedDocument(document, catalogue);
    const days = { ended: known.until, 'not-yet': known.from, unsure: catalogue.get(document.id)?.unsureFrom ?? null };
    return [{ document: known, standing, day: days[standing], citedBy }];
  });
}

function citing(document: string, { sections }: Checklist): readonly string[] {
  return sections.flatMap(({ id, requirement, criteria }) => [
    ...(requirement?.basis === document ? [id] : []),
    ...criteria.filter(({ basis }) => basis.some((each) => each.document === document)).map((each) => each.id),
  ]);
}
