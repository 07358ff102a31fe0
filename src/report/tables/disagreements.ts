import { agreementBySection, type Disagreement } from '../../domain/agreement.ts';
import { textIn } from '../../domain/language.ts';
import type { MarkedCriterion } from '../../domain/scoring.ts';
import { answerText } from '../answer-text.ts';
import { criterionName } from '../criterion-name.ts';
import { type Cell, text } from '../sheet.ts';
import { bodyRows, type PlannedColumn, type TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';

/** The answers in which the two sides differ, side by side. */
export function disagreementsTable(view: View): TablePlan<Disagreement> {
  const { assessment, language, messages } = view;
  const { columns } = messages;
  const side = (id: 'self' | 'verified', title: string): PlannedColumn<Disagreement> => ({
    id,
    title,
    width: 22,
    terminal: 1,
    cell: (each) => sideCell(each[id], view),
  });
  return {
    id: 'disagreements',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'criterion',
        title: columns.criterion,
        width: 11,
        terminal: 1,
        cell: ({ assessed }) => text(criterionName(assessed.criterion, view)),
      },
      {
        id: 'question',
        title: columns.question,
        width: 30,
        terminal: 3,
        cell: ({ assessed }) => text(textIn(assessed.criterion.question, language)),
      },
      side('self', columns.self),
      side('verified', columns.verified),
      {
        id: 'note',
        title: columns.note,
        width: 20,
        terminal: 2,
        cell: ({ assessed }) => text(noteOf(assessed.criterion.id)),
      },
    ],
    rows: bodyRows(agreementBySection(assessment).flatMap(({ disagreements }) => disagreements)),
    repeatHeader: true,
  };

  function noteOf(criterion: string): string | null {
    return assessment.audit.responses.get(criterion)?.verified?.note ?? null;
  }
}

function sideCell({ criterion, answer, needed }: MarkedCriterion, { language }: View): Cell {
  return text(answerText(criterion, answer, language, needed));
}
