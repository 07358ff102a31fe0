import { isJsonObject, type JsonValue } from '../../../domain/values/json.ts';
import { versionOf } from '../../shape/format-line.ts';

/** Brings a document of one version of the audit format to the next. */
type Migration = (document: JsonValue) => JsonValue;

/** By the version that they start from, 1 first. Version 1 is the newest, so there is none yet. */
const migrations: readonly Migration[] = [];

/** An audit document in the newest version of its format. */
export function migratedAudit(document: JsonValue): JsonValue {
  const format = isJsonObject(document) ? document['format'] : undefined;
  const version = typeof format === 'string' ? versionOf(format, 'audit') : null;
  return migrations.slice((version ?? 1) - 1).reduce((older, migrate) => migrate(older), document);
}
