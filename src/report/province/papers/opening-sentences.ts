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
    ...(notReady.length === 0 || view.isPublic ? [] : [costSentence(standings, view)]),
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

/** The least money that lifts them to the best level, and how far their plans reach. */
export function costSentence({ best, notReady }: Pick<Standings, 'best' | 'notReady'>, view: ProvinceView): string {
  const { summary } = view.messages;
  const { lifted, money, unpriced } = liftCosts(notReady);
  const { currency } = view.province.investment;
  const plans = plansOf(notReady, view);
  if (lifted.length === 0) return summary.costUnclear({ count: notReady.length, level: best, plans });
  if (money === null || currency === null) {
    const hasPrices = view.province.investment.currencies.length > 0;
    return summary.costUnknown({ count: notReady.length, level: best, hasPrices, plans });
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
