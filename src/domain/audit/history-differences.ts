import { isJsonList, isJsonObject, type JsonValue } from '../values/json.ts';
import { isSameValue } from '../values/same-value.ts';
import type { Audit } from './audit.ts';
import { type Change, changesBetween, type HistoryEntry } from './history.ts';

/** In what an audit differs from its history, such as after an edit by hand. */
export interface HistoryDifferences {
  /** The last revision that the history knows, where it is later than the audit's: the audit is an older copy. Null: it is not. */
  readonly laterRevision: number | null;
  /** Parts that the history leaves otherwise than they are: from what it says to what is there. */
  readonly changes: readonly Change[];
}

/** Compares an audit with its history; parts of which the history says nothing are left out. */
export function historyDifferences(entries: readonly HistoryEntry[], audit: Audit): HistoryDifferences {
  const last = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const found = new Map(changesBetween(nothingOf(audit), audit).map((each) => [keyOf(each), each.to]));
  const known = entries.at(-1)?.revision ?? 0;
  const changes = [...last.values()].flatMap(({ criterion, part, to }): readonly Change[] => {
    const is = found.get(keyOf({ criterion, part })) ?? null;
    return isSameValue(unlessEmpty(to), unlessEmpty(is)) ? [] : [{ criterion, part, from: to, to: is }];
  });
  return { laterRevision: known > audit.revision ? known : null, changes };
}

function keyOf({ criterion, part }: Pick<Change, 'criterion' | 'part'>): string {
  return `${criterion ?? ''} ${part}`;
}

/** An audit of which every part is another one, so that each is told. */
function nothingOf(audit: Audit): Audit {
  return {
    ...audit,
    auditedOn: '',
    facility: { ...audit.facility, name: '', profile: new Map() },
    team: [],
    assigned: new Map(),
    visit: null,
    signed: [],
    responses: new Map(),
  };
}

function unlessEmpty(value: JsonValue): JsonValue {
  if (isJsonList(value)) return value.length === 0 ? null : value;
  return isJsonObject(value) && Object.keys(value).length === 0 ? null : value;
}
