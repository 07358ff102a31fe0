import { type Estimate, statedParts } from '../../../domain/money/estimate.ts';
import { number, text } from '../../sheet/sheet.ts';
import type { PlannedRow, TablePlan } from '../../sheet/table-plan.ts';
import { knownCell, textColumn } from '../frame/cells.ts';
import { unitLine } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';

interface MoneyPart {
  readonly name: string;
  readonly once: number | null;
  readonly yearly: number | null;
}

/** How the money is made up: before tax, tax, other costs, contingency; then its budgets. */
export function partsTable(estimate: Estimate, view: ProvinceView): TablePlan<MoneyPart> {
  const { columns } = view.messages.province;
  const money = (id: 'once' | 'yearly', title: string) => ({
    id,
    title,
    width: 22,
    align: 'right' as const,
    cell: (part: MoneyPart) => knownCell(part[id], 'money', view),
  });
  return {
    id: 'annex-parts',
    title: null,
    unitLine: unitLine(view),
    columns: [
      textColumn('part', columns.part, 46, ({ name }: MoneyPart) => name),
      money('once', columns.once),
      money('yearly', columns.yearly),
    ],
    rows: [...rowsOf(estimate, view)],
    repeatHeader: false,
  };
}

function* rowsOf(estimate: Estimate, view: ProvinceView): Generator<PlannedRow<MoneyPart>> {
  const { narrative, province, money } = view.messages;
  const { once, yearly, byBudget } = estimate;
  for (const { part, ...amounts } of statedParts(estimate)) {
    yield { role: 'body', item: { name: narrative.moneyParts[part], ...amounts } };
  }
  yield {
    role: 'total',
    cells: {
      part: text(province.all),
      once: number(once.total, 'money'),
      yearly: number(yearly.total, 'money'),
    },
  };
  for (const budget of ['investment', 'recurrent'] as const) {
    const own = byBudget[budget];
    const name = province.ofWhich({ budget: money.budget[budget] });
    yield { role: 'body', item: { name, once: own.once.total, yearly: own.yearly.total } };
  }
}
