import type { CriterionAssessment } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/audit.ts';
import { inGroups } from '../../domain/fingerprint.ts';
import { textIn } from '../../domain/language.ts';
import { criterionName } from '../criterion-name.ts';
import { date, text } from '../sheet.ts';
import { bodyRows, numberColumn, type TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';

export interface OwnEvidence {
  readonly assessed: CriterionAssessment;
  readonly evidence: Evidence;
}

/** Every file behind an answer by name, day and digest, whether or not it can be shown. */
export function evidenceTable(view: View): TablePlan<OwnEvidence> {
  const { columns } = view.messages;
  return {
    id: 'evidence',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number),
      {
        id: 'criterion',
        title: columns.criterion,
        width: 11,
        cell: ({ assessed }) => text(criterionName(assessed.criterion, view)),
      },
      {
        id: 'question',
        title: columns.question,
        width: 30,
        cell: ({ assessed }) => text(textIn(assessed.criterion.question, view.language)),
      },
      { id: 'caption', title: columns.caption, width: 24, cell: ({ evidence }) => text(evidence.caption) },
      {
        id: 'taken-on',
        title: columns.takenOn,
        width: 12,
        align: 'center',
        cell: ({ evidence }) => date(evidence.takenOn),
      },
      { id: 'file', title: columns.file, width: 26, cell: ({ evidence }) => text(evidence.file) },
      { id: 'digest', title: columns.digest, width: 26, cell: ({ evidence }) => text(digestText(evidence)) },
    ],
    rows: bodyRows(ownEvidence(view)),
    repeatHeader: true,
  };
}

/** All evidence in the order of the checklist. */
export function ownEvidence({ assessment }: View): readonly OwnEvidence[] {
  return assessment.criteria.flatMap((assessed) =>
    (assessment.audit.responses.get(assessed.criterion.id)?.evidence ?? []).map((evidence) => ({ assessed, evidence })),
  );
}

function digestText({ sha256 }: Evidence): string | null {
  return sha256 === null ? null : inGroups(sha256);
}
