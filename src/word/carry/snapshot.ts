import { isJsonList } from '../../domain/values/json.ts';
import { damaged } from '../../office/bounds/refusals.ts';
import { type DataPart, dataPart } from '../../office/carry/data-part.ts';
import type { FoundData } from '../../office/carry/find-data.ts';
import { parseSafeObject } from '../../office/carry/safe-json.ts';

/** The paragraphs as they are written, for `verify`. */
export function snapshotPart(texts: readonly string[]): DataPart {
  return dataPart('cells', JSON.stringify({ texts }));
}

/** @throws AuditError workbook-damaged where they are gone or of another kind. */
export function readSnapshot({ index, read }: FoundData): readonly string[] {
  const listed = index.parts.find(({ role }) => role === 'cells');
  const json = listed === undefined ? null : read(listed);
  const texts = json === null ? null : parseSafeObject(json)['texts'];
  if (!isJsonList(texts) || !texts.every((each) => typeof each === 'string')) throw damaged('data-shape');
  return texts;
}
