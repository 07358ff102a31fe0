import type { Criterion } from '../../../domain/checklist/checklist.ts';
import type { FacilityResult, RoundChange } from '../../../domain/province/facility-result.ts';
import type { CriterionChange } from '../../../domain/scoring/comparison.ts';
import { textIn } from '../../../domain/values/language.ts';
import { warning } from '../../sheet/blocks.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable, gridOf, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { changeSentence, directionCell } from '../../words/answers/change-text.ts';
import { roundName } from '../../words/facility/round-name.ts';
import { facilityChangeText } from '../../words/recorded/facility-change-text.ts';
import { countColumn, facilityColumn, levelCell, levelIdCell, textColumn } from '../frame/cells.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

interface Changed {
  readonly result: FacilityResult;
  readonly change: RoundChange;
}

interface ChangeRow extends Changed {
  readonly changed: CriterionChange;
}

interface LeftRow extends Changed {
  readonly criterion: Criterion;
  readonly asked: 'before' | 'after' | 'remarked';
}

/** Changes since the previous round on common criteria, in sentences; criteria asked only once are listed. */
export const changesPage: Page = (view) => {
  const changed = view.province.facilities.flatMap((result): readonly Changed[] =>
    result.change === null ? [] : [{ result, change: result.change }],
  );
  if (changed.length === 0) return null;
  const table = facilitiesTable(changed, view);
  return pageOf(view, { id: 'changes', grid: gridOf(table, view), blocks: blocksOf(table, changed, view) });
};

function* blocksOf(table: TablePlan<Changed>, changed: readonly Changed[], view: ProvinceView): Generator<Block> {
  const { headings, notes } = view.messages.province;
  const grid = gridOf(table, view);
  yield { kind: 'heading', depth: 2, text: headings.changesByFacility };
  yield buildTable(table, view);
  yield { kind: 'paragraph', style: 'note', text: notes.ruleCommon };
  for (const each of view.province.changes ?? [])
    yield { kind: 'paragraph', style: 'note', text: facilityChangeText(each, view.language) };
  if (changed.some(({ change }) => change.comparison.versions !== null)) yield warning(notes.versionsChanged);
  const left = [...leftRows(changed)];
  if (left.length > 0) {
    yield { kind: 'heading', depth: 2, text: headings.notCommon };
    yield buildTable(leftTable(left, view), view, grid);
  }
  yield { kind: 'heading', depth: 2, text: headings.changedCriteria };
  yield buildTable(sentencesTable(changed, view), view, grid);
}

function facilitiesTable(changed: readonly Changed[], view: ProvinceView): TablePlan<Changed> {
  const { columns } = view.messages.province;
  const count =
    (direction: string) =>
    ({ change }: Changed) =>
      change.comparison.changes.filter((each) => each.direction === direction).length;
  return {
    id: 'changes-by-facility',
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, ({ result }: Changed) => result, 32),
      textColumn('before', columns.before, 12, ({ change }) => roundName(change.before.round, view.language)),
      textColumn('after', columns.after, 12, ({ result }) => roundName(result.round, view.language)),
      {
        id: 'common-before',
        title: columns.commonBefore,
        width: 14,
        align: 'right',
        cell: ({ change }) => percentCell(change.comparison.common.before),
      },
      {
        id: 'common-after',
        title: columns.commonAfter,
        width: 14,
        align: 'right',
        cell: ({ change }) => percentCell(change.comparison.common.after),
      },
      {
        id: 'level-before',
        title: columns.levelBefore,
        width: 17,
        cell: ({ result, change }) => levelIdCell(result.checklist, change.level, view),
      },
      { id: 'level-after', title: columns.levelAfter, width: 17, cell: ({ result }) => levelCell(result, view) },
      countColumn('better', columns.better, 9, count('better')),
      countColumn('worse', columns.worse, 9, count('worse')),
    ],
    rows: streamedRows(changed),
    repeatHeader: false,
  };
}

function sentencesTable(changed: readonly Changed[], view: ProvinceView): TablePlan<ChangeRow> {
  const { columns } = view.messages.province;
  return {
    id: 'changed-criteria',
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, ({ result }: ChangeRow) => result, 32),
      textColumn('change', columns.change, 62, ({ changed: each }) => changeSentence(each, view.language)),
      textColumn('question', view.messages.columns.question, 34, ({ changed: each }) =>
        textIn(each.criterion.question, view.language),
      ),
      {
        id: 'direction',
        title: columns.direction,
        width: 14,
        cell: ({ changed: each }) => directionCell(each, view.messages),
      },
    ],
    rows: streamedRows(changeRows(changed)),
    repeatHeader: true,
  };
}

function changeRows(changed: readonly Changed[]): Iterable<ChangeRow> {
  return {
    *[Symbol.iterator]() {
      for (const each of changed)
        for (const change of each.change.comparison.changes) yield { ...each, changed: change };
    },
  };
}

function* leftRows(changed: readonly Changed[]): Generator<LeftRow> {
  for (const each of changed) {
    for (const criterion of each.change.comparison.onlyBefore) yield { ...each, criterion, asked: 'before' };
    for (const criterion of each.change.comparison.onlyAfter) yield { ...each, criterion, asked: 'after' };
    for (const criterion of each.change.comparison.remarked) yield { ...each, criterion, asked: 'remarked' };
  }
}

function leftTable(rows: readonly LeftRow[], view: ProvinceView): TablePlan<LeftRow> {
  const { columns, asked } = view.messages.province;
  return {
    id: 'not-common',
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, ({ result }: LeftRow) => result, 32),
      textColumn('criterion', view.messages.columns.criterion, 14, ({ criterion }) => criterion.id),
      textColumn('question', view.messages.columns.question, 66, ({ criterion }) =>
        textIn(criterion.question, view.language),
      ),
      textColumn('asked', columns.asked, 20, (row) => asked[row.asked]),
    ],
    rows: streamedRows(rows),
    repeatHeader: false,
  };
}
