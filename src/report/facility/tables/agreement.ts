import { type Agreement, agreementBySection, type Disagreement } from '../../../domain/scoring/agreement.ts';
import type { MarkedCriterion } from '../../../domain/scoring/scoring.ts';
import { textIn } from '../../../domain/values/language.ts';
import { divide, hundred, multiply, rational } from '../../../domain/values/rational.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import { type Cell, number, text } from '../../sheet/sheet.ts';
import { bodyRows, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { answerText } from '../../words/answers/answer-text.ts';
import { notesText } from '../../words/answers/written-text.ts';
import { criterionName } from '../../words/criteria/criterion-name.ts';

/** Self-assessed against verified answers: how many agree, by section; empty if there is nothing to compare. */
export function agreementTable(view: View): TablePlan<Agreement> {
  const { columns } = view.messages;
  const compared = agreementBySection(view.assessment).filter((each) => each.compared > 0);
  return {
    id: 'agreement',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'section',
        title: columns.section,
        width: 30,
        terminal: 1,
        cell: ({ section }) => text(textIn(section.title, view.language)),
      },
      countColumn('compared', columns.compared, ({ compared: count }) => count),
      countColumn('agreed', columns.agreed, ({ agreed }) => agreed),
      {
        id: 'share',
        title: columns.share,
        width: 12,
        align: 'right',
        decoration: 'bar',
        terminal: 1,
        cell: ({ share }) => percentCell(share === null ? null : multiply(hundred, share)),
      },
      countColumn('claimed-higher', columns.claimedHigher, ({ claimedHigher }) => claimedHigher),
      countColumn('found-higher', columns.foundHigher, ({ foundHigher }) => foundHigher),
    ],
    rows: compared.length === 0 ? [] : [...bodyRows(compared), totalRow(compared, view)],
    repeatHeader: false,
  };
}

function countColumn(id: string, title: string, count: (each: Agreement) => number): PlannedColumn<Agreement> {
  return { id, title, width: 11, align: 'center', terminal: 2, cell: (each) => number(count(each), 'count') };
}

function totalRow(all: readonly Agreement[], { messages }: View): PlannedRow<Agreement> {
  const sum = (count: (each: Agreement) => number) => all.reduce((total, each) => total + count(each), 0);
  const [compared, agreed] = [sum((each) => each.compared), sum((each) => each.agreed)];
  return {
    role: 'total',
    cells: {
      section: text(messages.report.wholeAudit),
      compared: number(compared, 'count'),
      agreed: number(agreed, 'count'),
      share: percentCell(multiply(hundred, divide(rational(agreed), rational(compared)))),
      'claimed-higher': number(
        sum(({ claimedHigher }) => claimedHigher),
        'count',
      ),
      'found-higher': number(
        sum(({ foundHigher }) => foundHigher),
        'count',
      ),
    },
  };
}

/** The answers on which the two sides differ, side by side. */
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
    return notesText(assessment.audit.responses.get(criterion)?.verified, language);
  }
}

function sideCell({ criterion, answer, needed }: MarkedCriterion, { language }: View): Cell {
  return text(answerText(criterion, answer, language, needed));
}
