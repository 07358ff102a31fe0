import type { JsonValue } from '../../domain/values/json.ts';

/** A copy that outlives its file: a text cut from a file would keep the whole file in memory. */
export function ownCopy<Value extends JsonValue>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
