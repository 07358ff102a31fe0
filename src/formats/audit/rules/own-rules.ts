import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { isBlank } from '../../../domain/values/blank.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import { type AuditDraft, type AuditRule, answersIn, type PlacedAnswer } from './audit-draft.ts';

/** "Not applicable" needs a reason. */
const givenReasons: AuditRule = (draft) =>
  answersIn(draft).flatMap(({ criterion, sided, path }) => {
    const isReasonLess = sided.answer === 'not-applicable' && isUnsaid(draft.raw([...path, 'reason']));
    return isReasonLess ? [problem('missing-reason', { criterion }, draft.locator.ofValue([...path, 'answer']))] : [];
  });

function isUnsaid(reason: JsonValue | undefined): boolean {
  return reason === undefined || reason === null || (typeof reason === 'string' && isBlank(reason));
}

/** Counts are given once: as one number present, or row by row. */
const wholeCounts: AuditRule = (draft) => answersIn(draft).flatMap((answer) => countProblems(answer, draft));

function countProblems({ sided, path }: PlacedAnswer, { raw, locator }: AuditDraft): readonly Problem[] {
  if (typeof sided.answer !== 'object' || Array.isArray(sided.answer)) return [];
  const at = [...path, 'answer'];
  const isThere = (key: string) => (raw([...at, key]) ?? null) !== null;
  if (!isThere('rows')) {
    return isThere('present') ? [] : [problem('missing-key', { key: 'present' }, locator.ofKey([...at, 'present']))];
  }
  return ['needed', 'present']
    .filter(isThere)
    .map((key) => problem('conflicting-keys', { key, other: 'rows' }, locator.ofKey([...at, key])));
}

/** A section is named once. */
const uniqueSections: AuditRule = ({ audit, locator }) =>
  (audit.sections ?? []).flatMap((id, index, all) =>
    id !== undefined && all.indexOf(id) < index
      ? [problem('duplicate-id', { id }, locator.ofValue(['sections', index]))]
      : [],
  );

/** A deletion says what was taken out, and of which criterion. */
const wholeDeletions: AuditRule = ({ audit, locator }) =>
  (audit.deletions ?? []).flatMap((deletion, index) => {
    if (deletion === undefined || deletion.profile) return [];
    const { criterion, self, verified, evidence, plan, purchase, disputed } = deletion;
    const isSaid = [self, verified, evidence, plan, purchase, disputed].some(Boolean);
    const key = criterion ? (isSaid ? null : 'verified') : 'criterion';
    return key === null ? [] : [problem('missing-key', { key }, locator.ofValue(['deletions', index]))];
  });

/** Rules on an audit, whatever its checklist. */
export const ownRules: readonly AuditRule[] = [givenReasons, wholeCounts, uniqueSections, wholeDeletions];
