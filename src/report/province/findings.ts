import { textIn } from '../../domain/language.ts';
import type { FacilityResult, FindingResult } from '../../domain/province/facility-result.ts';
import { answerText } from '../answer-text.ts';
import { markCell } from '../percent-cell.ts';
import { date, type Tone, text } from '../sheet.ts';
import { numberColumn } from '../table-plan.ts';
import { facilityColumn, textColumn } from './cells.ts';
import { tablePage } from './page.ts';
import type { Page, ProvinceView } from './province-view.ts';
import { eachRow, type StreamPlan } from './stream-table.ts';

/** A finding with the facility it was made at. */
export interface FacilityFinding {
  readonly result: FacilityResult;
  readonly finding: FindingResult;
}

/** All findings of all facilities. */
export const findingsPage: Page = (view) => {
  const { facilities } = view.province;
  return tablePage(
    view,
    'findings',
    findingsTable('findings', { [Symbol.iterator]: () => findingsIn(facilities) }, view),
  );
};

/** Findings of critical criteria alone: what keeps facilities from being ready. */
export const criticalPage: Page = (view) => {
  const critical = [...findingsIn(view.province.facilities)].filter(
    ({ finding }) => finding.criterion.critical && finding.section.scored,
  );
  const table = findingsTable('critical', critical, view);
  return tablePage(view, 'critical', table, critical.length === 0 ? [view.messages.province.notes.nothing] : []);
};

const tones: Readonly<Record<FindingResult['severity'], Tone>> = { critical: 'bad', major: 'middling', minor: 'muted' };

function findingsTable(
  id: string,
  findings: Iterable<FacilityFinding>,
  view: ProvinceView,
): StreamPlan<FacilityFinding> {
  const { columns, words } = view.messages;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 6),
      facilityColumn(view, ({ result }: FacilityFinding) => result, 26),
      textColumn('criterion', columns.criterion, 9, ({ finding }) => finding.criterion.id, { terminal: 1 }),
      textColumn('question', columns.question, 36, ({ finding }) => textIn(finding.criterion.question, view.language)),
      {
        id: 'severity',
        title: columns.severity,
        width: 14,
        terminal: 2,
        cell: ({ finding }) => text(words.severity[finding.severity], { tone: tones[finding.severity] }),
      },
      textColumn(
        'found',
        columns.found,
        22,
        ({ finding: { criterion, answer, needed } }) => answerText(criterion, answer, view.language, needed),
        { terminal: 2 },
      ),
      { id: 'mark', title: columns.mark, width: 7, align: 'center', cell: ({ finding }) => markCell(finding.mark) },
      textColumn('note', columns.note, 22, ({ finding }) => finding.note),
      textColumn('remedy', columns.remedy, 30, (item) => remedies(item, view).join('\n')),
      textColumn('authority', columns.authority, 16, ({ finding }) =>
        [...new Set(finding.criterion.remedies.map(({ authority }) => words.authority[authority]))].join('\n'),
      ),
      textColumn('owner', columns.owner, 15, ({ finding }) => finding.plan?.owner),
      {
        id: 'due',
        title: columns.due,
        width: 11,
        align: 'center',
        cell: ({ finding }) => date(finding.plan?.due ?? null),
      },
      textColumn('status', columns.status, 11, ({ finding }) => {
        const status = finding.plan?.status ?? null;
        return status === null ? null : words.planStatus[status];
      }),
    ],
    rows: eachRow(findings),
    repeatHeader: true,
  };
}

function* findingsIn(facilities: readonly FacilityResult[]): Generator<FacilityFinding> {
  for (const result of facilities) for (const finding of result.findings) yield { result, finding };
}

function remedies({ result, finding }: FacilityFinding, { language, messages }: ProvinceView): readonly string[] {
  return finding.criterion.remedies.map(({ action, item, act }) => {
    if (action !== null) return textIn(action, language);
    const bought = item === null ? undefined : result.checklist.items.get(item);
    return bought === undefined ? messages.words.act[act] : textIn(bought.label, language);
  });
}
