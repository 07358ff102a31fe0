import { AuditError } from '../../domain/problem/audit-error.ts';
import { problem } from '../../domain/problem/problem.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { documentLimit } from '../../formats/yaml/limits.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { PaperDocument } from '../../report/sheet/document.ts';
import { paperParts } from '../../report/sheet/paper-parts.ts';
import { withFile } from '../inputs/open-audit.ts';
import type { Filling } from '../ports/papers-port.ts';
import type { Tools } from '../ports/tools.ts';

/** An office's own Word document, read once, with the marks that it holds. */
export interface OwnDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly marks: readonly string[];
}

/** @throws AuditError document-refused. */
export function readOwnDocument({ files, papers }: Tools, path: string): Promise<OwnDocument> {
  return withFile(path, async () => {
    const bytes = await files.readBytes(path, documentLimit);
    return { path, bytes, marks: await papers.marksIn(bytes) };
  });
}

export interface OwnFilling {
  readonly paper: PaperDocument;
  /** Texts by mark; null: nobody knows it, so that dots stand there. */
  readonly texts: Readonly<Record<string, string | null>>;
  readonly carried: CarriedData | null;
  readonly dots: string;
}

/** The document with its marks filled in, and those that became dots. @throws AuditError unknown-reference, naming each that can't be. */
export async function fillOwnDocument(
  { papers }: Tools,
  { path, bytes, marks }: OwnDocument,
  { paper, texts, carried, dots }: OwnFilling,
): Promise<{ readonly bytes: Uint8Array; readonly unknown: readonly string[] }> {
  const parts = paperParts(paper.blocks);
  const fillings = new Map<string, Filling>(Object.entries(parts));
  for (const [mark, text] of Object.entries(texts)) fillings.set(mark, text ?? dots);
  const known = [...fillings.keys()];
  const strange = marks.filter((mark) => !fillings.has(mark));
  if (strange.length > 0) {
    throw new AuditError(
      strange.map((id) =>
        problem('unknown-reference', { what: 'placeholder', id, nearest: nearest(id, known) }, { file: path }),
      ),
    );
  }
  const used = new Map([...fillings].filter(([mark]) => marks.includes(mark)));
  return {
    bytes: await withFile(path, () => papers.fill(bytes, used, { paper, carried })),
    unknown: marks.filter((mark) => Object.hasOwn(texts, mark) && (texts[mark] ?? dots).includes('…')),
  };
}
