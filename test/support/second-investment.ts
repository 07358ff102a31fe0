import type { PlainAudit, PlainRemedy } from './plain-documents.ts';
import {
  asNumber,
  ceiling,
  exactly,
  type Fraction,
  isBelow,
  minus,
  nought,
  over,
  rounded,
  times,
  total,
} from './second-fractions.ts';
import { type Judged, presentOf } from './second-judging.ts';

export interface SecondInvestment {
  readonly currency: string | null;
  readonly once: number | null;
  readonly yearly: number | null;
  readonly unpriced: number;
  readonly lines: readonly SecondLine[];
}

interface SecondLine {
  readonly criterion: string;
  readonly item: string;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly amount: number | null;
  readonly frequency: 'once' | 'yearly';
}

/** The investment list of design.md 3, for remedies that name an item; prices are in đồng. */
export function investAgain(
  findings: readonly Judged[],
  audit: PlainAudit,
  prices: Readonly<Record<string, number | null>> | null,
): SecondInvestment {
  const isOpen = (id: string) => findings.some(({ criterion }) => criterion.id === id);
  const all = findings.flatMap((finding) =>
    (finding.criterion.remedy ?? [])
      .filter(({ act, item }) => act !== 'act' && item !== undefined)
      .map((remedy) => {
        const quantity = corrected(finding, audit, remedy.item ?? '') ?? computed(finding, remedy);
        const price = prices?.[remedy.item ?? ''] ?? null;
        const isElsewhere = (remedy.coveredBy ?? []).some((id) => id !== finding.criterion.id && isOpen(id));
        const amount = quantity === null || price === null ? null : rounded(times(quantity, exactly(price)));
        const line = {
          criterion: finding.criterion.id,
          item: remedy.item ?? '',
          quantity: quantity && asNumber(quantity),
          price,
          amount: isElsewhere ? 0 : amount,
          frequency: remedy.frequency ?? 'once',
        };
        return { isElsewhere, line };
      }),
  );
  const lines = all.map(({ line }) => line);
  const spent = (frequency: 'once' | 'yearly') =>
    prices && lines.filter((line) => line.frequency === frequency).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return {
    currency: prices && 'VND',
    once: spent('once'),
    yearly: spent('yearly'),
    unpriced: all.filter(({ isElsewhere, line }) => line.price === null && !isElsewhere).length,
    lines,
  };
}

function corrected({ criterion }: Judged, audit: PlainAudit, item: string): Fraction | null {
  const typed = (audit.responses[criterion.id]?.purchase ?? []).filter((purchase) => purchase.item === item);
  return typed.length === 0 ? null : total(typed.map(({ quantity }) => exactly(quantity)));
}

function computed({ criterion, state, answer, needed }: Judged, { quantity }: PlainRemedy): Fraction | null {
  if (state === 'no-evidence') return null;
  if (typeof quantity === 'number') return exactly(quantity);
  const isRule = typeof quantity === 'object';
  const of = isRule ? quantity.of : quantity;
  const found =
    of === 'gap' && criterion.kind === 'coverage' && needed
      ? minus(needed, presentOf(answer))
      : of === 'value' && typeof answer === 'number'
        ? exactly(answer)
        : null;
  if (found === null) return null;
  const positive = isBelow(found, nought) ? nought : found;
  return isRule ? exactly(ceiling(over(positive, exactly(quantity.per)))) : positive;
}
