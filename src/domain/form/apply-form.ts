import { isCounts } from '../answer-kinds/answer-kind-rules.ts';
import { neededOf, presentOf } from '../answer-kinds/coverage.ts';
import type { Answer, Audit, Removed, SidedAnswer } from '../audit/audit.ts';
import { withDeletion } from '../records/deletions.ts';
import { toNumber } from '../values/rational.ts';
import { isSameValue } from '../values/same-value.ts';
import { clearAnswer, type Recording, recordAnswer, recordNote } from '../visit/record-response.ts';
import type { FormAnswer, FormEntry, FormReading, LeftOut } from './form-reading.ts';
import { evidenceNames, evidenceText, formText, noteOf } from './form-text.ts';

/** One change that a form makes to an audit. */
export type FormChange =
  | {
      readonly what: 'answer';
      readonly criterion: string;
      readonly from: Answer | null;
      readonly to: Answer | null;
    }
  | { readonly what: 'note'; readonly criterion: string }
  | {
      readonly what: 'profile';
      readonly question: string;
      readonly from: string | number | null;
      readonly to: string | number | null;
    }
  | { readonly what: 'audited-on'; readonly from: string; readonly to: string }
  | {
      readonly what: 'evidence';
      readonly criterion: string;
      readonly name: string;
      readonly sheet: string | null;
      readonly cell: string | null;
    };

/** The data a form was sent with, and how it showed them. */
export interface SentForm {
  /** The self-assessed answers on the form when it was sent. */
  readonly base: Audit;
  /** The name shown once for all answers that have none of their own. */
  readonly preparer: string | null;
  /** Criteria counted by department. */
  readonly departments: ReadonlySet<string>;
  /** Name of the row used for what was counted as a whole. */
  readonly wholeLabel: string;
}

