import type { Remedy } from '../../domain/checklist.ts';
import type { Finding } from '../../domain/finding.ts';
import { criterionName } from '../criterion-name.ts';
import { remedyText } from '../remedy-text.ts';
import { number, text } from '../sheet.ts';
import { bodyRows, numberColumn, type TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';
import { planColumns, planOf } from './findings.ts';

interface Act {
  readonly finding: Finding;
  readonly remedy: Remedy;
}

/** What can be done at once because it costs nothing, apart from what must be bought. */
export function actsTable(view: View): TablePlan<Act> {
  const { columns, words } = view.messages;
  return {
    id: 'acts',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number),
      {
        id: 'criterion',
        title: columns.criterion,
        width: 11,
        terminal: 1,
        cell: ({ finding }) => text(criterionName(finding.marked.criterion, view)),
      },
      {
        id: 'remedy',
        title: columns.remedy,
        width: 50,
        terminal: 1,
        cell: ({ remedy }) => text(remedyText(remedy, view)),
      },
      {
        id: 'authority',
        title: columns.authority,
        width: 18,
        terminal: 2,
        cell: ({ remedy }) => text(words.authority[remedy.authority]),
      },
      {
        id: 'lead',
        title: columns.leadDays,
        width: 10,
        align: 'center',
        cell: ({ remedy }) => number(remedy.leadDays, 'count'),
      },
      ...planColumns(view, ({ finding }: Act) => planOf(finding.marked.criterion.id, view)),
    ],
    rows: bodyRows(actsOf(view)),
    repeatHeader: true,
  };
}

/** Remedies of findings that are acts, in the checklist's order. */
function actsOf({ assessment }: View): readonly Act[] {
  return assessment.findings.flatMap((finding) =>
    finding.marked.criterion.remedies.filter(({ act }) => act === 'act').map((remedy) => ({ finding, remedy })),
  );
}
