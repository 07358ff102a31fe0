import type { DocumentCatalogue } from '../../domain/checklist/document-catalogue.ts';
import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import { documentsFromCopy, parseDocuments } from '../../formats/documents/documents-file.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';

/** Cached per run: a merge writes many papers. */
const readBefore = new WeakMap<Tools, Promise<DocumentCatalogue>>();

/** The shipped catalogue of documents. @throws AuditError with everything wrong with it. */
export async function readDocuments(tools: Tools): Promise<DocumentCatalogue> {
  const reading = readBefore.get(tools) ?? readCatalogue(tools);
  readBefore.set(tools, reading);
  return reading;
}

async function readCatalogue({ files, surroundings }: Tools): Promise<DocumentCatalogue> {
  const { checklists, copies } = surroundings.shipped;
  const path = files.join(checklists, 'documents.yaml');
  // Whoever ships checklists of their own need not have one.
  if (!(await files.exists(path))) return new Map();
  const text = await files.readText(path, checklistLimit);
  // A JSON copy is read many times faster.
  const copy = files.join(copies, `${surroundings.sha256(text)}.json`);
  const copied = (await files.exists(copy)) ? documentsFromCopy(await files.readText(copy, checklistLimit)) : null;
  return copied ?? valueOrThrow(parseDocuments(text, path));
}
