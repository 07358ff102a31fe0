import { type OnceAndYearly, statedParts } from '../../../domain/money/estimate.ts';
import { annexName } from '../frame/annex-name.ts';
import { amountText, missingAmounts } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { costSentences, nobodyLeft } from './opening-sentences.ts';
import { otherMoneyRisks } from './risk-sentences.ts';
import { standingsOf } from './standings.ts';

/** Part IV.1: what mending everything costs: its parts, by budget, by source and year. */
export function needLines(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  const { currency, currencies, estimate } = view.province.investment;
  if (view.isPublic) return [narrative.notPublic];
  if (currency === null || estimate === null) {
    return [
      currencies.length === 0 ? narrative.noPrices : narrative.severalCurrencies({ currencies: currencies.join(', ') }),
    ];
  }
  if (hasNothingToBuy(view)) return [narrative.nothingToBuy];
  const amount = (value: number) => amountText(value, currency, view);
  const both = ({ once, yearly }: OnceAndYearly) => ({ once: amount(once.total), yearly: amount(yearly.total) });
  return [
    narrative.need(both(estimate)),
    ...missingAmounts(view),
    ...partLines(estimate, amount, view),
    narrative.budgets({
      investment: amount(firstYear(estimate.byBudget.investment)),
      recurrent: amount(firstYear(estimate.byBudget.recurrent)),
    }),
    narrative.listed({ list: annexName('annex-demand', view), sources: annexName('annex-money', view) }),
  ];
}

/** There are prices, but nothing that has one: zeros would say that all is there. */
export function hasNothingToBuy({ province: { investment } }: ProvinceView): boolean {
  const { estimate, unpriced, unquantified } = investment;
  return estimate !== null && estimate.bySource.length === 0 && unpriced + unquantified === 0;
}

function firstYear({ once, yearly }: OnceAndYearly): number {
  return once.total + yearly.total;
}

function partLines(
  estimate: OnceAndYearly,
  amount: (value: number) => string,
  { messages: { narrative, province } }: ProvinceView,
): readonly string[] {
  const known = (value: number | null) => (value === null ? province.unknown : amount(value));
  return statedParts(estimate).map(({ part, once, yearly }) =>
    narrative.moneyPart({ part: narrative.moneyParts[part], once: known(once), yearly: known(yearly) }),
  );
}

/** Part IV.2: what lifts the facilities to the best level, and what the amounts lack. */
export function liftLines(view: ProvinceView): readonly string[] {
  const standings = standingsOf(view);
  if (view.isPublic) return [];
  if (standings.notReady.length === 0) return [nobodyLeft(view)];
  const { currencies } = view.province.investment;
  // What the total need lacks stands with it, in part IV.1.
  const risks = currencies.length === 0 ? [view.messages.summary.noAmounts] : otherMoneyRisks(view);
  return [...costSentences(standings, view), ...risks];
}
