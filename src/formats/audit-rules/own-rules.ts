import { type Problem, problem } from '../../domain/problem.ts';
import type { Locator } from '../source.ts';
import { type AuditRule, answersIn, type PlacedAnswer } from './audit-draft.ts';

/** Not applicable is said with its reason. */
const givenReasons: AuditRule = (draft) =>
  answersIn(draft).flatMap(({ criterion, sided, path }) => {
    const isReasonLess = sided.answer === 'not-applicable' && (sided.reason ?? '').trim() === '';
    return isReasonLess ? [problem('missing-reason', { criterion }, draft.locator.ofValue([...path, 'answer']))] : [];
  });

/** Counts are given once: as a number that is present, or row by row. */
const wholeCounts: AuditRule = (draft) => answersIn(draft).flatMap((answer) => countProblems(answer, draft.locator));

function countProblems({ sided, path }: PlacedAnswer, locator: Locator): readonly Problem[] {
  const { answer } = sided;
  if (typeof answer !== 'object' || Array.isArray(answer)) return [];
  const counts = answer as Extract<typeof answer, { readonly rows?: unknown }>;
  const at = [...path, 'answer'];
  const isThere = (key: string) => locator.has([...at, key]) || counts[key as keyof typeof counts] !== undefined;
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

/** What an audit keeps to whatever its checklist. */
export const ownRules: readonly AuditRule[] = [givenReasons, wholeCounts, uniqueSections];
