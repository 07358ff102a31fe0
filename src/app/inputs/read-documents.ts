import type { DocumentCatalogue } from '../../domain/checklist/document-catalogue.ts';
import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import { documentsFromCopy, parseDocuments } from '../../formats/documents/documents-file.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import { builtCopy } from './built-copy.ts';

/** Cached per run: a merge writes many papers. */
const readBefore = new WeakMap<Tools, Promise<DocumentCatalogue>>();

/** The shipped catalogue of documents. @throws AuditError with everything wrong with it. */
export async function readDocuments(tools: Tools): Promise<DocumentCatalogue> {
  const reading = readBefore.get(tools) ?? readCatalogue(tools);
  readBefore.set(tools, reading);
  return reading;
}

async function readCatalogue(tools: Tools): Promise<DocumentCatalogue> {
  const { files, surroundings } = tools;
  const path = files.join(surroundings.shipped.checklists, 'documents.yaml');
  // Whoever ships checklists of their own need not have one.
  if (!(await files.exists(path))) return new Map();
  const text = await files.readText(path, checklistLimit);
  const copy = await builtCopy(tools, surroundings.sha256(text));
  return (copy === null ? null : documentsFromCopy(copy)) ?? valueOrThrow(parseDocuments(text, path));
}
