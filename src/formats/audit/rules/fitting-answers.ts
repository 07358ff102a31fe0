import { expectedAnswer } from '../../../domain/answer-kinds/expected-answer.ts';
import { dayIn, fitsKind, picksSeveral } from '../../../domain/answer-kinds/index.ts';
import type { GivenValue } from '../../../domain/audit/audit.ts';
import type { CoverageCriterion, Criterion } from '../../../domain/checklist/checklist.ts';
import { criterionOrder } from '../../../domain/checklist/criterion-order.ts';
import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { isIsoDay } from '../../../domain/values/days.ts';
import { nearest } from '../../../domain/values/nearest.ts';
import type { AnswerShape } from '../../schemas/response-schema.ts';
import type { Draft } from '../../shape/draft.ts';
import { written } from '../../shape/shape-problems.ts';
import type { Locator, Path, Place } from '../../yaml/source.ts';
import { type AuditDraft, answersIn, type ChecklistAuditRule } from './audit-draft.ts';

/** Every answer must be one that its criterion accepts. Another rule reports answers to unknown criteria. */
export const fittingAnswers: ChecklistAuditRule = (draft, checklist) => {
  const { placed } = criterionOrder(checklist);
  return answersIn(draft).flatMap(({ criterion: id, sided, path }) => {
    const criterion = placed.get(id)?.criterion;
    const { answer } = sided;
    if (criterion === undefined || answer === undefined) return [];
    return answerProblems(criterion, answer, [...path, 'answer'], draft);
  });
};

function answerProblems(
  criterion: Criterion,
  answer: Draft<AnswerShape>,
  path: Path,
  draft: AuditDraft,
): readonly Problem[] {
  const { audit, locator } = draft;
  if (answer === 'no-evidence') return [];
  if (answer === 'not-applicable') {
    if (criterion.notApplicable === 'allowed') return [];
    return [problem('not-applicable-forbidden', { criterion: criterion.id }, locator.ofValue(path))];
  }
  const day = typeof answer === 'string' ? dayIn(criterion, answer) : null;
  if (day !== null && isDayWritten(day)) {
    return dayProblems(criterion.id, day, audit.auditedOn, () => locator.ofValue(path));
  }
  return fits(criterion, answer, path, draft) ? [] : [misfit(criterion, answer, path, locator)];
}

function dayProblems(
  criterion: string,
  day: string,
  auditedOn: string | undefined,
  place: () => Place,
): readonly Problem[] {
  if (!isIsoDay(day)) return [problem('invalid-date', { key: criterion, found: day }, place())];
  if (auditedOn === undefined || day <= auditedOn) return [];
  return [problem('date-after-audit', { criterion, date: day, auditedOn }, place())];
}

function isDayWritten(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function fits(criterion: Criterion, answer: Draft<AnswerShape>, path: Path, draft: AuditDraft): boolean {
  if (typeof answer !== 'object' || Array.isArray(answer)) return fitsKind(criterion, answer as GivenValue);
  return 'needed' in criterion && isWholeCoverage(criterion, answer as Counts, path, draft);
}

type Counts = Extract<Draft<AnswerShape>, { readonly rows?: unknown }>;

/** The number needed may come from the criterion's own rules; unreadable counts were reported already. */
function isWholeCoverage(criterion: CoverageCriterion, counts: Counts, path: Path, { raw }: AuditDraft): boolean {
  const isGiven = (at: Path) => (raw([...at, 'needed']) ?? null) !== null;
  if (criterion.needed.length > 0) return true;
  if (!counts.rows) return counts.present === undefined || isGiven(path);
  return counts.rows.length > 0 && counts.rows.every((_, index) => isGiven([...path, 'rows', index]));
}

/** A wrong answer; reported more precisely if it only lacks quotes or is a misspelt option id. */
function misfit(criterion: Criterion, answer: Draft<AnswerShape>, path: Path, locator: Locator): Problem {
  const place = locator.ofValue(path);
  const expected = expectedAnswer(criterion);
  const found = written(answer, path, locator);
  const isQuoteless = typeof answer === 'number' && (fitsKind(criterion, found) || expected.options.includes(found));
  if (isQuoteless) return problem('unquoted-number', { key: criterion.id, found }, place);
  if (picksSeveral(criterion) && Array.isArray(answer)) {
    const index = answer.findIndex((id) => id !== undefined && !expected.options.includes(id));
    const id = answer[index];
    if (id !== undefined) {
      const at = locator.ofValue([...path, index]);
      return problem('unknown-reference', { what: 'option', id, nearest: nearest(id, expected.options) }, at);
    }
  }
  return problem('wrong-answer', { criterion: criterion.id, found, expected }, place);
}
