import type { JsonValue } from '../../domain/values/json.ts';

/** A map to write, in the order of its keys; undefined: left out, unless it is blank in the loaded file. */
export interface Members {
  readonly [key: string]: Member;
}

export type Member = JsonValue | undefined | Members | readonly Member[];

/** Leaves out defaults: null, false, and empty lists. */
export function members(all: { readonly [key: string]: Member }): Members {
  return Object.fromEntries(Object.entries(all).map(([key, member]) => [key, isDefault(member) ? undefined : member]));
}

/** A map by id; undefined if empty. */
export function mapMembers<Value>(map: ReadonlyMap<string, Value>, memberOf: (value: Value) => Member): Member {
  return map.size === 0 ? undefined : Object.fromEntries([...map].map(([id, value]) => [id, memberOf(value)]));
}

function isDefault(member: Member): boolean {
  return member === null || member === false || (Array.isArray(member) && member.length === 0);
}
