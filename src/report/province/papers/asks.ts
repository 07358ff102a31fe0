import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { liftCosts } from '../../../domain/province/lift-costs.ts';
import { type AuthorityAgenda, agendasByAuthority } from '../../../domain/province/proposals.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { amountText } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { proposalText } from '../money/proposals.ts';
import { standingsOf } from './standings.ts';

/** One thing that an authority is asked for. */
export interface Ask {
  /** In words, without a full stop. */
  readonly what: string;
  readonly facilities: readonly FacilityResult[];
  /** The money to find, not a remedy; its words say for how many facilities. */
  readonly isMoney: boolean;
}

/** Everything that one authority is asked for, in the order of every paper. */
export interface AskedOf {
  /** As written in criteria. */
  readonly authority: string;
  readonly name: string;
  readonly asks: readonly Ask[];
}

/**
 * What is asked of each authority but the facilities, the province first and the money first of all, then what most need.
 * Report, summary, submission and annex are all made from this, so that none has more or fewer of them.
 */
export function askedOfOthers(view: ProvinceView): readonly AskedOf[] {
  const money = moneyAsk(view);
  const others = agendasByAuthority(view.province.facilities).flatMap((agenda): readonly AskedOf[] => {
    const { authority } = agenda;
    const asks = asksIn(agenda, view);
    if (authority === null || authority === 'facility' || asks.length === 0) return [];
    return [{ authority, name: nameOf(authority, view), asks }];
  });
  const province = others.find(({ authority }) => authority === 'province');
  const first = [...(money === null ? [] : [money]), ...(province?.asks ?? [])];
  return [
    ...(first.length === 0 ? [] : [{ authority: 'province', name: nameOf('province', view), asks: first }]),
    ...others.filter((each) => each !== province),
  ];
}

/** The money that the province has to decide on; null: there are no amounts, or a public edition gives none. */
function moneyAsk(view: ProvinceView): Ask | null {
  const { currency } = view.province.investment;
  const { best, notReady } = standingsOf(view);
  const { lifted, money } = liftCosts(notReady);
  if (view.isPublic || currency === null || money === null || lifted.length === 0) return null;
  const amount = amountText(money.once.total + money.yearly.total, currency, view);
  const what = view.messages.narrative.moneyAsked({ amount, count: lifted.length, level: best });
  return { what, facilities: lifted, isMoney: true };
}

function asksIn({ costing, decisions, free }: AuthorityAgenda, view: ProvinceView): readonly Ask[] {
  return [...costing, ...decisions, ...free]
    .sort((a, b) => b.facilities.length - a.facilities.length)
    .map((proposal) => ({
      what: proposalText(proposal, view),
      facilities: proposal.facilities,
      isMoney: false,
    }));
}

/** In words; as written where it is none of those we know. */
function nameOf(authority: string, { messages }: ProvinceView): string {
  return wordFor(authority, messages.words.authority);
}
