import type { Plan } from '../../../domain/audit/audit.ts';
import { type Finding, type Severity, severities } from '../../../domain/scoring/finding.ts';
import { textIn } from '../../../domain/values/language.ts';
import { heading, note, sheetNote } from '../../sheet/blocks.ts';
import { markCell } from '../../sheet/percent-cell.ts';
import { places } from '../../sheet/places.ts';
import { type Block, date, text } from '../../sheet/sheet.ts';
import {
  bodyRows,
  buildTable,
  gridOf,
  hasRows,
  numberColumn,
  type PlannedColumn,
  type PlannedRow,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { answerText } from '../../words/answers/answer-text.ts';
import { planEntryColumns } from '../../words/answers/plan-columns.ts';
import { planText } from '../../words/answers/written-text.ts';
import { criterionName } from '../../words/criteria/criterion-name.ts';
import { criterionWords } from '../../words/criteria/criterion-words.ts';
import { timedRemediesText } from '../../words/criteria/lead-time.ts';
import { authoritiesText } from '../../words/criteria/remedy-text.ts';
import { severityTones } from '../../words/facility/severity-tones.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';

/** The findings of the given severities with their remedies, the authority, the owner and the day. */
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
      numberColumn(columns.number, 5, ({ marked }: Finding) => places.criterion(marked.criterion.id)),
      ...whatIsFound(id, view),
      ...whatMendsIt(view),
      ...(id === 'findings' && !view.withheld.isPublic
        ? planEntryColumns(view.language, ({ marked: { criterion } }: Finding) => ({
            plan: planOf(criterion.id, view),
            facility: view.assessment.audit.facility.id,
            criterion: criterion.id,
          }))
        : planColumns(view, ({ marked }: Finding) => planOf(marked.criterion.id, view))),
    ],
    rows: shown.flatMap((severity) => rowsOf(severity, shown, view)),
    repeatHeader: true,
  };
}

function whatIsFound(id: string, view: View): readonly PlannedColumn<Finding>[] {
  const { columns } = view.messages;
  return [
    {
      id: 'criterion',
      title: columns.criterion,
      width: 11,
      terminal: 1,
      cell: ({ marked: { criterion }, severity }) =>
        text(criterionName(criterion, view), {
          tone: severityTones[severity],
          ...(id === 'findings' && { name: places.finding(criterion.id) }),
        }),
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
  ];
}

function whatMendsIt(view: View): readonly PlannedColumn<Finding>[] {
  const { columns } = view.messages;
  return [
    {
      id: 'remedy',
      title: columns.remedy,
      width: 28,
      terminal: 2,
      cell: ({ marked }) => text(timedRemediesText(marked.criterion.remedies, view)),
    },
    {
      id: 'authority',
      title: columns.authority,
      width: 15,
      cell: ({ marked }) => text(authoritiesText(marked.criterion.remedies, view)),
    },
  ];
}

/** Owner, day and state of a plan; a public edition leaves out the owner. */
export function planColumns<Item>(view: View, plan: (item: Item) => Plan | null): readonly PlannedColumn<Item>[] {
  const { columns, words } = view.messages;
  const owner: PlannedColumn<Item> = {
    id: 'owner',
    title: columns.owner,
    width: 13,
    cell: (item) => text(plan(item)?.owner),
  };
  const funding: PlannedColumn<Item> = {
    id: 'plan-note',
    title: columns.planNote,
    width: 16,
    cell: (item) => text(planText(plan(item), view.language)),
  };
  const isNoted = [...view.assessment.audit.responses.values()].some(
    (each) => planText(each.plan, view.language) !== null,
  );
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
    ...(view.withheld.isPublic || !isNoted ? [] : [funding]),
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
  { assessment, messages, withheld }: View,
): readonly PlannedRow<Finding>[] {
  const found = assessment.findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  const title: PlannedRow<Finding> = {
    role: 'group',
    text: withheld.hidesLines
      ? messages.words.severity[severity]
      : messages.report.severityGroup({ severity: messages.words.severity[severity], count: found.length }),
  };
  return [...(shown.length > 1 ? [title] : []), ...bodyRows(found)];
}

function foundText({ marked }: Finding, { language }: View): string {
  return answerText(marked.criterion, marked.answer, language, marked.needed);
}

/** The sheet of findings by severity. */
export function* findingsSheet(paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield* annexHead('findings', paper);
  const findings = findingsTable(paper);
  yield heading(report.headings.findings);
  if (!hasRows(findings)) yield note(report.nothingToList);
  else {
    yield buildTable(findings, paper);
    if (!paper.withheld.isPublic) yield sheetNote(paper.messages.planEntry.hint);
  }
}

export function findingsGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(findingsTable(paper), paper);
}

/** Columns with their widths on a portrait page. */
const shown: Readonly<Record<string, number>> = {
  number: 5,
  criterion: 13,
  question: 26,
  finding: 20,
  remedy: 28,
  due: 13,
};

/** The critical findings in the minutes: what is wrong, the remedy, and by when. */
export function minutesCritical(view: FacilityPaper): TablePlan<Finding> {
  const table = findingsTable(view, 'minutes-critical', ['critical']);
  return {
    ...table,
    columns: table.columns.flatMap((column) => {
      const width = shown[column.id];
      if (width === undefined) return [];
      return [column.id === 'criterion' ? { ...column, width, cell: namedCell(view) } : { ...column, width }];
    }),
    repeatHeader: false,
    headerAgain: true,
  };
}

/** What is signed has no codes: the province's short name, and nothing where the question beside it is all there is. */
function namedCell({ assessment, template, language }: FacilityPaper) {
  return ({ marked: { criterion }, severity }: Finding) => {
    const words = criterionWords(criterion, assessment.checklist, template, language);
    return text(words === textIn(criterion.question, language) ? '' : words, { tone: severityTones[severity] });
  };
}
