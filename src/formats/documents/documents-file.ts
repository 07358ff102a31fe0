import type { CatalogueDocument, DocumentCatalogue } from '../../domain/checklist/document-catalogue.ts';
import { type Outcome, type Problem, problem } from '../../domain/problem/problem.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { type DocumentsShape, documentsSchema } from '../schemas/documents-schema.ts';
import { formatProblem } from '../shape/format-line.ts';
import { inOrder } from '../shape/in-order.ts';
import { readShape } from '../shape/read-shape.ts';
import { checklistLimit } from '../yaml/limits.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Source } from '../yaml/source.ts';

/** The catalogue of documents, or every fault of its file with line and column. */
export function parseDocuments(text: string, path: string): Outcome<DocumentCatalogue> {
  const { source, problems } = readYaml(text, path, checklistLimit);
  if (source === null) return { problems: inOrder(problems) };
  const wrongFormat = formatProblem(source, 'documents');
  if (wrongFormat !== null) return { problems: inOrder([...problems, wrongFormat]) };
  const { whole, problems: faults } = readShape(documentsSchema(), source);
  const all = [...problems, ...faults, ...(whole === null ? [] : unsoundDocuments(whole, source))];
  return whole === null || all.length > 0 ? { problems: inOrder(all) } : { value: catalogueOf(whole) };
}

/** The catalogue from a copy that the build made of a valid one, which is not checked again. Null if unreadable. */
export function documentsFromCopy(text: string): DocumentCatalogue | null {
  try {
    const document: DocumentsShape = JSON.parse(text);
    return catalogueOf(document);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** An issuer must be listed, a document needs a name or a matter, and its last day is not before its first. */
function unsoundDocuments({ issuers, documents }: DocumentsShape, { locator }: Source): readonly Problem[] {
  const known = Object.keys(issuers ?? {});
  return Object.entries(documents).flatMap(([id, { issuer, title, matter, from, until }]): readonly Problem[] => {
    const at = (key: string) => locator.ofValue(['documents', id, key]);
    const isUnknown = typeof issuer === 'string' && !known.includes(issuer);
    return [
      ...(isUnknown
        ? [problem('unknown-reference', { what: 'issuer', id: issuer, nearest: nearest(issuer, known) }, at('issuer'))]
        : []),
      ...((title ?? matter ?? null) === null ? [problem('missing-key', { key: 'title' }, at('title'))] : []),
      ...(from && until && until < from
        ? [problem('not-allowed', { key: 'until', found: until, allowed: `≥ ${from}` }, at('until'))]
        : []),
    ];
  });
}

function catalogueOf({ issuers, documents }: DocumentsShape): DocumentCatalogue {
  return new Map(
    Object.entries(documents).map(([id, shape]): readonly [string, CatalogueDocument] => [
      id,
      {
        id,
        type: shape.type,
        kind: shape.kind,
        number: shape.number,
        title: shape.title ?? null,
        issued: shape.issued ?? null,
        issuer: shape.issuer ? (issuers?.[shape.issuer] ?? null) : null,
        matter: shape.matter ?? null,
        from: shape.from ?? null,
        until: shape.until ?? null,
        unsureFrom: shape.unsureFrom ?? null,
      },
    ]),
  );
}
