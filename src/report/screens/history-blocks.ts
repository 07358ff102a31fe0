import { fitsKind } from '../../domain/answer-kinds/index.ts';
import type { Answer, GivenValue } from '../../domain/audit/audit.ts';
import type { HistoryEntry, HistoryLine } from '../../domain/audit/history.ts';
import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatInstant } from '../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../i18n/written/word-for.ts';
import { type Block, type Row, text } from '../sheet/sheet.ts';
import { answerText } from '../words/answer-text.ts';
import { recordedText } from '../words/recorded-text.ts';

/** The history of an audit: who changed what, when, from what to what. */
export function historyBlocks(
  lines: readonly HistoryLine[],
  checklist: Checklist,
  language: Language,
): readonly Block[] {
  const { trail } = messagesIn(language);
  const criteria = new Map(
    checklist.sections.flatMap((section) => section.criteria.map((each) => [each.id, each] as const)),
  );
  const rows = lines.map((line): Row => {
    if (line.is === 'torn') return { role: 'group', cells: [text(trail.torn)] };
    const { at, by, revision, criterion, part, reason } = line.entry;
    const found = criterion === null ? undefined : criteria.get(criterion);
    const mark = line.isLinked ? '' : `${trail.unlinked} `;
    const changed = [
      mark + changeText(found, line.entry, checklist, language),
      reason === null ? '' : trail.because({ reason }),
    ];
    return {
      role: 'body',
      cells: [
        text(formatInstant(at, language)),
        text(by),
        text(String(revision)),
        text([criterion, partText(part, language)].filter((each) => each !== null).join(' ')),
        text(changed.filter((each) => each !== '').join('\n')),
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

function partText(part: HistoryEntry['part'], language: Language): string {
  return wordFor(part, messagesIn(language).trail.parts);
}

function changeText(
  criterion: Criterion | undefined,
  { part, from, to }: HistoryEntry,
  checklist: Checklist,
  language: Language,
): string {
  const textOf = (value: JsonValue) => valueText(criterion, part, value, checklist, language);
  return `${textOf(from)} → ${textOf(to)}`;
}

function valueText(
  criterion: Criterion | undefined,
  part: string,
  value: JsonValue,
  checklist: Checklist,
  language: Language,
): string {
  if (criterion === undefined || !isAnswer(value)) return recordedText(part, value, checklist, language) || '—';
  const answer = answerOf(criterion, value);
  const written = value['answer'] ?? null;
  const shown =
    answer === null ? recordedText(part, written, checklist, language) : answerText(criterion, answer, language);
  const note =
    typeof value['note'] === 'string' ? `; ${messagesIn(language).walk.noteIs({ note: value['note'] })}` : '';
  return shown + note;
}

function isAnswer(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'answer');
}

/** Null if the checklist no longer accepts the answer. */
function answerOf(criterion: Criterion, { answer, reason }: JsonObject): Answer | null {
  if (answer === 'no-evidence') return { is: 'no-evidence' };
  if (answer === 'not-applicable') return { is: 'not-applicable', reason: typeof reason === 'string' ? reason : '' };
  const value = answer as GivenValue;
  return answer !== null && answer !== undefined && fitsKind(criterion, value) ? { is: 'given', value } : null;
}
