import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { ChecklistDraft, Rule } from './checklist-draft.ts';
import { conditionsIn, type PlacedCondition } from './conditions-in.ts';

const subjects = ['profile', 'criterion', 'all', 'any', 'not'] as const;
export const tests = ['is', 'in', 'atLeast', 'atMost'] as const;

/** A condition has one meaning: a test on a profile question or criterion, or `all`, `any` or `not` around others. */
export const conditionKeys: Rule = (draft) =>
  draft.criteria.flatMap((placed) => conditionsIn(placed).flatMap((condition) => keyProblems(draft, condition)));

function keyProblems(draft: ChecklistDraft, { path }: PlacedCondition): readonly Problem[] {
  const given = (keys: readonly string[]) => keys.filter((key) => (draft.raw([...path, key]) ?? null) !== null);
  const [subject, ...others] = given(subjects);
  const [test] = given(tests);
  if (subject === undefined) {
    const key = test === undefined ? 'when' : 'profile';
    return [problem(test === undefined ? 'empty-value' : 'missing-key', { key }, draft.locator.ofKey([...path, key]))];
  }
  if (others.length > 0) return others.map((key) => conflict(draft, path, key, subject));
  const isTest = subject === 'profile' || subject === 'criterion';
  if (isTest && test === undefined)
    return [problem('missing-key', { key: 'is' }, draft.locator.ofKey([...path, 'is']))];
  return isTest ? [] : given(tests).map((key) => conflict(draft, path, key, subject));
}

function conflict({ locator }: ChecklistDraft, path: PlacedCondition['path'], key: string, other: string): Problem {
  return problem('conflicting-keys', { key, other }, locator.ofKey([...path, key]));
}
