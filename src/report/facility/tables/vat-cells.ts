import type { InvestmentLine } from '../../../domain/scoring/investment.ts';
import { roundedFormula } from '../../sheet/rounded-formula.ts';
import { type Cell, number } from '../../sheet/sheet.ts';
import type { PlannedColumn } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';

/** The rate; empty where it, or whether the price includes it, is not known. */
export function vatCell({ item }: InvestmentLine, { assessment }: View): Cell {
  const { vat = null, vatIncluded = null } = assessment.prices?.prices.get(item) ?? {};
  return vat === null || vatIncluded === null ? { kind: 'empty', input: true } : number(vat, 'percent');
}

/** VAT in money, on top of the amount, or what the price holds beyond it. */
export function vatAmountCell(line: InvestmentLine, view: View): Cell {
  if (line.coveredBy !== null) return number(0, 'money');
  const vat = holdsVat(line, view)
    ? `${roundedFormula('{quantity}*{price}')}-{amount}`
    : roundedFormula('{amount}*{vat}');
  return {
    kind: 'formula',
    formula: `IF(OR({amount}="",{vat}=""),"",${vat})`,
    value: line.money?.vat ?? null,
    format: 'money',
  };
}

/** Whether the price includes VAT at a known rate, which is taken out of it. */
export function holdsVat({ item }: InvestmentLine, { assessment }: View): boolean {
  const price = assessment.prices?.prices.get(item);
  return price?.vatIncluded === true && price.vat !== null;
}

/** What the price list's rates add to each line, for the sums to be made of; no column where it gives no rate. */
export function rateColumns({ assessment, messages }: View): readonly PlannedColumn<InvestmentLine>[] {
  const { otherCosts = null, contingency = null } = assessment.prices ?? {};
  const { totals } = messages.money;
  const column = (id: 'other' | 'contingency', formula: string): PlannedColumn<InvestmentLine> => ({
    id,
    title: totals[id],
    width: 12,
    align: 'right',
    isHidden: true,
    cell: ({ money }) => ({
      kind: 'formula',
      formula: `IF({amount}="","",${roundedFormula(formula)})`,
      value: money?.[id] ?? null,
      format: 'money',
    }),
  });
  const base = `{amount}+N({vat-amount})${otherCosts === null ? '' : '+N({other})'}`;
  return [
    ...(otherCosts === null ? [] : [column('other', `{amount}*${otherCosts}`)]),
    ...(contingency === null ? [] : [column('contingency', `(${base})*${contingency}`)]),
  ];
}
