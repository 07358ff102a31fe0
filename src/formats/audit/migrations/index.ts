import { isJsonObject, type JsonValue } from '../../../domain/values/json.ts';
import { versionOf } from '../../shape/format-line.ts';

/** Converts a document of one version of the audit format to the next. */
type Migration = (document: JsonValue) => JsonValue;

/** Indexed by the version they start from, beginning with 1. Version 1 is the newest, so there are none yet. */
const migrations: readonly Migration[] = [];

/** An audit document converted to the newest version of its format. */
export function migratedAudit(document: JsonValue): JsonValue {
  const format = isJsonObject(document) ? document['format'] : undefined;
  const version = typeof format === 'string' ? versionOf(format, 'audit') : null;
  return migrations.slice((version ?? 1) - 1).reduce((older, migrate) => migrate(older), document);
}
