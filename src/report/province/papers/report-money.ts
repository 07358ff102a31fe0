import type { OnceAndYearly } from '../../../domain/money/estimate.ts';
import { amountText } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { costSentence } from './opening-sentences.ts';
import { riskSentences } from './risk-sentences.ts';
import { sourceText } from './source-table.ts';
import { standingsOf } from './standings.ts';

/** Part IV.1: what mending everything costs: its parts, by budget, by source and year. */
export function needLines(view: ProvinceView): readonly string[] {
  const { narrative, report } = view.messages;
  const { currency, currencies, estimate } = view.province.investment;
  if (view.isPublic) return [narrative.notPublic];
  if (currency === null || estimate === null) {
    return [
      currencies.length === 0 ? narrative.noPrices : narrative.severalCurrencies({ currencies: currencies.join(', ') }),
    ];
  }
  const amount = (value: number) => amountText(value, currency, view);
  const both = ({ once, yearly }: OnceAndYearly) => ({ once: amount(once.total), yearly: amount(yearly.total) });
  return [
    narrative.need(both(estimate)),
    ...partLines(estimate, amount, view),
    narrative.budgets({
      investment: amount(firstYear(estimate.byBudget.investment)),
      recurrent: amount(firstYear(estimate.byBudget.recurrent)),
    }),
    ...estimate.bySource.map((each) => narrative.moneyPart({ part: sourceAndYear(each, view), ...both(each) })),
    narrative.listed({ annex: report.annex({ numeral: view.numerals.get('annex-demand') ?? '' }) }),
  ];
}

function firstYear({ once, yearly }: OnceAndYearly): number {
  return once.total + yearly.total;
}

function partLines(
  { once, yearly }: OnceAndYearly,
  amount: (value: number) => string,
  { messages: { narrative } }: ProvinceView,
): readonly string[] {
  return (['net', 'vat', 'other', 'contingency'] as const).flatMap((part) =>
    once[part] === null && yearly[part] === null
      ? []
      : [
          narrative.moneyPart({
            part: narrative.moneyParts[part],
            once: amount(once[part] ?? 0),
            yearly: amount(yearly[part] ?? 0),
          }),
        ],
  );
}

function sourceAndYear(
  each: Parameters<typeof sourceText>[0] & { readonly year: number | null },
  view: ProvinceView,
): string {
  const year = each.year === null ? view.messages.province.noYear : String(each.year);
  return view.messages.narrative.sourceAndYear({ source: sourceText(each, view), year });
}

/** Part IV.2: what lifts the facilities to the best level, and what the amounts lack. */
export function liftLines(view: ProvinceView): readonly string[] {
  const standings = standingsOf(view);
  if (view.isPublic) return [];
  if (standings.notReady.length === 0) return [view.messages.narrative.nobodyLeft];
  return [costSentence(standings, view), ...riskSentences(view)];
}
