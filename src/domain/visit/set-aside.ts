import type { Audit } from '../audit/audit.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';

/** The key under which an audit keeps answers that a newer checklist no longer asks, or asks differently. */
const setAsideKey = 'x-before-upgrade';

/** What an audit file has besides its known keys, with the named responses and profile answers set aside in it. */
export function withSetAside(
  { facility, loaded }: Audit,
  version: string,
  document: JsonObject,
  responses: readonly string[],
  profile: readonly string[],
): JsonObject | null {
  if (responses.length === 0 && profile.length === 0) return loaded;
  const aside: JsonObject = {
    version,
    ...(responses.length === 0 ? {} : { responses: pick(document['responses'], responses) }),
    ...(profile.length === 0
      ? {}
      : { profile: Object.fromEntries(profile.map((id) => [id, facility.profile.get(id) ?? null])) }),
  };
  return { ...loaded, [setAsideKey]: [...arrayOf(loaded?.[setAsideKey]), aside] };
}

/** The evidence files that responses set aside name; a file of an audit may have anything there. */
export function evidenceSetAside({ loaded }: Pick<Audit, 'loaded'>): readonly string[] {
  return arrayOf(loaded?.[setAsideKey])
    .flatMap((aside) => Object.values(objectOf(objectOf(aside)['responses'])))
    .flatMap((response) => arrayOf(objectOf(response)['evidence']))
    .flatMap((evidence) => {
      const { file } = objectOf(evidence);
      return typeof file === 'string' ? [file] : [];
    });
}

function pick(responses: JsonValue | undefined, ids: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(responses)).filter(([id]) => ids.includes(id)));
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return value === null || typeof value !== 'object' || Array.isArray(value) ? {} : (value as JsonObject);
}

function arrayOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