export interface AppliedForm {
  /** The audit with the changes made, except for evidence, whose files must be copied first. */
  readonly audit: Audit;
  readonly changes: readonly FormChange[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Applies a filled-in form to an audit: only what differs from the form as sent, and only on the self-assessed side. `current` is the audit
 * as it is now.
 * @param at ISO instant.
 */
export function applyForm(reading: FormReading, sent: SentForm, current: Audit, at: string): AppliedForm {
  let applied = withParticulars(reading, sent, current, at);
  for (const entry of reading.entries.values()) {
    const { audit, changes, leftOut } = withEntry(entry, reading.preparer, sent, applied.audit, at);
    applied = { audit, changes: [...applied.changes, ...changes], leftOut: [...applied.leftOut, ...leftOut] };
  }
  return applied;
}

/** The profile and, while nothing is verified, the day. */
export function withParticulars(
  reading: FormReading,
  { base }: Pick<SentForm, 'base'>,
  current: Audit,
  at: string,
): AppliedForm {
  const changes: FormChange[] = [];
  const emptied: Removed[] = [];
  const profile = new Map(current.facility.profile);
  for (const [question, to] of reading.profile) {
    const from = current.facility.profile.get(question) ?? null;
    if (to === (base.facility.profile.get(question) ?? null) || to === from) continue;
    changes.push({ what: 'profile', question, from, to });
    if (to === null && from !== null) emptied.push({ what: 'profile', criterion: question, was: from });
    if (to === null) profile.delete(question);
    else profile.set(question, to);
  }
  const facility = { ...current.facility, profile };
  const day = reading.auditedOn;
  const isMoved = day !== null && day !== base.auditedOn && day !== current.auditedOn && !isVerified(current);
  if (isMoved) changes.push({ what: 'audited-on', from: current.auditedOn, to: day });
  const moved = { ...current, facility, auditedOn: isMoved ? day : current.auditedOn };
  const remover = { by: reading.preparer === '' ? null : reading.preparer, at, reason: null };
  const audit = emptied.reduce<Audit>((each, removed) => withDeletion(each, removed, remover), moved);
  return { audit, changes, leftOut: [] };
}

/** Once the group has verified any answer, the day of the audit is theirs to set. */
function isVerified({ responses }: Audit): boolean {
  return [...responses.values()].some(({ verified }) => verified !== null);
}

function withEntry(entry: FormEntry, preparer: string, sent: SentForm, audit: Audit, at: string): AppliedForm {
  const { criterion, place } = entry;
  const before = sent.base.responses.get(criterion)?.self ?? null;
  const now = audit.responses.get(criterion)?.self ?? null;
  const added = newEvidence(entry, sent.base, audit).map((name): FormChange => {
    return { what: 'evidence', criterion, name, sheet: place.sheet, cell: place.evidenceCell };
  });
  if (isUntouched(entry, before, sent)) {
    const isKept = entry.answer === null && now !== null;
    const kept: LeftOut = { why: 'blank-kept', criterion, sheet: place.sheet, cell: place.answerCell };
    return { audit, changes: added, leftOut: isKept ? [kept] : [] };
  }
  const changed = withAnswer(entry, preparer, sent, audit, at);
  return { audit: changed.audit, changes: [...added, ...changed.changes], leftOut: [] };
}

function withAnswer(
  entry: FormEntry,
  preparer: string,
  sent: SentForm,
  audit: Audit,
  at: string,
): Pick<AppliedForm, 'audit' | 'changes'> {
  const { criterion } = entry;
  const now = audit.responses.get(criterion)?.self ?? null;
  const from = now?.answer ?? null;
  if (entry.answer === null) {
    if (now === null) return { audit, changes: [] };
    const remover: Recording = { criterion, side: 'self', by: preparer === '' ? null : preparer, at, changed: null };
    return { audit: clearAnswer(audit, remover), changes: [{ what: 'answer', criterion, from, to: null }] };
  }
  const by = entry.who !== '' ? entry.who : preparer !== '' ? preparer : (now?.by ?? null);
  const { answer, note } = recorded(entry, entry.answer, now, sent);
  const isAnswerSame = now !== null && isSameValue(now.answer, answer);
  const isNoteSame = (now?.note ?? null) === note && (entry.who === '' || now?.by === by);
  if (isAnswerSame && isNoteSame) return { audit, changes: [] };
  const recording: Recording = { criterion, side: 'self', by, at, changed: null };
  return {
    audit: recordNote(recordAnswer(audit, recording, answer), recording, note ?? ''),
    changes: [isAnswerSame ? { what: 'note', criterion } : { what: 'answer', criterion, from, to: answer }],
  };
}

/** The answer to record for an entry. An answer that the form merely showed in another shape keeps its own shape. */
function recorded(
  { criterion, note }: FormEntry,
  answer: FormAnswer,
  now: SidedAnswer | null,
  sent: SentForm,
): { readonly answer: Answer; readonly note: string | null } {
  const isKept = now !== null && isSameAnswer(shownAnswer(criterion, now.answer, sent), answer);
  const isNoteKept = now !== null && formText(noteOf(now)) === note;
  if (answer.is === 'not-applicable') {
    if (isKept && isNoteKept && now !== null) return { answer: now.answer, note: now.note };
    return { answer: { is: 'not-applicable', reason: note }, note: null };
  }
  const kept = isNoteKept && now !== null && now.answer.is !== 'not-applicable';
  return { answer: isKept && now !== null ? now.answer : answer, note: kept ? now.note : note === '' ? null : note };
}

/** Whether an entry still says what it said when the form was sent. */
function isUntouched(entry: FormEntry, self: SidedAnswer | null, sent: SentForm): boolean {
  if (self === null) return entry.answer === null;
  const who = self.by === sent.preparer ? '' : formText(self.by ?? '');
  return (
    isSameAnswer(entry.answer, shownAnswer(entry.criterion, self.answer, sent)) &&
    entry.note === formText(noteOf(self)) &&
    entry.who === who
  );
}

/** A form lists departments in one order for all criteria, which may differ from the order in the answer. */
function isSameAnswer(a: FormAnswer | null, b: FormAnswer | null): boolean {
  return isSameValue(inOneOrder(a), inOneOrder(b));
}

function inOneOrder(answer: FormAnswer | null): unknown {
  if (answer?.is !== 'given' || !isCounts(answer.value) || !('rows' in answer.value)) return answer;
  return answer.value.rows.map((row) => JSON.stringify([row.label, row.needed, row.present])).sort();
}

/** An answer in the shape that a form gives it back; null: as one that is not there. */
function shownAnswer(criterion: string, answer: Answer, { departments, wholeLabel }: SentForm): FormAnswer | null {
  if (answer.is !== 'given') return { is: answer.is };
  const { value } = answer;
  if (typeof value === 'string') return formText(value) === '' ? null : { is: 'given', value: formText(value) };
  if (!isCounts(value)) return answer;
  if (departments.has(criterion)) {
    const whole = 'rows' in value ? value.rows : [{ label: wholeLabel, needed: value.needed, present: value.present }];
    return { is: 'given', value: { rows: whole.map((row) => ({ ...row, label: formText(row.label) })) } };
  }
  const needed = neededOf(value);
  return {
    is: 'given',
    value: { needed: needed === null ? null : toNumber(needed), present: toNumber(presentOf(value)) },
  };
}

/** Files that neither the form nor the audit named before. */
function newEvidence({ criterion, evidence }: FormEntry, base: Audit, audit: Audit): readonly string[] {
  const known = [base, audit].flatMap(({ responses }) => responses.get(criterion)?.evidence ?? []);
  const sent = evidenceNames(evidenceText(base.responses.get(criterion)?.evidence ?? []));
  const files = new Set([...known.map(({ file }) => file), ...sent]);
  return evidence.filter((name) => !files.has(name));
}
