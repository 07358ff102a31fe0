import type { Requirement } from '../../../domain/checklist/checklist.ts';
import type { CriterionAssessment, SectionAssessment } from '../../../domain/scoring/assessment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { text } from '../../sheet/sheet.ts';
import { bodyRows, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { citationText } from '../../words/criteria/citation-text.ts';
import { requirementCell } from '../../words/facility/verdict.ts';
import { standingText } from '../../words/recorded/standing-text.ts';

interface Required {
  readonly assessed: SectionAssessment;
  readonly requirement: Requirement;
}

/** The legal minimum of each section that has one: its criteria with their marks, and the verdict. */
export function requirementsTable(view: View): TablePlan<Required> {
  const { assessment, language, messages } = view;
  const { columns } = messages;
  const required = assessment.sections.flatMap((assessed) =>
    assessed.section.requirement === null ? [] : [{ assessed, requirement: assessed.section.requirement }],
  );
  return {
    id: 'requirements',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'section',
        title: columns.section,
        width: 28,
        cell: ({ assessed }) => text(textIn(assessed.section.title, language)),
      },
      {
        id: 'document',
        title: columns.document,
        width: 24,
        cell: ({ requirement }) =>
          text(citationText({ document: requirement.basis, clause: requirement.clause }, view)),
      },
      {
        id: 'criteria',
        title: columns.criteria,
        width: 24,
        cell: ({ requirement }) => text(criteriaWithMarks(requirement, view)),
      },
      { id: 'verdict', title: columns.verdict, width: 14, cell: ({ assessed }) => requirementCell(assessed, view) },
    ],
    rows: bodyRows(required),
    repeatHeader: false,
    headerAgain: true,
  };
}

function criteriaWithMarks({ criteria }: Requirement, view: View): string {
  const byId = new Map(view.assessment.criteria.map((each) => [each.criterion.id, each]));
  return joined(
    criteria.flatMap((id) => markedName(byId.get(id), view)),
    view.language,
  );
}

function markedName(assessed: CriterionAssessment | undefined, view: View): readonly string[] {
  if (assessed === undefined || assessed.mark === null) return [];
  const standing = standingText(assessed, view);
  return [view.messages.explain.failing({ criterion: assessed.criterion.id, standing })];
}
