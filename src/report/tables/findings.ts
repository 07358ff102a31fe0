import type { Plan } from '../../domain/audit.ts';
import { type Finding, type Severity, severities } from '../../domain/finding.ts';
import { textIn } from '../../domain/language.ts';
import { answerText } from '../answer-text.ts';
import { criterionName } from '../criterion-name.ts';
import { markCell } from '../percent-cell.ts';
import { authoritiesText, remediesText } from '../remedy-text.ts';
import { date, type Tone, text } from '../sheet.ts';
import { bodyRows, numberColumn, type PlannedColumn, type PlannedRow, type TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';

const tones: Readonly<Record<Severity, Tone>> = { critical: 'bad', major: 'middling', minor: 'muted' };

/** The findings of the given severities with what mends each, who can, who does it by when. */
export function findingsTable(
  view: View,
  id = 'findings',
  shown: readonly Severity[] = severities,
): TablePlan<Finding> {
  const { columns } = view.messages;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number),
      {
        id: 'criterion',
        title: columns.criterion,
        width: 11,
        terminal: 1,
        cell: ({ marked, severity }) => text(criterionName(marked.criterion, view), { tone: tones[severity] }),
      },
      {
        id: 'question',
        title: columns.question,
        width: 28,
        terminal: 1,
        cell: ({ marked }) => text(textIn(marked.criterion.question, view.language)),
      },
      {
        id: 'finding',
        title: columns.found,
        width: 20,
        terminal: 1,
        cell: (finding) => text(foundText(finding, view)),
      },
      {
        id: 'mark',
        title: columns.mark,
        width: 7,
        align: 'center',
        terminal: 3,
        cell: ({ marked }) => markCell(marked.mark),
      },
      {
        id: 'remedy',
        title: columns.remedy,
        width: 28,
        terminal: 2,
        cell: ({ marked }) => text(remediesText(marked.criterion.remedies, view)),
      },
      {
        id: 'authority',
        title: columns.authority,
        width: 15,
        cell: ({ marked }) => text(authoritiesText(marked.criterion.remedies, view)),
      },
      ...planColumns(view, ({ marked }: Finding) => planOf(marked.criterion.id, view)),
    ],
    rows: shown.flatMap((severity) => rowsOf(severity, shown, view)),
    repeatHeader: true,
  };
}

/** Owner, day and state of a plan; a public edition names no owner. */
export function planColumns<Item>(view: View, plan: (item: Item) => Plan | null): readonly PlannedColumn<Item>[] {
  const { columns, words } = view.messages;
  const owner: PlannedColumn<Item> = {
    id: 'owner',
    title: columns.owner,
    width: 13,
    cell: (item) => text(plan(item)?.owner),
  };
  return [
    ...(view.withheld.isPublic ? [] : [owner]),
    {
      id: 'due',
      title: columns.due,
      width: 12,
      align: 'center',
      terminal: 3,
      cell: (item) => date(plan(item)?.due ?? null),
    },
    { id: 'status', title: columns.status, width: 10, cell: (item) => text(statusText(plan(item)?.status ?? null)) },
  ];

  function statusText(status: Plan['status']): string {
    return status === null ? '' : words.planStatus[status];
  }
}

/** The plan of a criterion's remedy; null: none yet. */
export function planOf(criterion: string, { assessment }: View): Plan | null {
  return assessment.audit.responses.get(criterion)?.plan ?? null;
}

function rowsOf(
  severity: Severity,
  shown: readonly Severity[],
  { assessment, messages }: View,
): readonly PlannedRow<Finding>[] {
  const found = assessment.findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  const title: PlannedRow<Finding> = {
    role: 'group',
    text: messages.report.severityGroup({ severity: messages.words.severity[severity], count: found.length }),
  };
  return [...(shown.length > 1 ? [title] : []), ...bodyRows(found)];
}

function foundText({ marked }: Finding, { language }: View): string {
  return answerText(marked.criterion, marked.answer, language, marked.needed);
}
