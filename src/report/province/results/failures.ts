import { type CriterionOverview, failuresByCriterion } from '../../../domain/province/criterion-failures.ts';
import { textIn } from '../../../domain/values/language.ts';
import { places } from '../../sheet/places.ts';
import { text } from '../../sheet/sheet.ts';
import { streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, namesOf, textColumn } from '../frame/cells.ts';
import { tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Which facilities fail which criterion, most failed first. */
export const failuresPage: Page = (view) =>
  tablePage(view, 'failures', failuresTable(view), [view.messages.province.notes.ruleFailing]);

function failuresTable(view: ProvinceView): TablePlan<CriterionOverview> {
  const { columns } = view.messages.province;
  const { facilities, checklist } = view.province;
  const failed = failuresByCriterion(facilities, checklist).filter(({ failing }) => failing.length > 0);
  return {
    id: 'failures',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'criterion',
        title: view.messages.columns.criterion,
        width: 10,
        terminal: 1,
        cell: ({ criterion: { id } }: CriterionOverview) =>
          text(id, { name: places.criterion(id), link: places.marks(id) }),
      },
      textColumn(
        'question',
        view.messages.columns.question,
        46,
        ({ criterion }) => textIn(criterion.question, view.language),
        { terminal: 2 },
      ),
      {
        id: 'critical',
        title: view.messages.province.columns.isCritical,
        width: 8,
        align: 'center',
        cell: ({ criterion }) => text(criterion.critical ? '●' : null, criterion.critical ? { tone: 'bad' } : {}),
      },
      countColumn('failing', columns.failing, 11, ({ failing }) => failing.length, { decoration: 'bar', terminal: 1 }),
      countColumn('at-zero', columns.atZero, 9, ({ atZero }) => atZero),
      countColumn('marked', columns.marked, 9, ({ marked }) => marked),
      textColumn('who', columns.who, 70, ({ failing }) => namesOf(failing, view), { terminal: 3 }),
    ],
    rows: streamedRows(failed),
    repeatHeader: true,
  };
}
