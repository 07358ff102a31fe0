import { answerFromText, answerProblems } from '../../domain/answer-kinds/answer-from-text.ts';
import { plainReader, type TypedReader } from '../../domain/answer-kinds/answer-kind-rules.ts';
import { offeredBy } from '../../domain/answer-kinds/index.ts';
import type { Answer, Audit, Evidence, Side } from '../../domain/audit/audit.ts';
import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { isProblems, type Outcome, type Problem, problem } from '../../domain/problem/problem.ts';
import { neededByRule, standings } from '../../domain/scoring/applicability.ts';
import { criteriaIn, crossRemarks, looksBack } from '../../domain/scoring/cross-remarks.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { nearest } from '../../domain/values/nearest.ts';
import {
  clearAnswer,
  type Recording,
  recordAnswer,
  recordEvidence,
  recordNote,
} from '../../domain/visit/record-response.ts';
import { commandReader, readingsOf } from '../../i18n/written/typed-reader.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import { readAnswerText } from '../../report/words/answers/read-answer-text.ts';
import { unusualTexts } from '../../report/words/answers/unusual-texts.ts';
import type { ImportedEvidence } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { AuditSession } from './audit-session.ts';
import { type EditRequest, editAudit } from './edit-audit.ts';
import { previousAudit } from './previous-audit.ts';

export interface AnswerRequest extends EditRequest {
  readonly criterion: string;
  /** In the notation for scripts; `clear` removes the answer. */
  readonly value: string;
  readonly side: Side;
  /** Why the criterion is not applicable, or why it is changed after the minutes were signed. */
  readonly reason: string | null;
  readonly note: string | null;
  /** Evidence files to copy. */
  readonly evidence: readonly string[];
}

export interface Answered {
  readonly audit: Audit;
  readonly criterion: Criterion;
  /** The answer in words for people; empty: it was removed. */
  readonly text: string;
  readonly evidence: readonly ImportedEvidence[];
  /** The criterion is asked of this facility; else its answer is kept and counts for nothing. */
  readonly isAsked: boolean;
  /** Other criteria with answers that it switched off. */
  readonly silenced: readonly string[];
  /** What is odd about it, in sentences: an unusual number, or answers that don't fit together. None of it changes a mark. */
  readonly remarks: readonly string[];
}

/** Records one answer from a script. @throws AuditError with everything wrong with it; then nothing was written. */
export async function answerCriterion(tools: Tools, request: AnswerRequest): Promise<Answered> {
  const { audit, told } = await editAudit(tools, request, async (session, by) => {
    const recorded = await recordFrom(tools, session, session.audit(), request, by);
    return { audit: recorded.audit, told: recorded, reason: reasonIfSigned(session.audit(), request.reason) };
  });
  return { ...told, audit };
}

interface Answering extends Omit<AnswerRequest, keyof EditRequest> {
  /** `program`: numbers and days as a file has them, not as people write them in their language. Left out: of people. */
  readonly notation?: 'program';
}

/** What can be wrong with an answer, told before anything is copied. @throws AuditError as answerCriterion. */
export async function checkAnswer(tools: Tools, session: AuditSession, request: Answering): Promise<void> {
  const criterion = criterionOf(session.checklist, request.criterion);
  answerOf(criterion, request, session, session.audit(), tools.surroundings.language);
  assertReason(session.audit(), criterion.id, request.reason);
  for (const file of request.evidence) await tools.files.assertEvidence(file);
}

/** Records one answer in `before`, which may contain other unsaved answers; copies evidence. @throws AuditError as answerCriterion. */
export async function recordFrom(
  tools: Tools,
  session: AuditSession,
  before: Audit,
  request: Answering,
  by: string,
): Promise<Answered> {
  await checkAnswer(tools, session, request);
  const criterion = criterionOf(session.checklist, request.criterion);
  const { language, now } = tools.surroundings;
  const answer = answerOf(criterion, request, session, before, language);
  const evidence: ImportedEvidence[] = [];
  for (const file of request.evidence) evidence.push(await tools.files.importEvidence(session.path(), file));
  const changed = reasonIfSigned(before, request.reason);
  const recording: Recording = { criterion: criterion.id, side: request.side, by, at: now(), changed };
  const answered = withAnswer(before, recording, answer, request.note);
  return {
    audit: recordEvidence(answered, criterion.id, evidence.map(evidenceOf), recording.at),
    isAsked: standings(session.checklist, answered).get(criterion.id)?.state !== 'inactive',
    silenced: silencedBy(before, answered, session.checklist),
    remarks: await answerRemarks(tools, session, answered, criterion, answer),
    criterion,
    text: answerText(criterion, answer, language),
    evidence,
  };
}

