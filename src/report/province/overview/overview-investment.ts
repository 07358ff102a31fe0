import { inOrder, spendingBy } from '../../../domain/province/spending.ts';
import { text } from '../../sheet/sheet.ts';
import { type PlannedRow, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import { quoted, sumCell, totalCell, unitLine } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { sectionTitle, sectionTitles } from '../money/purchases.ts';

interface SectionMoney {
  readonly name: string;
  readonly once: number;
  readonly yearly: number;
  readonly totalOnce: number;
  readonly totalYearly: number;
  readonly unpriced: number;
}

type MoneyColumn = keyof typeof frequencyOf;

const frequencyOf = { once: 'once', totalOnce: 'once', yearly: 'yearly', totalYearly: 'yearly' } as const;

/** The money that each section needs; null: there are no prices in one currency. */
export function sectionInvestment(view: ProvinceView): TablePlan<SectionMoney> | null {
  if (view.province.investment.currency === null) return null;
  const { columns } = view.messages.province;
  const byName = spendingBy(view.province.purchases, (row) => sectionTitle(row, view));
  const sections = inOrder(byName, sectionTitles(view)).map(([name, spending]) => ({ name, ...spending }));
  if (sections.length === 0) return null;
  const money = (id: MoneyColumn, title: string) => ({
    id,
    title,
    width: 16,
    align: 'right' as const,
    terminal: 1 as const,
    cell: (section: SectionMoney) =>
      sumCell(
        id === 'once' || id === 'yearly' ? 'amount' : 'total',
        { section: '{section}', frequency: quoted(view.messages.words.frequency[frequencyOf[id]]) },
        section[id],
        'money',
        view,
      ),
  });
  return {
    id: 'section-investment',
    title: null,
    unitLine: unitLine(view),
    columns: [
      textColumn('section', view.messages.columns.section, 34, ({ name }: SectionMoney) => name, { terminal: 1 }),
      money('once', columns.netOnce),
      money('totalOnce', columns.totalOnce),
      money('yearly', columns.netYearly),
      money('totalYearly', columns.totalYearly),
      countColumn('unpriced', columns.unpriced, 12, ({ unpriced }) => unpriced || null),
    ],
    rows: rowsOf(sections, view),
    repeatHeader: false,
  };
}

function* rowsOf(sections: readonly SectionMoney[], view: ProvinceView): Generator<PlannedRow<SectionMoney>> {
  yield* streamedRows(sections);
  const sum = (of: MoneyColumn) => sections.reduce((total, section) => total + section[of], 0);
  yield {
    role: 'total',
    cells: {
      section: text(view.messages.province.all),
      once: totalCell('once', sum('once'), 'money'),
      totalOnce: totalCell('totalOnce', sum('totalOnce'), 'money'),
      yearly: totalCell('yearly', sum('yearly'), 'money'),
      totalYearly: totalCell('totalYearly', sum('totalYearly'), 'money'),
    },
  };
}
