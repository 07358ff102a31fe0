import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import { type Filled, firstFilled, withProfile } from '../filled/filled.ts';
import type { Fact, Kept } from './store.ts';

const profilePrefix = 'profile:';

/** When a file was saved last. */
export const savedAtFact = 'savedAt';

/** Null: no file was saved yet. */
export function savedAtOf({ facts }: Kept): string | null {
  return textOf(facts, savedAtFact) || null;
}

/** What is filled in, as it was kept over what the page began with. */
export function filledFrom(page: FillPage, { entries, facts }: Kept): Filled {
  const first = firstFilled(page);
  let filled: Filled = {
    ...first,
    entries: new Map([...first.entries, ...entries]),
    auditedOn: textOf(facts, 'auditedOn') || first.auditedOn,
    facilityId: page.isFacilityKnown ? first.facilityId : textOf(facts, 'facilityId'),
    facilityName: page.isFacilityKnown ? first.facilityName : textOf(facts, 'facilityName'),
  };
  for (const [name, fact] of facts) {
    if (name.startsWith(profilePrefix)) filled = withProfile(filled, name.slice(profilePrefix.length), fact);
  }
  return filled;
}

/** The facts of what is filled in, one by one, so that two tabs can change different ones. */
export function factsOf(
  checklist: Checklist,
  { auditedOn, facilityId, facilityName, profile }: Filled,
): ReadonlyMap<string, Fact> {
  return new Map<string, Fact>([
    ['auditedOn', auditedOn],
    ['facilityId', facilityId],
    ['facilityName', facilityName],
    // Also what is not answered, which the page may have begun with.
    ...checklist.profile.map(({ id }) => [`${profilePrefix}${id}`, profile.get(id) ?? null] as const),
  ]);
}

function textOf(facts: Kept['facts'], name: string): string {
  const fact = facts.get(name);
  return typeof fact === 'string' ? fact : '';
}
