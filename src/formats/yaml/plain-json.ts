import { type Problem, problem } from '../../domain/problem/problem.ts';
import { forbiddenKeys, isJsonList, isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { depthLimit, keyLimit, listLimit } from './limits.ts';
import { nowhere, type Path, type Source } from './source.ts';

/** Text as stored everywhere: in NFC, without lone surrogates, which no file could store. */
export function plainText(text: string): string {
  return composed(text).toWellFormed();
}

/** The value at the path; undefined: none. */
export function valueAt(value: JsonValue, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((found, step) => {
    if (isJsonList(found)) return typeof step === 'number' ? found[step] : undefined;
    return isJsonObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }, value);
}

/** Whether lists and maps lie in each other more often than that; looked at without recursion, which is what the depth would end. */
export function isNestedDeeper(value: JsonValue, most: number): boolean {
  let level: readonly JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    level = level.filter((each) => typeof each === 'object' && each !== null);
  }
  return false;
}

export interface DocumentReading {
  readonly source: Source;
  readonly problems: readonly Problem[];
}

/** Checks a value that came as JSON, such as a carried copy, by the rules for files. */
export function readDocument(document: JsonValue): DocumentReading {
  // What this tool wrote is plain already, and one merge reads thousands of copies.
  if (isPlain(document, 0)) return { source: { value: document, locator: nowhere }, problems: [] };
  const problems: Problem[] = [];
  const value = checked(document, 0, problems);
  return { source: { value, locator: nowhere }, problems };
}

/** Whether `checked` would neither change nor report anything in the value. */
function isPlain(value: JsonValue, depth: number): boolean {
  if (typeof value === 'string') return plainText(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  if (depth > depthLimit) return false;
  if (isJsonList(value)) return value.length <= listLimit && value.every((item) => isPlain(item, depth + 1));
  const keys = Object.keys(value);
  if (keys.length > keyLimit) return false;
  return keys.every((key) => {
    const member = value[key];
    return !forbiddenKeys.has(key) && member !== undefined && plainText(key) === key && isPlain(member, depth + 1);
  });
}

function checked(value: JsonValue, depth: number, problems: Problem[]): JsonValue {
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > depthLimit) {
    problems.push(problem('yaml-syntax', { fault: 'too-deep' }));
    return null;
  }
  if (isJsonList(value)) {
    if (value.length > listLimit) problems.push(problem('too-many-items', { limit: listLimit }));
    return value.slice(0, listLimit).map((item) => checked(item, depth + 1, problems));
  }
  const keys = Object.keys(value);
  if (keys.length > keyLimit) problems.push(problem('too-many-keys', { limit: keyLimit }));
  return Object.fromEntries(
    keys.slice(0, keyLimit).flatMap((key) => {
      if (forbiddenKeys.has(key)) problems.push(problem('forbidden-key', { key }));
      const member = value[key];
      return forbiddenKeys.has(key) || member === undefined
        ? []
        : [[plainText(key), checked(member, depth + 1, problems)]];
    }),
  );
}
