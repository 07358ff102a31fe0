import type { Answer, Audit, Side, SidedAnswer } from '../audit/audit.ts';
import { compareInstants } from '../values/instant.ts';
import { isSameValue } from '../values/same-value.ts';
import { clearAnswer, type Recording, recordAnswer, recordNote } from '../visit/record-response.ts';
import { type AppliedForm, type FormChange, withParticulars } from './apply-form.ts';
import type { FormEntry, FormReading, LeftOut } from './form-reading.ts';

/** What a page to fill began with. */
export interface SentPage {
  readonly base: Audit;
  readonly side: Side;
}

/**
 * Applies what was filled in on a page, by the rules of a form: only what differs from what the page began with. A page has every answer as it
 * is in an audit, with its own time, and of either side; what the audit has recorded later stays.
 * @param at ISO instant, for what says no time.
 */
export function applyFilled(reading: FormReading, sent: SentPage, current: Audit, at: string): AppliedForm {
  let applied = withParticulars(reading, sent, current, at);
  for (const entry of reading.entries.values()) {
    const { audit, changes, leftOut } = withEntry(entry, reading, sent, applied.audit, at);
    applied = { audit, changes: [...applied.changes, ...changes], leftOut: [...applied.leftOut, ...leftOut] };
  }
  return applied;
}

function withEntry(entry: FormEntry, reading: FormReading, sent: SentPage, audit: Audit, at: string): AppliedForm {
  const { criterion, evidence } = entry;
  const { side } = sent;
  const { preparer, savedAt = null } = reading;
  const before = sent.base.responses.get(criterion)?.[side] ?? null;
  const now = audit.responses.get(criterion)?.[side] ?? null;
  const added = evidence.map((name): FormChange => ({ what: 'evidence', criterion, name, sheet: null, cell: null }));
  const answer = answerOf(entry);
  const isUntouched = isSameValue(answer, before?.answer ?? null) && entry.note === (before?.note ?? '');
  if (isUntouched || (answer === null && before === null)) {
    const why = entry.note === '' ? 'blank-kept' : 'note-without-answer';
    const isLeft = answer === null && (entry.note !== '' || now !== null);
    const left: LeftOut = { why, criterion, sheet: null, cell: null };
    return { audit, changes: added, leftOut: isLeft ? [left] : [] };
  }
  const by = preparer === '' ? (now?.by ?? null) : preparer;
  const recording: Recording = { criterion, side, by, at: entry.at ?? at, changed: null };
  const recorded = answer === null ? withdrawn(audit, recording, now) : given(audit, recording, { answer, entry, now });
  if (recorded.changes.length > 0 && isRecordedLater(audit, recording, entry.at ?? savedAt))
    return { audit, changes: added, leftOut: [{ why: 'newer-kept', criterion, sheet: null, cell: null }] };
  return { audit: recorded.audit, changes: [...added, ...recorded.changes], leftOut: [] };
}

/** Whether the audit's answer, or its removal, is later than the page's. */
function isRecordedLater(audit: Audit, { criterion, side }: Recording, at: string | null): boolean {
  if (at === null) return false;
  const removals = audit.deletions.filter((each) => each.what === side && each.criterion === criterion);
  const times = [audit.responses.get(criterion)?.[side]?.at ?? null, ...removals.map((each) => each.at)];
  return times.some((each) => compareInstants(each, at) > 0);
}

type Recorded = Pick<AppliedForm, 'audit' | 'changes'>;

function withdrawn(audit: Audit, recording: Recording, now: SidedAnswer | null): Recorded {
  if (now === null) return { audit, changes: [] };
  const { criterion } = recording;
  return {
    audit: clearAnswer(audit, recording),
    changes: [{ what: 'answer', criterion, from: now.answer, to: null }],
  };
}

function given(
  audit: Audit,
  recording: Recording,
  { answer, entry, now }: { readonly answer: Answer; readonly entry: FormEntry; readonly now: SidedAnswer | null },
): Recorded {
  const { criterion } = recording;
  const isAnswerSame = now !== null && isSameValue(now.answer, answer);
  if (isAnswerSame && (now.note ?? '') === entry.note) return { audit, changes: [] };
  return {
    audit: recordNote(recordAnswer(audit, recording, answer), recording, entry.note),
    changes: [
      isAnswerSame ? { what: 'note', criterion } : { what: 'answer', criterion, from: now?.answer ?? null, to: answer },
    ],
  };
}

function answerOf({ answer }: FormEntry): Answer | null {
  return answer?.is === 'not-applicable' ? { is: 'not-applicable', reason: answer.reason ?? '' } : answer;
}
