import type { Estimate, OnceAndYearly } from '../../domain/money/estimate.ts';
import type { Money } from '../../domain/money/money.ts';
import type { JsonObject } from '../../domain/values/json.ts';

/** Money on its one basis, by budget, source and year, as other programs read it; null: no prices in one currency. */
export function estimateJson(estimate: Estimate | null): JsonObject | null {
  if (estimate === null) return null;
  const { byBudget, bySource, vatUnknown } = estimate;
  return {
    ...onceAndYearlyJson(estimate),
    vatUnknown,
    byBudget: {
      investment: onceAndYearlyJson(byBudget.investment),
      recurrent: onceAndYearlyJson(byBudget.recurrent),
    },
    bySource: bySource.map(({ fundingSource, year, ...money }) => ({
      source: fundingSource,
      year,
      ...onceAndYearlyJson(money),
    })),
  };
}

/** Parts that nobody knows are null; `total` is the sum of the others. */
export function moneyJson({ net, vat, other, contingency, total }: Money): JsonObject {
  return { net, vat, other, contingency, total };
}

/** Money spent once and every year, apart. */
export function onceAndYearlyJson({ once, yearly }: OnceAndYearly): JsonObject {
  return { once: moneyJson(once), yearly: moneyJson(yearly) };
}
