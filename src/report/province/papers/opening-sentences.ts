import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { liftCosts } from '../../../domain/province/lift-costs.ts';
import { listOf } from '../../../i18n/written/list-of.ts';
import { isScored } from '../../words/facility/level-text.ts';
import { dayText } from '../frame/cells.ts';
import { amountText } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { plansOf } from './plans.ts';
import { commonReasons } from './reasons.ts';
import { resultNames, type Standings, standingsOf } from './standings.ts';

/** Who is ready; who is not, and why; how much money, by when. In a public edition only the first two. */
export function openingSentences(view: ProvinceView): readonly string[] {
  const { summary } = view.messages;
  const { facilities, checklist, today } = view.province;
  const day = dayText(today, view);
  if (facilities.length === 0) return [summary.noReports({ day })];
  if (!isScored(checklist)) return [summary.unscored({ day, count: facilities.length })];
  const standings = standingsOf(view);
  const { best, ready, notReady } = standings;
  return [
    summary.ready({
      day,
      level: best,
      count: ready.length,
      of: facilities.length,
      names: resultNames(ready, view),
    }),
    ...(notReady.length === 0 ? [nobodyLeft(view)] : [notReadySentence(standings, view)]),
    ...(notReady.length === 0 || view.isPublic ? [] : costSentences(standings, view)),
  ];
}

/** That all who reported are at the best level; of the others nobody knows. */
export function nobodyLeft(view: ProvinceView): string {
  const { best, ready, missing } = standingsOf(view);
  return view.messages.summary.allReady({ level: best, count: ready.length, missing: missing.length });
}

/** The sentence names no more reasons than this. */
const mostReasons = 3;

function notReadySentence({ notReady }: Standings, view: ProvinceView): string {
  const { summary } = view.messages;
  const reasons = commonReasons(notReady, view)
    .slice(0, mostReasons)
    .map(({ words, facilities }) => summary.reason({ words, count: facilities.length }));
  return summary.notReady({
    count: notReady.length,
    reasons: listOf(reasons, view.language),
  });
}

/** The least money that lifts them to the best level and how far their plans reach; apart from them those that nothing is known to lift. */
export function costSentences(
  { best, notReady }: Pick<Standings, 'best' | 'notReady'>,
  view: ProvinceView,
): readonly string[] {
  const { lifted, unclear } = liftCosts(notReady);
  const { summary } = view.messages;
  return [
    ...(lifted.length === 0 ? [] : [costSentence({ best, lifted }, view)]),
    ...(unclear.length === 0
      ? []
      : [summary.costUnclear({ count: unclear.length, level: best, plans: plansOf(unclear, view) })]),
  ];
}

function costSentence(
  { best, lifted }: { readonly best: string; readonly lifted: readonly FacilityResult[] },
  view: ProvinceView,
): string {
  const { summary } = view.messages;
  const { money, unpriced } = liftCosts(lifted);
  const { currency } = view.province.investment;
  const plans = plansOf(lifted, view);
  if (money === null || currency === null) {
    const hasPrices = view.province.investment.currencies.length > 0;
    return summary.costUnknown({ count: lifted.length, level: best, hasPrices, plans });
  }
  const amount = (value: number) => amountText(value, currency, view);
  return summary.cost({
    count: lifted.length,
    level: best,
    total: amount(money.once.total + money.yearly.total),
    once: amount(money.once.total),
    yearly: amount(money.yearly.total),
    unpriced,
    plans,
  });
}
