import { inGroups } from '../../../domain/audit/fingerprint.ts';
import type { MergeDecisions } from '../../../domain/merging/merge-decision.ts';
import type { MergeInput } from '../../../domain/merging/merge-input.ts';
import { identityRemarks } from '../../../domain/province/identity-remarks.ts';
import type { EarlierSource, SourceInput } from '../../../domain/province/province.ts';
import { textIn } from '../../../domain/values/language.ts';
import { formatInstant } from '../../../i18n/written/numbers-and-dates.ts';
import { type Block, date, type Tone, text } from '../../sheet/sheet.ts';
import {
  buildTable,
  gridOf,
  numberColumn,
  type PlannedColumn,
  streamedRows,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import { facilityChangeText } from '../../words/recorded/facility-change-text.ts';
import { identityRemarkText } from '../../words/recorded/remark-text.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { inputReason } from './reason-text.ts';
import { type SourceNames, sourceNames } from './source-names.ts';

/** Every input with its digest and status, so that nothing is combined or dropped silently. */
export const sourcesPage: Page = (view) => {
  const table = namedInputsTable(view);
  return pageOf(view, { id: 'sources', grid: gridOf(table, view), frozen: 2, blocks: blocksOf(table, view) });
};

function* blocksOf(table: TablePlan<SourceInput>, view: ProvinceView): Generator<Block> {
  const { headings } = view.messages.province;
  const { earlier, decisions } = view.province.sources;
  const choices = decisionRows(decisions);
  const identities = [
    ...(view.province.changes ?? []).map((change) => facilityChangeText(change, view.language)),
    ...identityRemarks(view.province).map((remark) => identityRemarkText(remark, view.messages)),
  ];
  const grid = gridOf(table, view);
  yield { kind: 'heading', depth: 2, text: headings.inputs };
  yield buildTable(table, view);
  if (identities.length > 0) {
    yield { kind: 'heading', depth: 2, text: headings.identities };
    for (const text of identities) yield { kind: 'paragraph', style: 'list', text };
  }
  if (choices.length > 0) {
    yield { kind: 'heading', depth: 2, text: headings.choices };
    yield buildTable(choicesTable(choices, view), view, grid);
  }
  if (earlier.length > 0) {
    yield { kind: 'heading', depth: 2, text: headings.earlier };
    yield buildTable(earlierTable(earlier, view), view, grid);
  }
}

const tones: Readonly<Record<string, Tone>> = {
  merged: 'good',
  duplicate: 'muted',
  superseded: 'muted',
  conflict: 'bad',
  rejected: 'bad',
  'passed-over': 'muted',
};

/** The inputs of a merge as a terminal names them: by path. */
export function inputsTable(view: ProvinceView, inputs: readonly SourceInput[]): TablePlan<SourceInput> {
  const { columns } = view.messages;
  const own = view.messages.province.columns;
  return {
    id: 'inputs',
    title: null,
    unitLine: null,
    columns: [
      textColumn('file', columns.file, 40, ({ file }: SourceInput) => file, { terminal: 1 }),
      textColumn('facility', own.facilityId, 18, (source) => auditOf(source)?.facility, { terminal: 2 }),
      statusColumn(view),
      textColumn('reason', columns.reason, 52, (source) => inputReason(source, view.messages), { terminal: 2 }),
    ],
    rows: streamedRows(inputs),
    repeatHeader: true,
  };
}

/** The same as papers name them: by facility and round; a file that is no audit by its name. */
function namedInputsTable(view: ProvinceView): TablePlan<SourceInput> {
  const { columns } = view.messages;
  const own = view.messages.province.columns;
  const names = sourceNames(view);
  return {
    id: 'inputs',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 6),
      textColumn('source', own.facility, 40, (source: SourceInput) => {
        const input = auditOf(source);
        return input === null ? names.file(source.file) : names.facility(input.facility);
      }),
      textColumn('round', own.round, 22, (source) => {
        const input = auditOf(source);
        return input === null ? null : names.round(input.round);
      }),
      {
        id: 'audited-on',
        title: own.auditedOn,
        width: 11,
        align: 'center',
        cell: (source) => date(auditOf(source)?.auditedOn ?? null),
      },
      countColumn('revision', own.revision, 9, (source) => auditOf(source)?.revision ?? null),
      textColumn('version', own.version, 16, (source) => versionOf(source, view)),
      statusColumn(view),
      textColumn('reason', columns.reason, 60, (source) => inputReason(source, view.messages, names)),
      textColumn('digest', columns.digest, 30, ({ digest }) => digest),
      textColumn('fingerprint', own.fingerprint, 24, (source) => {
        const input = auditOf(source);
        return input === null ? null : inGroups(input.fingerprint);
      }),
    ],
    rows: streamedRows(view.province.sources.inputs),
    repeatHeader: true,
  };
}

