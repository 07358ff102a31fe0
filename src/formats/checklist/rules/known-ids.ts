import { isJsonList, isJsonObject, type JsonValue } from '../../../domain/values/json.ts';

/** The ids of one kind in a definition. */
export interface KnownIds {
  readonly ids: ReadonlySet<string>;
  /** False if some could not be read, so that a missing id may still exist. */
  readonly isComplete: boolean;
}

/** Read from the value itself, whatever else is wrong: a criterion without a weight is still a criterion. */
export function knownIds(value: JsonValue) {
  const top = isJsonObject(value) ? value : {};
  const sections = top['sections'];
  const criteria = isJsonList(sections)
    ? sections.map((section) => idsOfList((isJsonObject(section) ? section['criteria'] : null) ?? null))
    : [unreadable];
  return {
    profile: idsOfList(top['profile']),
    stage: idsOfList(top['stages']),
    basis: idsOfMap(top['basis']),
    item: idsOfMap(top['items']),
    criterion: {
      ids: new Set(criteria.flatMap(({ ids }) => [...ids])),
      isComplete: criteria.every(({ isComplete }) => isComplete),
    },
  };
}

const unreadable: KnownIds = { ids: new Set(), isComplete: false };

function idsOfList(list: JsonValue | undefined): KnownIds {
  if (list === undefined) return { ids: new Set(), isComplete: true };
  if (!isJsonList(list)) return unreadable;
  const ids = list.flatMap((each) => (isJsonObject(each) && typeof each['id'] === 'string' ? [each['id']] : []));
  return { ids: new Set(ids), isComplete: ids.length === list.length };
}

function idsOfMap(map: JsonValue | undefined): KnownIds {
  if (map === undefined) return { ids: new Set(), isComplete: true };
  return isJsonObject(map) ? { ids: new Set(Object.keys(map)), isComplete: true } : unreadable;
}
