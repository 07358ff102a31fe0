import type { HistoryEntry, HistoryLine } from '../../domain/audit/history.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatInstant } from '../../i18n/written/numbers-and-dates.ts';
import { type Block, type Row, text } from '../sheet/sheet.ts';
import { changedPart, recordedChange } from '../words/recorded/recorded-change.ts';

/** The history of an audit: who changed what, when, from what to what. */
export function historyBlocks(
  lines: readonly HistoryLine[],
  checklist: Checklist,
  language: Language,
): readonly Block[] {
  const { trail } = messagesIn(language);
  const rows = lines.map((line): Row => {
    if (line.is === 'torn') return { role: 'group', cells: [text(trail.torn)] };
    const { at, by, revision } = line.entry;
    return {
      role: 'body',
      cells: [
        text(formatInstant(at, language)),
        text(by),
        text(String(revision)),
        text(changedPart(line.entry, language)),
        text(changeLines(line.entry, line.isLinked, checklist, language)),
      ],
    };
  });
  return [
    {
      kind: 'table',
      id: 'history',
      title: null,
      unitLine: null,
      repeatHeader: false,
      columns: [
        { id: 'at', title: trail.columns.at, terminal: 1 },
        { id: 'by', title: trail.columns.by, terminal: 2 },
        { id: 'revision', title: trail.columns.revision, align: 'right', terminal: 3 },
        { id: 'what', title: trail.columns.what, terminal: 1 },
        { id: 'change', title: trail.columns.change, terminal: 1 },
      ],
      rows,
    },
  ];
}

/** From what to what, which change it takes back, and why it was made after signing. */
function changeLines(entry: HistoryEntry, isLinked: boolean, checklist: Checklist, language: Language): string {
  const { trail } = messagesIn(language);
  const changed = recordedChange(entry, checklist, language);
  return [
    isLinked ? changed : `${trail.unlinked} ${changed}`,
    ...(entry.undoes === undefined ? [] : [trail.undoes({ revision: entry.undoes })]),
    ...(entry.reason === null ? [] : [trail.because({ reason: entry.reason })]),
  ].join('\n');
}
