import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { isSameValue } from '../../domain/values/same-value.ts';

/**
 * Where an exported audit shows something else than the audit in it records: keys, or a criterion's id and a key. `again` is the same audit
 * exported anew. What is computed, and texts of the checklist, may differ by version, prices and language, and are passed over.
 */
export function editedInExport(shown: JsonObject, again: JsonObject): readonly string[] {
  const whole = recordedKeys.filter((key) => isOther(shown, again, key));
  const criteria = listOf(shown['criteria']);
  const known = new Map(listOf(again['criteria']).map((each) => [each['id'], each]));
  const answers = criteria.flatMap((each) => {
    const own = known.get(each['id'] ?? null);
    if (own === undefined) return [String(each['id'])];
    return responseKeys.filter((key) => isOther(each, own, key)).map((key) => `${String(each['id'])} ${key}`);
  });
  return [...whole, ...answers];
}

const recordedKeys = [
  'audit',
  'revision',
  'illustrative',
  'round',
  'auditedOn',
  'facility',
  'team',
  'assigned',
  'flagged',
  'visit',
  'signed',
  'combinedFrom',
  'deletions',
] as const;

const responseKeys = ['self', 'verified', 'evidence', 'plan', 'purchase', 'decisions', 'keptFrom'] as const;

function isOther(shown: JsonObject, again: JsonObject, key: string): boolean {
  const found = shown[key];
  return found !== undefined && !isSameValue(withoutText(found), withoutText(again[key] ?? null));
}

/** An answer in the words of a language stands beside its value. */
function withoutText(value: JsonValue): JsonValue {
  if (!isJsonObject(value)) return value;
  const { text: _text, ...rest } = value;
  return Object.hasOwn(value, 'answer') ? rest : value;
}

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return value !== undefined && isJsonList(value) ? value.filter(isJsonObject) : [];
}
