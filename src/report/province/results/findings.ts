import { noResponse, type Response } from '../../../domain/audit/audit.ts';
import { type FacilityResult, isKeptFromReady } from '../../../domain/province/facility-result.ts';
import type { Finding } from '../../../domain/scoring/finding.ts';
import { textIn } from '../../../domain/values/language.ts';
import { markCell } from '../../sheet/percent-cell.ts';
import { places } from '../../sheet/places.ts';
import { date, text } from '../../sheet/sheet.ts';
import { numberColumn, type PlannedColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { answerText } from '../../words/answers/answer-text.ts';
import { planEntryColumns } from '../../words/answers/plan-columns.ts';
import { decisionsText, notesText, planText } from '../../words/answers/written-text.ts';
import { remedyWords } from '../../words/criteria/remedy-text.ts';
import { severityTones } from '../../words/facility/severity-tones.ts';
import { facilityColumn, textColumn } from '../frame/cells.ts';
import { countedPage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** A finding with everything recorded about it, and its facility. */
interface FacilityFinding {
  readonly result: FacilityResult;
  readonly finding: Finding;
  readonly response: Response;
}

/** All findings of all facilities. */
export const findingsPage: Page = (view) => {
  const { facilities } = view.province;
  const count = facilities.reduce((sum, { findings }) => sum + findings.length, 0);
  const isFilledIn = !view.isPublic && count > 0 && count <= mostFilledIn;
  const table = findingsTable('findings', findingsIn(facilities), view, isFilledIn);
  const page = countedPage(view, 'findings', table, { count }, isFilledIn ? [view.messages.planEntry.hint] : []);
  return isFilledIn ? { ...page, marksInput: true } : page;
};

/** Beyond the findings of a province, as in a country, plans are filled in on the workbooks of facilities: each entry has rules of its own. */
const mostFilledIn = 50_000;

/** Only findings of critical criteria: these prevent readiness. */
export const criticalPage: Page = (view) => {
  const concerned = view.province.facilities.filter(({ findings }) => findings.some(({ isCritical }) => isCritical));
  const count = concerned.reduce((sum, { findings }) => sum + findings.filter((each) => each.isCritical).length, 0);
  const notes = count === 0 ? [view.messages.province.notes.nothing] : [];
  return countedPage(view, 'critical', findingsTable('critical', criticalIn(concerned), view), { count }, notes);
};

function findingsTable(
  id: string,
  findings: Iterable<FacilityFinding>,
  view: ProvinceView,
  isFilledIn = false,
): TablePlan<FacilityFinding> {
  const { columns, words } = view.messages;
  const { language } = view;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 6, ({ result }: FacilityFinding) => places.facility(result.facility.id)),
      findingFacilityColumn(id, view),
      {
        id: 'criterion',
        title: columns.criterion,
        width: 9,
        terminal: 1,
        cell: ({ finding }) => {
          const { criterion } = finding.marked;
          return text(criterion.id, { link: places.criterion(criterion.id) });
        },
      },
      textColumn('question', columns.question, 36, ({ finding }) =>
        textIn(finding.marked.criterion.question, language),
      ),
      {
        id: 'severity',
        title: columns.severity,
        width: 14,
        terminal: 2,
        cell: ({ finding }) => text(words.severity[finding.severity], { tone: severityTones[finding.severity] }),
      },
      textColumn('found', columns.found, 22, ({ finding }) => foundText(finding, view), { terminal: 2 }),
      {
        id: 'mark',
        title: columns.mark,
        width: 7,
        align: 'center',
        cell: ({ finding }) => markCell(finding.marked.mark),
      },
      ...(view.isPublic
        ? []
        : [textColumn('note', columns.note, 22, (item: FacilityFinding) => noteOf(item, isFilledIn, view))]),
      textColumn('remedy', columns.remedy, 30, (item) => remedies(item, view).join('\n')),
      textColumn('authority', columns.authority, 16, ({ finding }) => {
        const whose = finding.marked.criterion.remedies.map(({ authority }) => words.authority[authority]);
        return [...new Set(whose)].join('\n');
      }),
      ...(isFilledIn ? entryColumns(view) : planColumns(view)),
    ],
    rows: streamedRows(findings),
    repeatHeader: true,
  };
}

/** The first row of each facility among all findings is where its row in the ranking leads to. */
function findingFacilityColumn(id: string, view: ProvinceView): PlannedColumn<FacilityFinding> {
  const column = facilityColumn(view, ({ result }: FacilityFinding) => result, 26);
  const named = new Set<string>();
  return {
    ...column,
    cell: (item, index) => {
      const cell = column.cell(item, index);
      const facility = item.result.facility.id;
      if (id !== 'findings' || named.has(facility)) return cell;
      named.add(facility);
      return { ...cell, name: places.findingsOf(facility) };
    },
  };
}

/** Filled in by officials and taken back by `plan --from`; only here, since one plan on two sheets could be filled in twice. */
function entryColumns({ language }: ProvinceView): readonly PlannedColumn<FacilityFinding>[] {
  return planEntryColumns(language, ({ result, finding, response }: FacilityFinding) => ({
    plan: response.plan,
    facility: result.facility.id,
    criterion: finding.marked.criterion.id,
  }));
}

function planColumns({
  isPublic,
  messages: { columns, words },
}: ProvinceView): readonly PlannedColumn<FacilityFinding>[] {
  return [
    ...(isPublic
      ? []
      : [textColumn('owner', columns.owner, 15, ({ response }: FacilityFinding) => response.plan?.owner)]),
    {
      id: 'due',
      title: columns.due,
      width: 11,
      align: 'center',
      cell: ({ response }) => date(response.plan?.due ?? null),
    },
    textColumn('status', columns.status, 11, ({ response }) => {
      const status = response.plan?.status ?? null;
      return status === null ? null : words.planStatus[status];
    }),
  ];
}

function criticalIn(facilities: readonly FacilityResult[]): Iterable<FacilityFinding> {
  return {
    *[Symbol.iterator]() {
      for (const each of findingsIn(facilities)) {
        const { criterion, section } = each.finding.marked;
        if (isKeptFromReady(criterion, section)) yield each;
      }
    },
  };
}

/** Reads facilities again one at a time, on demand. */
function findingsIn(facilities: readonly FacilityResult[]): Iterable<FacilityFinding> {
  return {
    *[Symbol.iterator]() {
      for (const result of facilities) {
        const { audit, findings } = result.reopen();
        for (const finding of findings) {
          yield { result, finding, response: audit.responses.get(finding.marked.criterion.id) ?? noResponse };
        }
      }
    },
  };
}

function foundText({ marked: { criterion, answer, needed } }: Finding, { language }: ProvinceView): string {
  return answerText(criterion, answer, language, needed);
}

function noteOf(
  { finding, response }: FacilityFinding,
  isFilledIn: boolean,
  { language }: ProvinceView,
): string | null {
  const { side } = finding.marked;
  const lines = [
    side === null ? null : notesText(response[side], language),
    ...decisionsText(response.decisions, finding.marked.criterion, language),
    // A plan that is filled in has columns of its own.
    isFilledIn ? null : planText(response.plan, language),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('\n');
}

function remedies({ result, finding }: FacilityFinding, { language, messages }: ProvinceView): readonly string[] {
  return finding.marked.criterion.remedies.map((each) => remedyWords(each, result.checklist, language, messages));
}
