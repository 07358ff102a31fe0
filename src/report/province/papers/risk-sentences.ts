import { isVatUnknown } from '../../../domain/money/money.ts';
import { hasExamplePrices, missingAmounts } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { versionsNote } from '../frame/versions-note.ts';
import { namesIn, resultNames, standingsOf } from './standings.ts';

/** What the figures leave out or rest on: no price, no verification, no report. */
export function riskSentences(view: ProvinceView): readonly string[] {
  const { summary } = view.messages;
  const { facilities, roster } = view.province;
  const { open, missing } = standingsOf(view);
  const unverified = facilities.filter(({ final }) => !final);
  const sentences = [
    ...versionsNote(view),
    ...(view.isPublic ? [] : moneyRisks(view)),
    ...(unverified.length === 0
      ? []
      : [summary.unverified({ count: unverified.length, names: resultNames(unverified, view) })]),
    ...(open.length === 0 ? [] : [summary.unfinished({ count: open.length, names: resultNames(open, view) })]),
    ...(roster === null ? [summary.noRoster] : []),
    ...(missing.length === 0 ? [] : [summary.noReport({ count: missing.length, names: namesIn(missing, view) })]),
  ];
  return sentences.length === 0 && !view.isPublic ? [summary.noRisks] : sentences;
}

/** What amounts lack; none in a public edition, whose lines are not all. */
function moneyRisks(view: ProvinceView): readonly string[] {
  if (view.province.investment.currencies.length === 0) return [view.messages.summary.noAmounts];
  return [...missingAmounts(view), ...otherMoneyRisks(view)];
}

/** What else amounts rest on. */
export function otherMoneyRisks({ province, messages: { summary } }: ProvinceView): readonly string[] {
  const vatUnknown = province.purchases.filter(({ money }) => isVatUnknown(money)).length;
  return [
    ...(vatUnknown === 0 ? [] : [summary.vatUnknown({ count: vatUnknown })]),
    ...(hasExamplePrices(province) ? [summary.examplePrices] : []),
  ];
}
