import { neededItems } from '../../../domain/province/item-demand.ts';
import { agendasByAuthority } from '../../../domain/province/proposals.ts';
import { annexName } from '../frame/annex-name.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { type Ask, askedOfOthers } from './asks.ts';
import { namesOrAnnex } from './standings.ts';

/** What is asked of one authority. */
export interface ProposalPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Part VI: recommendations by authority, the province first with the money, the facilities last. */
export function proposalParts(view: ProvinceView): readonly ProposalPart[] {
  const { narrative } = view.messages;
  const parts = askedOfOthers(view).map(({ name, asks }, index) => ({
    title: narrative.headings.authority({ number: index + 1, authority: name }),
    lines: asks.map((ask) => askLine(ask, view)),
  }));
  const own = facilityPart(parts.length + 1, view);
  const all = [...parts, ...(own === null ? [] : [own])];
  return all.length === 0 ? [{ title: '', lines: [narrative.nothingAsked] }] : all;
}

function askLine({ what, facilities, isMoney }: Ask, view: ProvinceView): string {
  const { narrative } = view.messages;
  if (isMoney) return narrative.asked({ what });
  const names = namesOrAnnex(facilities, view, 'annex-critical');
  return narrative.proposal({ remedy: what, count: facilities.length, names });
}

/** The facilities' own tasks are too many to name; the annexes have them. */
function facilityPart(number: number, view: ProvinceView): ProposalPart | null {
  const lines = facilityTasks(view, (annex) => annex);
  return lines.length === 0 ? null : { title: view.messages.narrative.headings.facilitiesAsked({ number }), lines };
}

/** What the facilities can do themselves, with the annex that has it in the words of the paper. */
export function facilityTasks(view: ProvinceView, annexIn: (annex: string) => string): readonly string[] {
  const { narrative } = view.messages;
  const own = agendasByAuthority(view.province.facilities).find(({ authority }) => authority === 'facility');
  if (own === undefined) return [];
  // A public edition has no such annex; nor has one where nothing can be counted yet.
  const annex = view.numerals.has('annex-demand') ? annexIn(annexName('annex-demand', view)) : null;
  return [
    ...(own.free.length === 0 ? [] : [narrative.facilitiesDo({ count: own.free.length })]),
    ...(own.costing.length === 0 ? [] : [buyTask(own.costing.length, annex, view)]),
    ...(own.decisions.length === 0 ? [] : [narrative.facilitiesDecide({ count: own.decisions.length })]),
  ];
}

/** Counted as the annex counts, where there is one: its reader finds that many rows. */
function buyTask(remedies: number, annex: string | null, { messages: { narrative }, province }: ProvinceView): string {
  return annex === null
    ? narrative.facilitiesBuy({ count: remedies })
    : narrative.facilitiesBuyListed({ count: neededItems(province).length, annex });
}
