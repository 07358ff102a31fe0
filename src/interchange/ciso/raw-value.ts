import { isJsonList, isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../domain/values/json.ts';
import { printable } from '../../domain/values/printable.ts';

/** The path of a value in its file: keys and, in lists, positions from 0. */
export type RawPath = readonly (string | number)[];

/** A number or a word as its file has it, 1.10 and not 1.1; null: not known. */
export type Written = (path: RawPath) => string | null;

/** A map of a file from outside, read by what is expected there; whatever is something else counts as missing. */
export interface Raw {
  /** `''`: missing. Of a number or a word such as `true`, what the file says. */
  readonly text: (key: string) => string;
  /** Null: missing, or no number. */
  readonly number: (key: string) => number | null;
  readonly isTrue: (key: string) => boolean;
  readonly has: (key: string) => boolean;
  readonly member: (key: string) => Raw | null;
  /** The maps of a list. */
  readonly items: (key: string) => readonly Raw[];
  /** The texts of a list. */
  readonly texts: (key: string) => readonly string[];
  /** The maps of a map, by key. */
  readonly entries: (key: string) => readonly (readonly [string, Raw])[];
  readonly keys: readonly string[];
}

export function rawOf(map: JsonObject, written: Written, path: RawPath = []): Raw {
  const textOf = (value: JsonValue | undefined, at: RawPath): string => {
    if (typeof value === 'string') return printable(value).trim();
    if (typeof value !== 'number' && typeof value !== 'boolean') return '';
    return written(at) ?? String(value);
  };
  const below = (value: JsonValue | undefined, at: RawPath) => (isJsonObject(value) ? [rawOf(value, written, at)] : []);
  const listAt = (key: string): readonly JsonValue[] => {
    const found = ownMember(map, key);
    return isJsonList(found) ? found : [];
  };
  return {
    text: (key) => textOf(ownMember(map, key), [...path, key]),
    number: (key) => {
      const found = ownMember(map, key);
      return typeof found === 'number' && Number.isFinite(found) ? found : null;
    },
    isTrue: (key) => ownMember(map, key) === true,
    has: (key) => (ownMember(map, key) ?? null) !== null,
    member: (key) => below(ownMember(map, key), [...path, key])[0] ?? null,
    items: (key) => listAt(key).flatMap((each, index) => below(each, [...path, key, index])),
    texts: (key) => listAt(key).map((each, index) => textOf(each, [...path, key, index])),
    entries: (key) => {
      const found = ownMember(map, key);
      if (!isJsonObject(found)) return [];
      return Object.keys(found).flatMap((name) =>
        below(ownMember(found, name), [...path, key, name]).map((each) => [name, each] as const),
      );
    },
    keys: Object.keys(map),
  };
}
