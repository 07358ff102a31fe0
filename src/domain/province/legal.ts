import type { Ladder } from '../checklist/checklist.ts';
import { groupBy } from '../values/grouping.ts';
import { createCriterionLookup } from './criterion-failures.ts';
import type { FacilityResult } from './facility-result.ts';
import { bestFirst } from './level-counts.ts';

/**
 * `open`: something short of the minimum is not answered yet; `none`: nothing was considered; `withheld`: a public edition does not tell.
 */
export type LegalVerdict = 'met' | 'not-met' | 'open' | 'none' | 'withheld';

const lookup = createCriterionLookup();

/** Whether a facility meets the legal minimum of a section. */
export function sectionVerdict(result: FacilityResult, id: string): LegalVerdict {
  const found = result.sections.find(({ section }) => section.id === id);
  if (found === undefined || found.section.requirement === null) return 'none';
  if (found.meetsRequirement) return 'met';
  const { criteria } = found.section.requirement;
  const named = criteria.flatMap((criterion) => lookup(result, criterion) ?? []);
  if (found.meetsRequirement === null) {
    // A public edition withholds the verdict, but not that nothing was considered: then criteria are named and none has a mark.
    return criteria.length === 0 || named.some(({ mark }) => mark !== null) ? 'withheld' : 'none';
  }
  const short = named.filter(({ mark }) => mark !== null && mark < 1);
  return short.every(({ state }) => state === 'unanswered') ? 'open' : 'not-met';
}

/** Met if every considered section is; not met if one is not; a withheld section may be either. */
export function legalVerdict(result: FacilityResult): LegalVerdict {
  const verdicts = new Set(result.sections.map(({ section }) => sectionVerdict(result, section.id)));
  return (['not-met', 'withheld', 'open', 'met'] as const).find((verdict) => verdicts.has(verdict)) ?? 'none';
}

export interface PublicationCount {
  /** As given by facilities; null: not given. */
  readonly status: string | null;
  /** By level id; null: no level. */
  readonly counts: ReadonlyMap<string | null, number>;
  readonly facilities: readonly FacilityResult[];
}

/** Publication of the medical record by level: a unit may have published without being ready. */
export function publicationByLevel(
  facilities: readonly FacilityResult[],
  ladder: Ladder,
): { readonly levels: readonly (string | null)[]; readonly rows: readonly PublicationCount[] } {
  const hasNone = facilities.some(({ level }) => level === null);
  const byStatus = groupBy(facilities, ({ facility }) => facility.emr?.status ?? '');
  return {
    levels: [...bestFirst(ladder), ...(hasNone ? [null] : [])],
    rows: [...byStatus].map(([status, own]) => ({
      status: status === '' ? null : status,
      counts: new Map(
        [...groupBy(own, ({ level }) => level ?? '')].map(([level, those]) => [
          level === '' ? null : level,
          those.length,
        ]),
      ),
      facilities: own,
    })),
  };
}