function auditOf(source: SourceInput): MergeInput | null {
  return source.is === 'audit' ? source.entry.input : null;
}

function statusColumn(view: ProvinceView): PlannedColumn<SourceInput> {
  return {
    id: 'decision',
    title: view.messages.province.columns.decision,
    width: 18,
    terminal: 1,
    cell: (source) => text(statusText(source, view), { tone: tones[statusOf(source)] ?? 'muted' }),
  };
}

/** An audit of an earlier round is not replaced: it is what the later one is compared with. */
function statusText(source: SourceInput, { messages: { merging } }: ProvinceView): string {
  const reasons = new Set(source.is === 'audit' ? source.entry.reasons.map(({ is }) => is) : []);
  if (reasons.has('earlier-round')) return merging.earlierRound;
  if (reasons.has('not-earlier')) return merging.onlyBefore;
  return merging.status[statusOf(source)];
}

/** The status of an input; a file that could not be read counts as rejected, a paper as passed over. */
export function statusOf(source: SourceInput): keyof ProvinceView['messages']['merging']['status'] {
  return source.is === 'audit' ? source.entry.status : source.is;
}

function versionOf(source: SourceInput, { province, language, messages }: ProvinceView): string | null {
  const input = auditOf(source);
  if (input === null) return null;
  const { id, version } = input.checklist;
  const { checklist } = province;
  return checklist.id === id
    ? messages.report.checklistVersion({ title: textIn(checklist.title, language), version })
    : `${id} ${version}`;
}

interface DecisionRow {
  readonly facility: string;
  readonly round: string | null;
  /** Digest of the chosen audit, or of the workbook whose edited answers were decided. */
  readonly digest: string;
  readonly counts: 'carried' | 'visible' | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

function decisionRows({ choices, edits }: MergeDecisions): readonly DecisionRow[] {
  return [
    ...choices.map((choice) => ({ ...choice, digest: choice.chosen, counts: null })),
    ...edits.map((edit) => ({ ...edit, round: null, digest: edit.workbook })),
  ];
}

function choicesTable(choices: readonly DecisionRow[], view: ProvinceView): TablePlan<DecisionRow> {
  const { columns, merging } = view.messages;
  const own = view.messages.province.columns;
  const names = sourceNames(view);
  return {
    id: 'choices',
    title: null,
    unitLine: null,
    columns: [
      textColumn('facility', own.facility, 34, ({ facility }: DecisionRow) => names.facility(facility)),
      textColumn('round', own.round, 22, ({ round }) => (round === null ? null : names.round(round))),
      textColumn('chosen', own.chosen, 50, (row) =>
        row.counts === null ? (chosenName(row, names, view) ?? row.digest) : merging.sides[row.counts],
      ),
      textColumn('by', own.by, 24, ({ by }) => by),
      textColumn('at', own.at, 18, ({ at }) => (at === null ? null : formatInstant(at, view.language))),
      textColumn('reason', columns.reason, 60, ({ reason }) => reason),
    ],
    rows: streamedRows(choices),
    repeatHeader: false,
  };
}

/** The chosen audit by name; null: not among the inputs as a file of its own. */
function chosenName(
  { facility, round, digest }: DecisionRow,
  { file }: SourceNames,
  { province }: ProvinceView,
): string | null {
  const chosen = province.sources.inputs.find((source) => {
    const input = auditOf(source);
    return input !== null && input.facility === facility && input.round === round && input.content === digest;
  });
  return chosen === undefined ? null : file(chosen.file);
}

function earlierTable(earlier: readonly EarlierSource[], view: ProvinceView): TablePlan<EarlierSource> {
  const { columns } = view.messages;
  const own = view.messages.province.columns;
  const names = sourceNames(view);
  return {
    id: 'earlier-inputs',
    title: null,
    unitLine: null,
    columns: [
      textColumn('via', own.via, 40, ({ via }: EarlierSource) => names.file(via)),
      textColumn('facility', own.facility, 34, ({ facility, file }) =>
        facility === null ? names.file(file) : names.facility(facility),
      ),
      textColumn('round', own.round, 22, ({ round }) => (round === null ? null : names.round(round))),
      textColumn('decision', own.decision, 14, ({ status }) => status),
      textColumn('reason', columns.reason, 60, ({ reason }) => reason),
    ],
    rows: streamedRows(earlier),
    repeatHeader: false,
  };
}
