import type { SourceMoney } from '../../../domain/money/estimate.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { number, text } from '../../sheet/sheet.ts';
import { bodyRows, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { withCapital } from '../../words/letter/with-capital.ts';

/** The money by year and source, with all that comes on top; null: no amount is known. */
export function investmentBySource({ assessment, messages }: View): TablePlan<SourceMoney> | null {
  const { currency, estimate } = assessment.investment;
  const sources = estimate?.bySource ?? [];
  if (sources.length === 0 || currency === null) return null;
  const { columns, noYear, notSettled } = messages.province;
  const money = (id: 'once' | 'yearly') => ({
    id,
    title: columns[id],
    width: 18,
    align: 'right' as const,
    cell: (each: SourceMoney) => number(each[id].total, 'money'),
  });
  const sourceOf = ({ fundingSource }: SourceMoney) =>
    withCapital(fundingSource === null ? notSettled : wordFor(fundingSource, messages.money.fundingSource));
  return {
    id: 'investment-by-source',
    title: null,
    unitLine: messages.money.unitLineGross({ currency }),
    columns: [
      {
        id: 'year',
        title: columns.year,
        width: 18,
        cell: ({ year }) => text(year === null ? withCapital(noYear) : String(year)),
      },
      { id: 'funding', title: columns.fundingSource, width: 36, cell: (each) => text(sourceOf(each)) },
      money('once'),
      money('yearly'),
    ],
    rows: bodyRows(sources),
    repeatHeader: false,
  };
}
