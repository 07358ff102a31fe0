import type { CriterionOverview } from '../../../domain/province/criterion-failures.ts';
import { bodyRows, numberColumn, type TablePlan } from '../../sheet/table-plan.ts';
import { criterionWords } from '../../words/criteria/criterion-words.ts';
import { remedyWords } from '../../words/criteria/remedy-text.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { criticalFailures } from '../papers/report-findings.ts';
import { resultNames } from '../papers/standings.ts';
import { annexPage } from './annex-page.ts';

/** Each critical criterion that facilities fail, with these facilities, what mends it and who can. */
export const criticalAnnex: Page = (view) => {
  const failed = criticalFailures(view);
  return failed.length === 0 ? null : annexPage(view, 'annex-critical', criticalTable(failed, view));
};

function criticalTable(failed: readonly CriterionOverview[], view: ProvinceView): TablePlan<CriterionOverview> {
  const { columns, words, province } = view.messages;
  const { checklist } = view.province;
  return {
    id: 'annex-critical',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 4),
      textColumn('criterion', columns.criterion, 28, ({ criterion }: CriterionOverview) =>
        withCapital(criterionWords(criterion, checklist, view.template, view.language)),
      ),
      countColumn('failing', province.columns.lackingFacilities, 8, ({ failing }) => failing.length),
      countColumn('at-zero', province.columns.atZero, 8, ({ atZero }) => atZero || null),
      textColumn('who', province.columns.who, 40, ({ failing }) => resultNames(failing, view)),
      textColumn('remedy', columns.remedy, 34, ({ criterion }) =>
        criterion.remedies.map((remedy) => remedyWords(remedy, checklist, view.language, view.messages)).join('\n'),
      ),
      textColumn('authority', columns.authority, 16, ({ criterion }) =>
        [...new Set(criterion.remedies.map(({ authority }) => words.authority[authority]))].join('\n'),
      ),
    ],
    rows: bodyRows(failed),
    repeatHeader: true,
  };
}
