import type { Side } from '../../../domain/audit/audit.ts';
import type { Criterion } from '../../../domain/checklist/checklist.ts';
import { isGround } from '../../../domain/checklist/document-catalogue.ts';
import type { CriterionAssessment } from '../../../domain/scoring/assessment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { compare, one, zero } from '../../../domain/values/rational.ts';
import { markCell } from '../../sheet/percent-cell.ts';
import { places } from '../../sheet/places.ts';
import type { Block } from '../../sheet/sheet.ts';
import { type Cell, type Tone, text } from '../../sheet/sheet.ts';
import {
  bodyRows,
  buildTable,
  gridOf,
  type PlannedColumn,
  type PlannedRow,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { answerText } from '../../words/answers/answer-text.ts';
import { writtenNotes } from '../../words/answers/written-notes.ts';
import { planText } from '../../words/answers/written-text.ts';
import { citationsText } from '../../words/criteria/citation-text.ts';
import { criterionName } from '../../words/criteria/criterion-name.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';

/** Every criterion by section: both answers, mark, notes, evidence and basis. */
function criteriaTable(view: FacilityPaper): TablePlan<CriterionAssessment> {
  const { columns } = view.messages;
  const found = new Set(view.assessment.findings.map(({ marked }) => marked.criterion.id));
  const markLook = (each: CriterionAssessment) => ({
    ...toneOf(each),
    ...(found.has(each.criterion.id) && { link: places.finding(each.criterion.id) }),
  });
  return {
    id: 'criteria',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'criterion',
        title: columns.criterion,
        width: 11,
        cell: ({ criterion }) =>
          text(criterionName(criterion, view), {
            name: places.criterion(criterion.id),
            ...(criterion.critical && { bold: true }),
          }),
      },
      {
        id: 'question',
        title: columns.question,
        width: 28,
        cell: ({ criterion }) => text(textIn(criterion.question, view.language)),
      },
      answerColumn('self', columns.self, view),
      answerColumn('verified', columns.verified, view),
      // A mark below 1 leads to its finding.
      {
        id: 'mark',
        title: columns.mark,
        width: 6,
        align: 'center',
        cell: (each) => markCell(each.mark, markLook(each)),
      },
      { id: 'state', title: columns.status, width: 12, cell: (each) => text(stateText(each, view), stateTone(each)) },
      ...(view.withheld.isPublic ? [] : [noteColumn(view), evidenceColumn(view)]),
      {
        id: 'basis',
        title: columns.basis,
        width: 24,
        cell: ({ criterion }) => text(groundsText(criterion, view)),
      },
      {
        id: 'origin',
        title: columns.origin,
        width: 15,
        cell: ({ criterion }) => text(originText(criterion.origin, view)),
      },
    ],
    rows: view.assessment.sections.flatMap(({ section, criteria }): readonly PlannedRow<CriterionAssessment>[] => [
      { role: 'group', text: textIn(section.title, view.language) },
      ...bodyRows(criteria),
    ]),
    repeatHeader: true,
  };
}

/** What the criterion rests on among what is in force; other bodies' papers are no grounds. */
function groundsText({ basis }: Criterion, paper: FacilityPaper): string {
  const { audit, checklist } = paper.assessment;
  const grounds = basis.filter(({ document }) => {
    const cited = checklist.basis.get(document);
    return cited !== undefined && isGround(cited, paper.documents, audit.auditedOn);
  });
  return citationsText(grounds, paper);
}

/** The answer of one side in the words of the checklist; editing this cell counts as a changed answer. */
export function sideAnswer(
  { criterion, neededByRule }: CriterionAssessment,
  side: Side,
  { assessment, language }: View,
): string {
  const answer = assessment.audit.responses.get(criterion.id)?.[side]?.answer ?? null;
  return answerText(criterion, answer, language, neededByRule);
}

function answerColumn(side: Side, title: string, view: View): PlannedColumn<CriterionAssessment> {
  const cell = (each: CriterionAssessment): Cell =>
    text(sideAnswer(each, side, view), { criterion: each.criterion.id });
  return { id: side, title, width: 18, cell };
}

function noteColumn(view: View): PlannedColumn<CriterionAssessment> {
  return { id: 'note', title: view.messages.columns.note, width: 16, cell: (each) => text(noteText(each, view)) };
}

function evidenceColumn(view: View): PlannedColumn<CriterionAssessment> {
  const { assessment, messages } = view;
  const cell = ({ criterion, lacksEvidence }: CriterionAssessment): Cell => {
    if (lacksEvidence) return text(messages.report.requiredEvidenceMissing, { tone: 'bad' });
    const count = assessment.audit.responses.get(criterion.id)?.evidence.length ?? 0;
    return text(count === 0 ? null : messages.report.evidenceCount({ count }));
  };
  return { id: 'evidence', title: messages.columns.evidence, width: 9, cell };
}

function originText(origin: CriterionAssessment['criterion']['origin'], { messages }: View): string | null {
  return origin === null ? null : messages.words.origin[origin];
}

/** State of a criterion in words, so that it is not shown by colour or an empty cell alone. */
function stateText({ criterion, section, state, mark }: CriterionAssessment, { assessment, messages }: View): string {
  const { report, words } = messages;
  const { sections } = assessment.audit;
  if (sections !== null && !sections.includes(section.id)) return report.sectionLeftOut;
  if (state === 'inactive') return report.inactiveCriterion;
  if (state !== 'answered') return words.state[state];
  if (mark === null || !criterion.scored) return report.notScored;
  if (compare(mark, one) === 0) return words.judgement.met;
  return compare(mark, zero) === 0 ? words.judgement['not-met'] : words.judgement.partly;
}

function toneOf({ mark }: CriterionAssessment): { readonly tone?: Tone } {
  if (mark === null) return {};
  if (compare(mark, one) === 0) return { tone: 'good' };
  return { tone: compare(mark, zero) === 0 ? 'bad' : 'middling' };
}

function stateTone(each: CriterionAssessment): { readonly tone?: Tone } {
  return each.mark === null ? { tone: 'muted' } : {};
}

/** The sheet of results by criterion. */
export function* criteriaSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('criteria', paper);
  yield buildTable(criteriaTable(paper), paper);
}

export function criteriaGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(criteriaTable(paper), paper);
}

/** All texts about an answer, and its plan. */
function noteText({ criterion }: CriterionAssessment, view: View): string {
  const response = view.assessment.audit.responses.get(criterion.id);
  if (response === undefined) return '';
  const plan = planText(response.plan, view.language);
  return [...writtenNotes(response, criterion, view), ...(plan === null ? [] : [plan])].join('\n');
}
