import { compareByCode } from '../values/compare-by-code.ts';
import { canonicalJson, type JsonValue } from '../values/json.ts';

/** What several parts did with a value that all of them started from. */
export type ThreeWay<Value> =
  | { readonly is: 'agreed'; readonly value: Value }
  /** Each different value once, with the indexes of the parts that have it. */
  | { readonly is: 'differing'; readonly values: readonly Held<Value>[] };

export interface Held<Value> {
  readonly value: Value;
  readonly parts: readonly number[];
}

/** Compares the parts with the base: those that left the value alone are ignored, the others must agree. */
export function threeWay<Value>(
  base: Value,
  parts: readonly Value[],
  isSame: (a: Value, b: Value) => boolean = isSamePlain,
): ThreeWay<Value> {
  const held = distinct(parts, isSame).filter(({ value }) => !isSame(value, base));
  const [only] = held;
  if (only === undefined) return { is: 'agreed', value: base };
  return held.length === 1 ? { is: 'agreed', value: only.value } : { is: 'differing', values: held };
}

/** Each different value once, in an order that does not depend on the order of the parts. */
export function distinct<Value>(
  parts: readonly Value[],
  isSame: (a: Value, b: Value) => boolean = isSamePlain,
): readonly Held<Value>[] {
  const held: { value: Value; parts: number[] }[] = [];
  for (const [index, value] of parts.entries()) {
    const known = held.find((each) => isSame(each.value, value));
    if (known === undefined) held.push({ value, parts: [index] });
    else known.parts.push(index);
  }
  return held.toSorted((a, b) => compareByCode(plainText(a.value), plainText(b.value)));
}

/** The base's members that no part removed, and those that some part added; `keyOf` identifies a member. */
export function unionOf<Member>(
  base: readonly Member[],
  parts: readonly (readonly Member[])[],
  keyOf: (member: Member) => string,
): readonly Member[] {
  const keys = (members: readonly Member[]) => new Set(members.map(keyOf));
  const [before, all] = [keys(base), parts.map(keys)];
  const kept = base.filter((member) => all.every((part) => part.has(keyOf(member))));
  const added = parts
    .flat()
    .filter((member) => !before.has(keyOf(member)))
    .toSorted((a, b) => compareByCode(plainText(a), plainText(b)));
  return [...kept, ...distinct(added, (a, b) => keyOf(a) === keyOf(b)).map(({ value }) => value)];
}

export function isSamePlain(a: unknown, b: unknown): boolean {
  return plainText(a) === plainText(b);
}

/** A text for comparing values of the model, which are plain data; maps become their entries. */
export function plainText(value: unknown): string {
  const plain = JSON.stringify(value ?? null, (_key, each: unknown) => (each instanceof Map ? [...each] : each));
  return canonicalJson(JSON.parse(plain) as JsonValue);
}
