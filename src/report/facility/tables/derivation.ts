import type { CriterionAssessment, SectionAssessment } from '../../../domain/scoring/assessment.ts';
import { weightOf } from '../../../domain/scoring/scoring.ts';
import { textIn } from '../../../domain/values/language.ts';
import { multiply, type Rational, rational } from '../../../domain/values/rational.ts';
import { type Cell, text } from '../../sheet/sheet.ts';
import { bodyRows, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { exactText } from '../../words/answers/exact-text.ts';
import { markReason } from '../../words/answers/mark-reason.ts';
import { sectionNotes, sectionSums } from '../../words/answers/section-sum.ts';

/** How each criterion of a section got its mark, and what it adds to the sums. */
export function sectionDerivation(
  { section, criteria }: SectionAssessment,
  view: View,
): TablePlan<CriterionAssessment> {
  const id = `derivation-${section.id}`;
  const columns = markColumns(view);
  return { id, title: null, unitLine: null, columns, rows: bodyRows(criteria), repeatHeader: false };
}

/** The same for all sections in one table, each followed by its sums. */
export function marksDerivation(view: View): TablePlan<CriterionAssessment> {
  return {
    id: 'marks',
    title: null,
    unitLine: null,
    columns: markColumns(view),
    rows: view.assessment.sections.flatMap((each): readonly PlannedRow<CriterionAssessment>[] => [
      { role: 'group', text: textIn(each.section.title, view.language) },
      ...bodyRows(each.criteria),
      sumRow(each, view),
    ]),
    repeatHeader: true,
  };
}

function sumRow(assessed: SectionAssessment, view: View): PlannedRow<CriterionAssessment> {
  const { weights, products } = sectionSums(assessed);
  const exact = (value: Rational): Cell => text(assessed.percent === null ? '–' : exactText(value, view.language));
  const why = text(sectionNotes(assessed, view).join('\n'));
  return { role: 'total', cells: { criterion: text('Σ'), weight: exact(weights), product: exact(products), why } };
}

function markColumns(view: View): readonly PlannedColumn<CriterionAssessment>[] {
  const { columns } = view.messages;
  const { auditedOn } = view.assessment.audit;
  return [
    {
      id: 'criterion',
      title: columns.criterion,
      width: 12,
      terminal: 1,
      cell: ({ criterion }) => text(criterion.id, criterion.critical ? { bold: true } : {}),
    },
    exactColumn('weight', columns.weight, view, ({ criterion, mark }) => (mark === null ? null : weightOf(criterion))),
    exactColumn('mark', columns.mark, view, ({ mark }) => mark),
    exactColumn('product', columns.product, view, ({ criterion, mark }) =>
      mark === null ? null : multiply(weightOf(criterion), mark),
    ),
    {
      id: 'why',
      title: columns.why,
      width: 46,
      terminal: 1,
      cell: (each) => text(markReason(each, auditedOn, view.language), each.mark === null ? { tone: 'muted' } : {}),
    },
  ];
}

/** What each scored section adds to the audit's percent. */
export function auditDerivation(view: View): TablePlan<SectionAssessment> {
  const { columns } = view.messages;
  const counting = view.assessment.sections.filter(({ section, percent }) => section.scored && percent !== null);
  const weight = ({ section }: SectionAssessment) => rational(section.weight ?? 0);
  return {
    id: 'derivation',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'section',
        title: columns.section,
        width: 34,
        terminal: 1,
        cell: ({ section }) => text(textIn(section.title, view.language)),
      },
      exactColumn('weight', columns.weight, view, weight),
      exactColumn('percent', columns.percent, view, ({ percent }) => percent),
      exactColumn('product', columns.weightedPercent, view, (each) =>
        each.percent === null ? null : multiply(weight(each), each.percent),
      ),
    ],
    rows: bodyRows(counting),
    repeatHeader: false,
  };
}

function exactColumn<Item>(
  id: string,
  title: string,
  { language }: View,
  value: (item: Item) => Rational | null,
): PlannedColumn<Item> {
  const cell = (item: Item): Cell => {
    const exact = value(item);
    return text(exact === null ? '–' : exactText(exact, language));
  };
  return { id, title, width: 14, align: 'center', terminal: 1, cell };
}
