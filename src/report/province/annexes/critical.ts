import type { CriterionOverview } from '../../../domain/province/criterion-failures.ts';
import type { ReportedDifficulty } from '../../../domain/province/proposals.ts';
import { heading } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { bodyRows, buildTable, numberColumn, type TablePlan } from '../../sheet/table-plan.ts';
import { criterionWords } from '../../words/criteria/criterion-words.ts';
import { remedyWords } from '../../words/criteria/remedy-text.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import { pageOf } from '../frame/page.ts';
import { widePaperGrid } from '../frame/paper-grid.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { criticalFailures, reportedDifficulties } from '../papers/report-findings.ts';
import { resultNames } from '../papers/standings.ts';
import { hasProposals, proposalsTable } from './proposals.ts';

/** What parts III and VI of the report count, with the facilities: critical criteria not met, difficulties, and what is asked of whom. */
export const criticalAnnex: Page = (view) => {
  const blocks = [...blocksOf(view)];
  return blocks.length === 0 ? null : pageOf(view, { id: 'annex-critical', grid: widePaperGrid, blocks });
};

function* blocksOf(view: ProvinceView): Generator<Block> {
  const { headings } = view.messages.narrative;
  const failed = criticalFailures(view);
  const difficulties = reportedDifficulties(view);
  if (failed.length > 0) yield* part(headings.critical, criticalTable(failed, view), view);
  if (difficulties.length > 0) yield* part(headings.difficulties, difficultiesTable(difficulties, view), view);
  if (hasProposals(view)) yield* part(headings.proposals, proposalsTable(view), view);
}

function* part<Item>(title: string, plan: TablePlan<Item>, view: ProvinceView): Generator<Block> {
  yield heading(title);
  yield buildTable(plan, view, widePaperGrid);
}

function criticalTable(failed: readonly CriterionOverview[], view: ProvinceView): TablePlan<CriterionOverview> {
  const { columns, words, province } = view.messages;
  const { checklist } = view.province;
  return {
    id: 'annex-critical',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 4),
      textColumn('criterion', columns.criterion, 24, ({ criterion }: CriterionOverview) =>
        withCapital(criterionWords(criterion, checklist, view.template, view.language)),
      ),
      countColumn('failing', province.columns.lackingFacilities, 7, ({ failing }) => failing.length),
      countColumn('at-zero', province.columns.atZero, 8, ({ atZero }) => atZero || null),
      textColumn('who', province.columns.who, 40, ({ failing }) => resultNames(failing, view)),
      textColumn('remedy', columns.remedy, 42, ({ criterion }) =>
        criterion.remedies.map((remedy) => remedyWords(remedy, checklist, view.language, view.messages)).join('\n'),
      ),
      textColumn('authority', columns.authority, 11, ({ criterion }) =>
        [...new Set(criterion.remedies.map(({ authority }) => words.authority[authority]))].join('\n'),
      ),
    ],
    rows: bodyRows(failed),
    repeatHeader: false,
    headerAgain: true,
  };
}

function difficultiesTable(
  difficulties: readonly ReportedDifficulty[],
  view: ProvinceView,
): TablePlan<ReportedDifficulty> {
  const { columns } = view.messages.province;
  return {
    id: 'annex-difficulties',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(view.messages.columns.number, 4),
      textColumn('difficulty', columns.difficulty, 44, ({ text }: ReportedDifficulty) => withCapital(text)),
      textColumn('cause', columns.cause, 28, ({ cause }) => cause),
      countColumn('facilities', columns.lackingFacilities, 7, ({ facilities }) => facilities.length),
      textColumn('who', columns.who, 53, ({ facilities }) => resultNames(facilities, view)),
    ],
    rows: bodyRows(difficulties),
    repeatHeader: false,
    headerAgain: true,
  };
}
