import { isCounts } from '../../../domain/answer-kinds/answer-kind-rules.ts';
import { presentOf } from '../../../domain/answer-kinds/coverage.ts';
import type { CoverageRow } from '../../../domain/audit/audit.ts';
import type { Criterion } from '../../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { type Rational, rational, subtract, toNumber } from '../../../domain/values/rational.ts';
import { countLabels } from '../../../i18n/bounds-text.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { labelled } from '../../../i18n/written/labelled.ts';
import type { Block } from '../../sheet/sheet.ts';
import { number, text } from '../../sheet/sheet.ts';
import {
  buildTable,
  gridOf,
  hasRows,
  type PlannedColumn,
  type PlannedRow,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';

/** Coverage counted place by place: the rows whose sums are the answer, by criterion. */
export function countsTable(view: View): TablePlan<CoverageRow> {
  const { columns } = view.messages;
  const count = (
    id: string,
    title: string,
    value: (row: CoverageRow) => number | null,
  ): PlannedColumn<CoverageRow> => ({
    id,
    title,
    width: 14,
    align: 'right',
    cell: (row) => number(value(row), 'decimal'),
  });
  return {
    id: 'counts',
    title: null,
    unitLine: null,
    columns: [
      { id: 'place', title: columns.place, width: 50, cell: ({ label }) => text(label) },
      count('needed', columns.needed, ({ needed }) => needed),
      count('present', columns.present, ({ present }) => present),
      count('lacking', columns.lacking, lackingOf),
    ],
    rows: countedCriteria(view).flatMap((counted) => rowsOf(counted, view)),
    repeatHeader: true,
  };
}

interface Counted {
  readonly criterion: Criterion;
  /** By the criterion's rule if one holds, whatever was typed for the place. */
  readonly needed: Rational | null;
  readonly present: Rational;
  readonly rows: readonly CoverageRow[];
}

function countedCriteria({ assessment }: View): readonly Counted[] {
  return assessment.criteria.flatMap(({ criterion, state, answer, needed }) => {
    if (state !== 'answered' || answer?.is !== 'given' || !isCounts(answer.value) || !('rows' in answer.value))
      return [];
    return [{ criterion, needed, present: presentOf(answer.value), rows: answer.value.rows }];
  });
}

function rowsOf(
  { criterion, needed, present, rows }: Counted,
  { messages, language }: View,
): readonly PlannedRow<CoverageRow>[] {
  const totals = {
    place: text(messages.money.totals.all),
    needed: number(needed === null ? null : toNumber(needed), 'decimal'),
    present: number(toNumber(present), 'decimal'),
  };
  return [
    { role: 'group', text: groupText(criterion, messages.columns, language) },
    ...rows.map((item): PlannedRow<CoverageRow> => ({ role: 'body', item })),
    { role: 'total', cells: totals },
  ];
}

/** The criterion with its question, and with what its two numbers mean, where it has its own words for them. */
function groupText(criterion: Criterion, columns: Messages['columns'], language: Language): string {
  const name = `${criterion.id}. ${textIn(criterion.question, language)}`;
  if (criterion.kind !== 'coverage' || criterion.labels === null) return name;
  const labels = countLabels(criterion.labels, language);
  const words = [
    labelled(columns.needed, labels.needed, language),
    labelled(columns.present, labels.present, language),
  ];
  return `${name} (${joined(words, language)})`;
}

function lackingOf({ needed, present }: CoverageRow): number | null {
  if (needed === null) return null;
  return Math.max(0, toNumber(subtract(rational(needed), rational(present))));
}

/** The sheet of what was counted room by room. */
export function* countsSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('counts', paper);
  yield buildTable(countsTable(paper), paper);
}

export function countsGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(countsTable(paper), paper);
}

export function hasCounts(paper: FacilityPaper): boolean {
  return hasRows(countsTable(paper));
}
