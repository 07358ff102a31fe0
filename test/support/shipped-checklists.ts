import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checklist, Criterion } from '../../src/domain/checklist/checklist.ts';
import type { DocumentCatalogue } from '../../src/domain/checklist/document-catalogue.ts';
import { isProblems, type Outcome } from '../../src/domain/problem/problem.ts';
import { parseChecklist, readChecklistMain } from '../../src/formats/checklist/checklist-file.ts';
import { parseDocuments } from '../../src/formats/documents/documents-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/** A shipped checklist by its folder, such as `emr-readiness/2026.1`. */
export function shippedChecklist(folder: string): Checklist {
  const main = readChecklistMain(shippedText(`checklists/${folder}/checklist.yaml`), `${folder}/checklist.yaml`);
  const texts = new Map(main.sectionFiles.map((name) => [name, shippedText(`checklists/${folder}/${basename(name)}`)]));
  return readOrThrow(parseChecklist(main, { texts, resolve: (name) => name }, sha256));
}

export function shippedDocuments(): DocumentCatalogue {
  return readOrThrow(parseDocuments(shippedText('checklists/documents.yaml'), 'documents.yaml'));
}

export function criteriaOf({ sections }: Checklist): readonly Criterion[] {
  return sections.flatMap(({ criteria }) => criteria);
}

export function shippedText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function readOrThrow<Value>(outcome: Outcome<Value>): Value {
  if (isProblems(outcome)) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
