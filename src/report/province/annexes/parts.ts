import type { Estimate } from '../../../domain/money/estimate.ts';
import { number, text } from '../../sheet/sheet.ts';
import type { PlannedRow, TablePlan } from '../../sheet/table-plan.ts';
import { textColumn } from '../frame/cells.ts';
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
    cell: (part: MoneyPart) => number(part[id], 'money'),
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

function* rowsOf({ once, yearly, byBudget }: Estimate, view: ProvinceView): Generator<PlannedRow<MoneyPart>> {
  const { narrative, province, money } = view.messages;
  for (const part of ['net', 'vat', 'other', 'contingency'] as const) {
    if (once[part] === null && yearly[part] === null) continue;
    yield { role: 'body', item: { name: narrative.moneyParts[part], once: once[part], yearly: yearly[part] } };
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
