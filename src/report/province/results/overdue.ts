import { type OverduePlan, overduePlans } from '../../../domain/province/overdue-plans.ts';
import { textIn } from '../../../domain/values/language.ts';
import { date } from '../../sheet/sheet.ts';
import { numberColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, facilityColumn, textColumn } from '../frame/cells.ts';
import { countedPage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Findings whose planned day is before the day of the workbook. */
export const overduePage: Page = (view) => {
  const plans = overduePlans(view.province.facilities, view.province.today);
  const notes = plans.length === 0 ? [view.messages.province.notes.noneOverdue] : [];
  return countedPage(view, 'overdue', overdueTable(plans, view), { count: plans.length }, notes);
};

function overdueTable(plans: readonly OverduePlan[], view: ProvinceView): TablePlan<OverduePlan> {
  const { columns, province, words } = view.messages;
  return {
    id: 'overdue',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 6),
      facilityColumn(view, ({ result }: OverduePlan) => result, 30),
      textColumn('criterion', columns.criterion, 10, ({ finding }) => finding.criterion.id),
      textColumn('question', columns.question, 50, ({ finding }) => textIn(finding.criterion.question, view.language)),
      textColumn('severity', columns.severity, 20, ({ finding }) => words.severity[finding.severity]),
      textColumn('owner', columns.owner, 22, ({ finding }) => finding.plan?.owner),
      { id: 'due', title: columns.due, width: 12, align: 'center', cell: ({ due }) => date(due) },
      countColumn('days', province.columns.overdue, 10, ({ days }) => days),
      textColumn('status', columns.status, 14, ({ finding }) => {
        const status = finding.plan?.status ?? null;
        return status === null ? null : words.planStatus[status];
      }),
    ],
    rows: streamedRows(plans),
    repeatHeader: true,
  };
}
