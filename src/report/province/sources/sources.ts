import type { MergeDecisions } from '../../../domain/merging/merge-decision.ts';
import { identityRemarks } from '../../../domain/province/identity-remarks.ts';
import type { EarlierSource, SourceInput } from '../../../domain/province/province.ts';
import { formatInstant } from '../../../i18n/written/numbers-and-dates.ts';
import { type Block, date, type Tone, text } from '../../sheet/sheet.ts';
import { buildTable, gridOf, numberColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { identityRemarkText } from '../../words/remark-text.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { inputReason } from './reason-text.ts';

/** Every input with its digest and status, so that nothing is combined or dropped silently. */
export const sourcesPage: Page = (view) => {
  const table = inputsTable(view);
  return pageOf(view, { id: 'sources', grid: gridOf(table, view), frozen: 2, blocks: blocksOf(table, view) });
};

function* blocksOf(table: TablePlan<SourceInput>, view: ProvinceView): Generator<Block> {
  const { headings } = view.messages.province;
  const { earlier, decisions } = view.province.sources;
  const choices = decisionRows(decisions);
  const remarks = identityRemarks(view.province);
  const grid = gridOf(table, view);
  yield { kind: 'heading', depth: 2, text: headings.inputs };
  yield buildTable(table, view);
  if (remarks.length > 0) {
    yield { kind: 'heading', depth: 2, text: headings.identities };
    for (const remark of remarks)
      yield { kind: 'paragraph', style: 'list', text: identityRemarkText(remark, view.messages) };
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
};

/** The inputs of a merge with their statuses. */
export function inputsTable(
  view: ProvinceView,
  inputs: readonly SourceInput[] = view.province.sources.inputs,
): TablePlan<SourceInput> {
  const { columns, merging } = view.messages;
  const own = view.messages.province.columns;
  const auditOf = (source: SourceInput) => (source.is === 'audit' ? source.entry.input : null);
  return {
    id: 'inputs',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 6),
      textColumn('file', columns.file, 40, ({ file }: SourceInput) => file, { terminal: 1 }),
      textColumn('facility', own.facilityId, 18, (source) => auditOf(source)?.facility, { terminal: 2 }),
      textColumn('round', own.round, 10, (source) => auditOf(source)?.round),
      {
        id: 'audited-on',
        title: own.auditedOn,
        width: 11,
        align: 'center',
        cell: (source) => date(auditOf(source)?.auditedOn ?? null),
      },
      countColumn('revision', own.revision, 9, (source) => auditOf(source)?.revision ?? null),
      textColumn('version', own.version, 13, (source) => versionOf(source)),
      {
        id: 'decision',
        title: own.decision,
        width: 13,
        terminal: 1,
        cell: (source) => text(merging.status[statusOf(source)], { tone: tones[statusOf(source)] ?? 'muted' }),
      },
      textColumn('reason', columns.reason, 52, (source) => inputReason(source, view.messages), { terminal: 2 }),
      textColumn('audit', own.audit, 22, (source) => auditOf(source)?.audit),
      textColumn('digest', columns.digest, 30, ({ digest }) => digest),
    ],
    rows: streamedRows(inputs),
    repeatHeader: true,
  };
}

/** The status of an input; a file that could not be read counts as rejected. */
export function statusOf(source: SourceInput): keyof ProvinceView['messages']['merging']['status'] {
  return source.is === 'audit' ? source.entry.status : 'rejected';
}

function versionOf(source: SourceInput): string | null {
  if (source.is !== 'audit') return null;
  const { id, version } = source.entry.input.checklist;
  return `${id} ${version}`;
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
  return {
    id: 'choices',
    title: null,
    unitLine: null,
    columns: [
      textColumn('facility', own.facilityId, 24, ({ facility }: DecisionRow) => facility),
      textColumn('round', own.round, 12, ({ round }) => round),
      textColumn('chosen', own.chosen, 50, (row) =>
        row.counts === null ? (chosenFile(row, view) ?? row.digest) : merging.decide[row.counts],
      ),
      textColumn('by', own.by, 24, ({ by }) => by),
      textColumn('at', own.at, 18, ({ at }) => (at === null ? null : formatInstant(at, view.language))),
      textColumn('reason', columns.reason, 60, ({ reason }) => reason),
    ],
    rows: streamedRows(choices),
    repeatHeader: false,
  };
}

/** The file of the chosen audit; null: not among the inputs as a file of its own. */
function chosenFile({ facility, round, digest }: DecisionRow, { province }: ProvinceView): string | null {
  for (const source of province.sources.inputs) {
    if (source.is !== 'audit') continue;
    const { input } = source.entry;
    if (input.facility === facility && input.round === round && input.content === digest) return source.file;
  }
  return null;
}

function earlierTable(earlier: readonly EarlierSource[], view: ProvinceView): TablePlan<EarlierSource> {
  const { columns } = view.messages;
  const own = view.messages.province.columns;
  return {
    id: 'earlier-inputs',
    title: null,
    unitLine: null,
    columns: [
      textColumn('via', own.via, 40, ({ via }: EarlierSource) => via),
      textColumn('file', columns.file, 40, ({ file }) => file),
      textColumn('facility', own.facilityId, 18, ({ facility }) => facility),
      textColumn('round', own.round, 10, ({ round }) => round),
      textColumn('decision', own.decision, 14, ({ status }) => status),
      textColumn('reason', columns.reason, 60, ({ reason }) => reason),
    ],
    rows: streamedRows(earlier),
    repeatHeader: false,
  };
}
