import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { isJsonObject } from '../../../domain/values/json.ts';
import type { Path } from '../../yaml/source.ts';
import type { ChecklistDraft, Rule } from './checklist-draft.ts';
import { allConditions, type PlacedCondition } from './conditions-in.ts';

/** What is tested or compared; `previous` and the comparisons stand in cross rules only, as their shape says. */
export const testedSubjects = ['profile', 'criterion', 'previous'] as const;
export const comparisons = ['moreThan', 'lessThan'] as const;
export const tests = ['is', 'in', 'atLeast', 'atMost', ...comparisons] as const;
const subjects = [...testedSubjects, 'auditedOn', 'all', 'any', 'not'] as const;

/** A condition has one meaning: a test on a profile question or criterion, or `all`, `any` or `not` around others. */
export const conditionKeys: Rule = (draft) =>
  allConditions(draft).flatMap((condition) => [
    ...keyProblems(draft, condition),
    ...comparedKeys(draft, condition),
    ...spanProblems(draft, condition),
  ]);

function keyProblems(draft: ChecklistDraft, { path }: PlacedCondition): readonly Problem[] {
  const given = givenAt(draft, path);
  const [subject, ...others] = given(subjects);
  const [test] = given(tests);
  if (subject === undefined) {
    const key = test === undefined ? 'when' : 'profile';
    return [problem(test === undefined ? 'empty-value' : 'missing-key', { key }, draft.locator.ofKey([...path, key]))];
  }
  if (others.length > 0) return others.map((key) => conflict(draft, path, key, subject));
  const isTest = testedSubjects.some((each) => each === subject);
  if (isTest && test === undefined)
    return [problem('missing-key', { key: 'is' }, draft.locator.ofKey([...path, 'is']))];
  return isTest ? [] : given([...tests, 'part']).map((key) => conflict(draft, path, key, subject));
}

/** A span of days has an end at least on one side, and is not over before it begins. */
function spanProblems(draft: ChecklistDraft, { condition, path }: PlacedCondition): readonly Problem[] {
  const { locator } = draft;
  const span = condition.auditedOn ?? null;
  if (span === null) return [];
  const at = [...path, 'auditedOn'];
  const { from = null, to = null } = span;
  if (givenAt(draft, at)(['from', 'to']).length === 0)
    return [problem('missing-key', { key: 'from' }, locator.ofKey([...at, 'from']))];
  if (from === null || to === null || from <= to) return [];
  return [problem('not-allowed', { key: 'to', found: to, allowed: `≥ ${from}` }, locator.ofValue([...at, 'to']))];
}

/** What a number is compared with is one answer. */
function comparedKeys(draft: ChecklistDraft, { path }: PlacedCondition): readonly Problem[] {
  return comparisons.flatMap((comparison) => {
    const at = [...path, comparison];
    const compared = draft.raw(at);
    if (compared === undefined || !isJsonObject(compared)) return [];
    const [subject, ...others] = givenAt(draft, at)(testedSubjects);
    if (subject !== undefined) return others.map((key) => conflict(draft, at, key, subject));
    return [problem('missing-key', { key: 'criterion' }, draft.locator.ofKey([...at, 'criterion']))];
  });
}

function givenAt({ raw }: ChecklistDraft, path: Path): (keys: readonly string[]) => readonly string[] {
  return (keys) => keys.filter((key) => (raw([...path, key]) ?? null) !== null);
}

function conflict({ locator }: ChecklistDraft, path: Path, key: string, other: string): Problem {
  return problem('conflicting-keys', { key, other }, locator.ofKey([...path, key]));
}
