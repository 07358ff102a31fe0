import type { Evidence } from '../../../domain/audit/audit.ts';
import { inGroups } from '../../../domain/audit/fingerprint.ts';
import type { CriterionAssessment } from '../../../domain/scoring/assessment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { heading, note } from '../../sheet/blocks.ts';
import { places } from '../../sheet/places.ts';
import type { Block } from '../../sheet/sheet.ts';
import { date, text } from '../../sheet/sheet.ts';
import { bodyRows, buildTable, gridOf, numberColumn, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { criterionName } from '../../words/criteria/criterion-name.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { criterionList } from '../tables/criterion-list.ts';

export interface OwnEvidence {
  readonly assessed: CriterionAssessment;
  readonly evidence: Evidence;
}

/** Every evidence file by name, day and digest, whether or not it can be shown. */
function evidenceTable(view: View): TablePlan<OwnEvidence> {
  const { columns } = view.messages;
  return {
    id: 'evidence',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 5, ({ assessed }) => places.criterion(assessed.criterion.id)),
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

/** All evidence in the checklist's order. */
export function ownEvidence({ assessment }: View): readonly OwnEvidence[] {
  return assessment.criteria.flatMap((assessed) =>
    (assessment.audit.responses.get(assessed.criterion.id)?.evidence ?? []).map((evidence) => ({ assessed, evidence })),
  );
}

function digestText({ sha256 }: Evidence): string | null {
  return sha256 === null ? null : inGroups(sha256);
}

/** Missing required evidence, then the list of all evidence. */
export function* evidenceSheet(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages } = paper;
  const { headings } = messages.report;
  yield* annexHead('evidence', paper);
  const lacking = assessment.criteria.filter(({ lacksEvidence }) => lacksEvidence);
  if (lacking.length > 0) {
    yield heading(headings.missingEvidence);
    yield buildTable(criterionList('missing-evidence', lacking, paper), paper, evidenceGrid(paper));
    yield heading(headings.evidence);
  }
  if (ownEvidence(paper).length === 0) yield note(messages.report.nothingToList);
  else yield buildTable(evidenceTable(paper), paper);
}

export function evidenceGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(evidenceTable(paper), paper);
}
