import { isJsonList, type JsonObject } from '../../domain/values/json.ts';
import { damaged } from '../../office/bounds/refusals.ts';
import { type DataPart, dataPart } from '../../office/carry/data-part.ts';
import type { FoundData } from '../../office/carry/find-data.ts';
import { parseSafeObject } from '../../office/carry/safe-json.ts';

/** The paragraphs as they are written, for `verify`, and the SHA-256 of the part that they stand in. */
export function snapshotPart(texts: readonly string[], document: string): DataPart {
  return dataPart('cells', JSON.stringify({ texts, document }));
}

/** @throws AuditError workbook-damaged where they are gone or of another kind. */
export function readSnapshot(data: FoundData): readonly string[] {
  const texts = snapshotOf(data)?.['texts'];
  if (!isJsonList(texts) || !texts.every((each) => typeof each === 'string')) throw damaged('data-shape');
  return texts;
}

/** SHA-256 of the main part as it was written; null in papers of older versions. */
export function writtenDigest(data: FoundData): string | null {
  const digest = snapshotOf(data)?.['document'];
  return typeof digest === 'string' ? digest : null;
}

function snapshotOf({ index, read }: FoundData): JsonObject | null {
  const listed = index.parts.find(({ role }) => role === 'cells');
  const json = listed === undefined ? null : read(listed);
  return json === null ? null : parseSafeObject(json);
}