/** What looks odd about an answer, alone and beside the others. */
async function answerRemarks(
  tools: Tools,
  { checklist, path }: AuditSession,
  answered: Audit,
  criterion: Criterion,
  answer: Answer | null,
): Promise<readonly string[]> {
  if (answer?.is !== 'given') return [];
  const { language } = tools.surroundings;
  const rules = checklist.cross.filter((rule) => criteriaIn(rule).has(criterion.id));
  const previous = rules.some(looksBack) ? await previousAudit(tools, path(), answered) : null;
  return [
    ...unusualTexts(criterion, answer.value, language),
    ...crossRemarks({ ...checklist, cross: rules }, answered, previous).map(({ say }) => textIn(say, language)),
  ];
}

/** Criteria with answers that were asked before and are not any more. */
function silencedBy(before: Audit, after: Audit, checklist: Checklist): readonly string[] {
  const [was, is] = [standings(checklist, before), standings(checklist, after)];
  return [...is].flatMap(([id, { state }]) => {
    const response = after.responses.get(id);
    const hasAnswer = response !== undefined && (response.self !== null || response.verified !== null);
    return hasAnswer && state === 'inactive' && was.get(id)?.state !== 'inactive' ? [id] : [];
  });
}

/** A reason is kept only where the minutes were signed: elsewhere it says why something does not apply. */
function reasonIfSigned({ signed }: Audit, reason: string | null): string | null {
  return signed.length > 0 ? reason : null;
}

/** @throws AuditError unknown-criterion. */
export function criterionOf(checklist: Checklist, id: string): Criterion {
  const criteria = checklist.sections.flatMap((section) => section.criteria);
  const found = criteria.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw failure('unknown-criterion', {
    id,
    nearest: nearest(
      id,
      criteria.map((each) => each.id),
    ),
  });
}

/** After signing, a change needs a reason. @throws AuditError signed-needs-reason. */
export function assertReason({ signed }: Audit, criterion: string, reason: string | null): void {
  if (signed.length > 0 && isBlank(reason)) throw failure('signed-needs-reason', { criterion });
}

function evidenceOf({ file, sha256, takenOn }: ImportedEvidence): Evidence {
  return { file, sha256, takenOn, caption: null };
}

function answerOf(
  criterion: Criterion,
  { value, reason, notation }: Pick<Answering, 'value' | 'reason' | 'notation'>,
  { checklist }: AuditSession,
  audit: Audit,
  language: Language,
): Answer | null {
  if (value === 'clear') return null;
  const { auditedOn } = audit;
  const read = notation === 'program' ? plainReader : commandReader(language, auditedOn);
  const outcome =
    notation === 'program' ? answerFromText(criterion, value, reason) : typed(criterion, value, reason, read, language);
  if (isProblems(outcome)) throw new AuditError(ambiguousNumbers(criterion, value, read, language) ?? outcome.problems);
  const needed = 'needed' in criterion ? neededByRule(standings(checklist, audit).get(criterion.id)) : null;
  const problems = answerProblems(criterion, outcome.value, { auditedOn, needed });
  if (problems.length > 0) throw new AuditError(problems);
  return outcome.value;
}

/** As answerFromText; what can be picked is also taken by its name in the reader's language. */
function typed(
  criterion: Criterion,
  value: string,
  reason: string | null,
  read: TypedReader,
  language: Language,
): Outcome<Answer> {
  const outcome = answerFromText(criterion, value, reason, read);
  const ids = offeredBy(criterion);
  if (!isProblems(outcome) || ids.length === 0) return outcome;
  const named = readAnswerText(criterion, value, language);
  if (named?.is === 'given') return { value: named };
  const labels = 'options' in criterion ? criterion.options : [];
  const names = ids.map((id) => {
    const label = labels.find((each) => each.id === id)?.label;
    return `${label === undefined ? answerText(criterion, { is: 'given', value: id }, language) : textIn(label, language)} (${id})`;
  });
  return {
    problems: outcome.problems.map((each) =>
      each.code === 'wrong-answer'
        ? { ...each, params: { ...each.params, expected: { ...each.params.expected, named: names } } }
        : each,
    ),
  };
}

/** What a number may mean that was not taken, since it has several readings; null: that is not why. */
function ambiguousNumbers(
  criterion: Criterion,
  value: string,
  read: TypedReader,
  language: Language,
): readonly Problem[] | null {
  if (read === plainReader || !('bounds' in criterion)) return null;
  const parts = value
    .split('/')
    .map((found) => ({ found: found.trim(), readings: readingsOf(found.trim(), language) }));
  const ambiguous = parts.filter(({ readings }) => readings.length > 1);
  return ambiguous.length === 0
    ? null
    : ambiguous.map((each) => problem('ambiguous-number', { criterion: criterion.id, ...each }));
}

function withAnswer(audit: Audit, recording: Recording, answer: Answer | null, note: string | null): Audit {
  if (answer === null) return clearAnswer(audit, recording);
  const answered = recordAnswer(audit, recording, answer);
  return note === null ? answered : recordNote(answered, recording, note);
}
