import { liftCosts } from '../../../domain/province/lift-costs.ts';
import { type AuthorityAgenda, agendasByAuthority } from '../../../domain/province/proposals.ts';
import { annexName } from '../frame/annex-name.ts';
import { amountText } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { proposalText } from '../money/proposals.ts';
import { agendasOfOthers, authorityText, proposalsOf } from './decision-sentences.ts';
import { namesOrAnnex, standingsOf } from './standings.ts';

/** What is asked of one authority. */
export interface ProposalPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Part VI: recommendations by authority, the province first with the money, the facilities last. */
export function proposalParts(view: ProvinceView): readonly ProposalPart[] {
  const { narrative } = view.messages;
  const province = moneyAsked(view);
  const others = agendasOfOthers(view);
  const withProvince = province.length > 0 && !others.some(({ authority }) => authority === 'province');
  const agendas: readonly AuthorityAgenda[] = withProvince ? [noAgenda, ...others] : others;
  const parts = agendas.map((agenda, index) => ({
    title: narrative.headings.authority({ number: index + 1, authority: authorityText(agenda, view) }),
    lines: [...(agenda.authority === 'province' ? province : []), ...linesOf(agenda, view)],
  }));
  const own = facilityPart(parts.length + 1, view);
  const all = [...parts, ...(own === null ? [] : [own])];
  return all.length === 0 ? [{ title: '', lines: [narrative.nothingAsked] }] : all;
}

const noAgenda: AuthorityAgenda = { authority: 'province', difficulties: [], costing: [], decisions: [], free: [] };

/** The money that the province has to decide on: the same in report, submission and decision. */
export function moneyAsked(view: ProvinceView): readonly string[] {
  const { currency } = view.province.investment;
  const { best, notReady } = standingsOf(view);
  const { lifted, money } = liftCosts(notReady);
  if (view.isPublic || currency === null || money === null || lifted.length === 0) return [];
  const amount = amountText(money.once.total + money.yearly.total, currency, view);
  return [view.messages.narrative.moneyAsked({ amount, count: lifted.length, level: best })];
}

function linesOf(agenda: AuthorityAgenda, view: ProvinceView): readonly string[] {
  return proposalsOf(agenda).map((proposal) =>
    view.messages.narrative.proposal({
      remedy: proposalText(proposal, view),
      count: proposal.facilities.length,
      names: namesOrAnnex(proposal.facilities, view, 'annex-critical'),
    }),
  );
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
    ...(own.costing.length === 0 ? [] : [narrative.facilitiesBuy({ count: own.costing.length, annex })]),
    ...(own.decisions.length === 0 ? [] : [narrative.facilitiesDecide({ count: own.decisions.length })]),
  ];
}
