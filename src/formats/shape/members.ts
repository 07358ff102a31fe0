import type { JsonValue } from '../../domain/values/json.ts';

/** A map to be written, in the order of its keys; undefined: left out, unless the file that was loaded has it there blank. */
export interface Members {
  readonly [key: string]: Member;
}

export type Member = JsonValue | undefined | Members | readonly Member[];

/** Leaves out what is at its default: null, false, and lists without items. */
export function members(all: { readonly [key: string]: Member }): Members {
  return Object.fromEntries(Object.entries(all).map(([key, member]) => [key, isDefault(member) ? undefined : member]));
}

/** A map by id; undefined where it is empty. */
export function mapMembers<Value>(map: ReadonlyMap<string, Value>, memberOf: (value: Value) => Member): Member {
  return map.size === 0 ? undefined : Object.fromEntries([...map].map(([id, value]) => [id, memberOf(value)]));
}

function isDefault(member: Member): boolean {
  return member === null || member === false || (Array.isArray(member) && member.length === 0);
}
