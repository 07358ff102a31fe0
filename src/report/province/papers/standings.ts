import type { Facility } from '../../../domain/audit/facility.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { isAtBestLevel } from '../../../domain/province/is-done.ts';
import { bestFirst } from '../../../domain/province/level-counts.ts';
import { rankFacilities } from '../../../domain/province/rank-facilities.ts';
import type { ProvinceSheet } from '../../../domain/template/report-layout.ts';
import { listOf } from '../../../i18n/written/list-of.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import { namesTogether } from '../../words/facility/names-together.ts';
import { annexName } from '../frame/annex-name.ts';
import type { ProvinceView } from '../frame/province-view.ts';

/** The facilities of a province as its papers speak of them, each group best first. */
export interface Standings {
  /** The name of the best level. */
  readonly best: string;
  readonly ready: readonly FacilityResult[];
  /** With a level, or without one yet. */
  readonly notReady: readonly FacilityResult[];
  /** Of these, those with open criteria. */
  readonly open: readonly FacilityResult[];
  readonly missing: readonly Facility[];
}

export function standingsOf({ province, language }: ProvinceView): Standings {
  const { checklist, roster } = province;
  const ranked = rankFacilities(province.facilities, checklist.ladder).map(({ result }) => result);
  const [best = ''] = bestFirst(checklist.ladder);
  return {
    best: levelLabel(checklist, best, language),
    ready: ranked.filter(isAtBestLevel),
    notReady: ranked.filter((each) => !isAtBestLevel(each)),
    open: ranked.filter(({ complete }) => !complete),
    missing: roster?.missing ?? [],
  };
}

/** A sentence names no more facilities than this; the others are counted. */
const mostNames = 12;

/** In lists of many sentences. */
export const fewNames = 2;

/** Facilities in a sentence: A, B and C. One more than asked for is named too: it takes no more room than to say that there is one. */
export function namesIn(
  facilities: readonly Pick<Facility, 'name'>[],
  { language, messages }: ProvinceView,
  most = mostNames,
): string {
  const shown = facilities.length === most + 1 ? facilities : facilities.slice(0, most);
  const names = namesTogether(shown.map(({ name }) => name));
  const more = facilities.length - shown.length;
  return more === 0 ? listOf(names, language) : messages.province.andMore({ names: names.join(', '), count: more });
}

/** Names as long as they are few; of more, the annex that has them all. */
export function namesOrAnnex(results: readonly FacilityResult[], view: ProvinceView, annex: ProvinceSheet): string {
  const isShort = results.length <= fewNames + 1 || !view.numerals.has(annex);
  if (isShort) return resultNames(results, view, fewNames);
  return view.messages.narrative.inAnnex({ annex: annexName(annex, view) });
}

/** The same of results. */
export function resultNames(results: readonly FacilityResult[], view: ProvinceView, most = mostNames): string {
  return namesIn(
    results.map(({ facility }) => facility),
    view,
    most,
  );
}
