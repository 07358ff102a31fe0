import { forbiddenKeys, isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { damaged, overLimit } from '../bounds/refusals.ts';

const DEEPEST = 64;

/**
 * Parses JSON of carried data, limited in depth and without dangerous keys such as `__proto__`.
 * @throws AuditError workbook-damaged, workbook-limit.
 */
function parseSafeJson(json: string): JsonValue {
  const value = parseJson(json);
  checkValue(value);
  return value;
}

/** Parses JSON of any depth and with any keys. @throws AuditError workbook-damaged. */
export function parseJson(json: string): JsonValue {
  try {
    return JSON.parse(json) as JsonValue;
  } catch {
    throw damaged('data-shape');
  }
}

/** Like `parseSafeJson`, for an object. */
export function parseSafeObject(json: string): JsonObject {
  const value = parseSafeJson(json);
  if (!isJsonObject(value)) throw damaged('data-shape');
  return value;
}

/** Iterative, since depth is what it checks. */
function checkValue(root: JsonValue): void {
  const open: { readonly value: JsonValue; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) throw overLimit('depth', DEEPEST);
    if (isJsonList(value)) {
      for (const each of value) open.push({ value: each, depth: depth + 1 });
      continue;
    }
    for (const key of Object.keys(value)) {
      if (forbiddenKeys.has(key)) throw damaged('data-shape');
      open.push({ value: value[key] ?? null, depth: depth + 1 });
    }
  }
}
