import type { Answer } from '../../domain/audit/audit.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import { nothingTyped, type Typed, typedOf } from './typed.ts';

/** What a person has filled in so far. */
export interface Filled {
  /** ISO day. */
  readonly auditedOn: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly profile: ReadonlyMap<string, string | number>;
  /** By criterion. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** What stands at one criterion. */
export interface Entry {
  /** Null: not answered, or what is typed is no answer yet. */
  readonly answer: Answer | null;
  readonly typed: Typed;
  /** `''`: no note. */
  readonly note: string;
  /** ISO instant of the last change; null: none since the page was made. */
  readonly at: string | null;
  /** Names of photographs, in the order in which they were taken. */
  readonly photos: readonly string[];
}

export const emptyEntry: Entry = { answer: null, typed: nothingTyped, note: '', at: null, photos: [] };

/** As a page begins, before anybody touches it. */
export function firstFilled({ audit, checklist, side, language, isFacilityKnown }: FillPage): Filled {
  const criteria = checklist.sections.flatMap((section) => section.criteria);
  const entries = criteria.flatMap((criterion): readonly (readonly [string, Entry])[] => {
    const own = audit.responses.get(criterion.id)?.[side] ?? null;
    if (own === null) return [];
    const typed = typedOf(criterion, own.answer, language);
    return [[criterion.id, { ...emptyEntry, answer: own.answer, typed, note: own.note ?? '', at: own.at }]];
  });
  return {
    auditedOn: audit.auditedOn,
    facilityId: isFacilityKnown ? audit.facility.id : '',
    facilityName: isFacilityKnown ? audit.facility.name : '',
    profile: audit.facility.profile,
    entries: new Map(entries),
  };
}

export function entryOf({ entries }: Filled, criterion: string): Entry {
  return entries.get(criterion) ?? emptyEntry;
}

export function withEntry(filled: Filled, criterion: string, entry: Entry): Filled {
  return { ...filled, entries: new Map([...filled.entries, [criterion, entry]]) };
}

export function withProfile(filled: Filled, question: string, value: string | number | null): Filled {
  const profile = new Map(filled.profile);
  if (value === null) profile.delete(question);
  else profile.set(question, value);
  return { ...filled, profile };
}
