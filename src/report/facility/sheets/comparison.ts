import { isOptionList } from '../../../domain/answer-kinds/answer-kind-rules.ts';
import type { Assessment, CriterionAssessment } from '../../../domain/scoring/assessment.ts';
import type { Comparison, ComparisonPart } from '../../../domain/template/report-template.ts';
import { evenlySpaced } from '../../../domain/values/evenly-spaced.ts';
import { textIn } from '../../../domain/values/language.ts';
import { one, zero } from '../../../domain/values/rational.ts';
import { note } from '../../sheet/blocks.ts';
import { type Block, text } from '../../sheet/sheet.ts';
import { bodyRows, buildTable, gridOf, numberColumn, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { answerText } from '../../words/answers/answer-text.ts';
import { clauseText } from '../../words/criteria/clause-text.ts';
import { type Verdict, verdictCell, verdictOf } from '../../words/facility/verdict.ts';
import { type FacilityPaper, filledText } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { annexSignatures } from '../frame/signatures.ts';

/** What a document asks, part by part, next to what was found; for a unit to file. */
export function comparisonTable(comparison: Comparison, view: View): TablePlan<ComparisonPart> {
  const { columns } = view.messages;
  return {
    id: `comparison-${comparison.id}`,
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number),
      {
        id: 'clause',
        title: columns.clause,
        width: 19,
        cell: ({ clauses: [first] }) => text(first === undefined ? null : clauseText(first, view.language)),
      },
      { id: 'asked', title: columns.asked, width: 38, cell: (part) => text(textIn(part.text, view.language)) },
      { id: 'result', title: columns.result, width: 38, cell: (part) => text(resultText(part, comparison, view)) },
      {
        id: 'verdict',
        title: columns.verdict,
        width: 14,
        cell: (part) => verdictCell(verdictOn(part, comparison, view), view),
      },
    ],
    rows: bodyRows(comparison.parts),
    repeatHeader: true,
  };
}

/** Whether the checklist has the document. */
export function canCompare({ document }: Comparison, { assessment }: View): boolean {
  return assessment.checklist.basis.has(document);
}

/** The criteria that answer a part, if the audit asks them. */
function answering(part: ComparisonPart, comparison: Comparison, { assessment }: View): readonly CriterionAssessment[] {
  const required = part.section === null ? null : requiredBy(part.section, comparison, assessment);
  const wanted = part.clauses.map(plain);
  return assessment.criteria.filter(({ criterion, state }) => {
    if (state === 'inactive' || criterion.id === part.option?.criterion) return false;
    if (part.criteria.includes(criterion.id)) return true;
    if (required !== null) return required.includes(criterion.id);
    return (
      !comparison.without.includes(criterion.id) &&
      criterion.basis.some((citation) => cites(citation, wanted, comparison))
    );
  });
}

/** The criteria of a section's legal minimum, if it rests on the compared document. */
function requiredBy(id: string, { document }: Comparison, { checklist }: Assessment): readonly string[] {
  const requirement = checklist.sections.find((section) => section.id === id)?.requirement ?? null;
  return requirement?.basis === document ? requirement.criteria : [];
}

type Cited = CriterionAssessment['criterion']['basis'][number];

/** Whether a citation names one of these clauses or a subclause. */
function cites({ document, clause }: Cited, wanted: readonly string[], comparison: Comparison): boolean {
  if (document !== comparison.document || clause === null) return false;
  const cited = clause.split(',').map(plain);
  return wanted.some((each) => cited.some((own) => own === each || own.startsWith(`${each} `)));
}

/** Blanks and case do not distinguish clauses. */
function plain(clause: string): string {
  return evenlySpaced(clause).toLowerCase();
}

/**
 * The criterion of the option that answers a part, with mark 1 if the option is checked; null: no option named, or its criterion not asked.
 */
function optionAsked({ option }: ComparisonPart, { assessment }: View): CriterionAssessment | null {
  if (option === null) return null;
  const assessed = assessment.criteria.find(({ criterion }) => criterion.id === option.criterion);
  if (assessed === undefined || assessed.state === 'inactive' || assessed.state === 'not-applicable') return null;
  const { answer } = assessed;
  const isChecked = answer?.is === 'given' && isOptionList(answer.value) && answer.value.includes(option.option);
  return { ...assessed, mark: isChecked ? one : zero };
}

function verdictOn(part: ComparisonPart, comparison: Comparison, view: View): Verdict {
  const option = optionAsked(part, view);
  const found = answering(part, comparison, view);
  return verdictOf(option === null ? found : [option, ...found]);
}

function resultText(part: ComparisonPart, comparison: Comparison, view: View): string {
  const { language, messages } = view;
  const { comparison: words, verdict } = messages.report;
  const option = optionAsked(part, view);
  const found = answering(part, comparison, view).map(({ criterion, answer, needed, state }) =>
    words.answeredBy({
      criterion: criterion.id,
      answer: answer === null ? messages.words.state[state] : answerText(criterion, answer, language, needed),
    }),
  );
  const own =
    option === null ? [] : [words.answeredBy({ criterion: option.criterion.id, answer: checkedText(option) })];
  return [...own, ...found].join('\n');

  /** An unanswered criterion, or one without evidence, is not reported as failing. */
  function checkedText({ mark, state }: CriterionAssessment): string {
    if (state !== 'answered') return messages.words.state[state];
    return mark === one ? verdict.met : verdict['not-met'];
  }
}

/** A table that compares a document with what was found, signed and filed on its own. */
export function* comparisonSheet(comparison: Comparison, paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield* annexHead(`comparison-${comparison.id}`, paper);
  yield buildTable(comparisonTable(comparison, paper), paper);
  yield note(report.comparison.noteDefault);
  yield note(comparison.note === null ? report.verdictNote : filledText(comparison.note, paper));
  yield annexSignatures(paper);
}

export function comparisonGrid(comparison: Comparison, paper: FacilityPaper): readonly number[] {
  return gridOf(comparisonTable(comparison, paper), paper);
}
