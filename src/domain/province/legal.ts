import type { Ladder } from '../checklist/checklist.ts';
import { groupBy } from '../values/grouping.ts';
import { createCriterionLookup } from './criterion-failures.ts';
import type { FacilityResult } from './facility-result.ts';
import { bestFirst } from './level-counts.ts';

/** `open`: what is short of it is not answered yet; `none`: nothing was considered; `withheld`: a public edition does not tell. */
export type LegalVerdict = 'met' | 'not-met' | 'open' | 'none' | 'withheld';

const lookup = createCriterionLookup();

/** Whether a facility meets the legal minimum that a section answers. */
export function sectionVerdict(result: FacilityResult, id: string): LegalVerdict {
  const found = result.sections.find(({ section }) => section.id === id);
  if (found === undefined || found.section.requirement === null) return 'none';
  if (found.meetsRequirement) return 'met';
  const { criteria } = found.section.requirement;
  const named = criteria.flatMap((criterion) => lookup(result, criterion) ?? []);
  if (found.meetsRequirement === null) {
    // Nobody withholds that nothing was considered, which is so where criteria are named and none has a mark.
    return criteria.length === 0 || named.some(({ mark }) => mark !== null) ? 'withheld' : 'none';
  }
  const short = named.filter(({ mark }) => mark !== null && mark < 1);
  return short.every(({ state }) => state === 'unanswered') ? 'open' : 'not-met';
}

/** Met where every section that considers something is; not met where one is not; what is withheld may be either. */
export function legalVerdict(result: FacilityResult): LegalVerdict {
  const verdicts = new Set(result.sections.map(({ section }) => sectionVerdict(result, section.id)));
  return (['not-met', 'withheld', 'open', 'met'] as const).find((verdict) => verdicts.has(verdict)) ?? 'none';
}

export interface PublicationCount {
  /** As facilities have it; null: not said. */
  readonly status: string | null;
  /** By level id; null: no level. */
  readonly counts: ReadonlyMap<string | null, number>;
  readonly facilities: readonly FacilityResult[];
}

/** Publication of the medical record beside the level: a unit may have published and not be ready. */
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
