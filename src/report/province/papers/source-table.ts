import type { SourceMoney } from '../../../domain/money/estimate.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { number, text } from '../../sheet/sheet.ts';
import { type PlannedRow, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { textColumn } from '../frame/cells.ts';
import { grossUnitLine, totalCell } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { yearText } from '../money/purchases.ts';

/** The money by source and year, with all that comes on top: all of it unless only some is shown; null: there are no amounts in one currency. */
export function sourceTable(
  id: string,
  view: ProvinceView,
  shown?: readonly SourceMoney[],
): TablePlan<SourceMoney> | null {
  const sources = shown ?? view.province.investment.estimate?.bySource ?? [];
  if (sources.length === 0) return null;
  const { columns } = view.messages.province;
  const money = (of: 'once' | 'yearly', title: string) => ({
    id: of,
    title,
    width: 18,
    align: 'right' as const,
    cell: (each: SourceMoney) => number(each[of].total, 'money'),
  });
  return {
    id,
    title: null,
    unitLine: grossUnitLine(view),
    columns: [
      textColumn('year', columns.year, 18, (each: SourceMoney) => withCapital(yearText(each, view))),
      ...(view.isPublic
        ? []
        : [
            textColumn('funding', columns.fundingSource, 36, (each: SourceMoney) =>
              withCapital(sourceText(each, view)),
            ),
          ]),
      money('once', columns.once),
      money('yearly', columns.yearly),
    ],
    rows: rowsOf(sources, view),
    repeatHeader: false,
  };
}

/** The source in words, or that it is not settled. */
export function sourceText({ fundingSource }: Pick<SourceMoney, 'fundingSource'>, { messages }: ProvinceView): string {
  return fundingSource === null ? messages.province.notSettled : wordFor(fundingSource, messages.money.fundingSource);
}

function* rowsOf(sources: readonly SourceMoney[], view: ProvinceView): Generator<PlannedRow<SourceMoney>> {
  yield* streamedRows(sources);
  const sum = (of: 'once' | 'yearly') => sources.reduce((total, each) => total + each[of].total, 0);
  yield {
    role: 'total',
    cells: {
      year: text(view.messages.province.all),
      once: totalCell('once', sum('once'), 'money'),
      yearly: totalCell('yearly', sum('yearly'), 'money'),
    },
  };
}
