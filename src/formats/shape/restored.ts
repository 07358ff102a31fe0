import {
  canonicalJson,
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  ownMember,
} from '../../domain/values/json.ts';
import { isExtension } from './extensions.ts';
import type { Member, Members } from './members.ts';

/**
 * The written value plus what only the loaded file has: the user's own keys, and blank keys. So a file keeps what the model does not hold,
 * and saving an unchanged one changes nothing.
 */
export function restored(written: Members, loaded: JsonValue | undefined): JsonObject {
  const before = isJsonObject(loaded) ? loaded : {};
  const known = Object.entries(written).map(([key, member]): [string, JsonValue | undefined] => [
    key,
    member === undefined ? keptMember(key, before, written) : restoredMember(member, ownMember(before, key)),
  ]);
  const own = Object.entries(before).filter(([key]) => isExtension(key) && !Object.hasOwn(written, key));
  return Object.fromEntries([...known, ...own].filter((entry) => entry[1] !== undefined)) as JsonObject;
}

function restoredMember(member: Exclude<Member, undefined>, loaded: JsonValue | undefined): JsonValue {
  if (Array.isArray(member)) return restoredList(member as readonly Member[], loaded);
  return typeof member === 'object' && member !== null ? restored(member as Members, loaded) : (member as JsonValue);
}

/** Items are matched by content, each once, or by position if none was added or removed. */
function restoredList(list: readonly Member[], loaded: JsonValue | undefined): readonly JsonValue[] {
  const before = isJsonList(loaded) ? loaded : [];
  if (before.length === 0) return list.map((item) => restoredMember(item ?? null, undefined));
  const gists = before.map(gist);
  const left = new Set(before.keys());
  return list.map((item, index) => {
    const sought = gist(restoredMember(item ?? null, undefined));
    const isInPlace = left.has(index) && gists[index] === sought;
    const same = isInPlace ? index : [...left].find((each) => gists[each] === sought);
    if (same !== undefined) left.delete(same);
    const fallback = before.length === list.length ? before[index] : undefined;
    return restoredMember(item ?? null, same === undefined ? fallback : before[same]);
  });
}

/** The model ignores a reason on an answer that needs none; it is kept in the file until the answer changes. */
function keptMember(key: string, before: JsonObject, written: Members): JsonValue | undefined {
  const member = ownMember(before, key);
  if (member === undefined || isBlank(member)) return member;
  const isStray = key === 'reason' && typeof member === 'string' && isSame(written['answer'], before['answer']);
  return isStray ? member : undefined;
}

function isSame(answer: Member, before: JsonValue | undefined): boolean {
  return answer !== undefined && before !== undefined && gist(restoredMember(answer, undefined)) === gist(before);
}

function isBlank(value: JsonValue): boolean {
  if (value === null || value === false) return true;
  return isJsonList(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;
}

/** A value without blank and user-defined parts. */
function gist(value: JsonValue): string {
  return canonicalJson(trimmed(value));
}

function trimmed(value: JsonValue): JsonValue {
  if (isJsonList(value)) return value.map(trimmed);
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([key, member]) => !isExtension(key) && !isBlank(member));
  return Object.fromEntries(kept.map(([key, member]) => [key, trimmed(member)]));
}
