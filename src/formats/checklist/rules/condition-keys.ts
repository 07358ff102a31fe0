import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { isJsonObject } from '../../../domain/values/json.ts';
import type { Path } from '../../yaml/source.ts';
import type { ChecklistDraft, Rule } from './checklist-draft.ts';
import { allConditions, type PlacedCondition } from './conditions-in.ts';

/** What is tested or compared; `previous` and the comparisons stand in cross rules only, as their shape says. */
export const testedSubjects = ['profile', 'criterion', 'previous'] as const;
export const comparisons = ['moreThan', 'lessThan'] as const;
export const tests = ['is', 'in', 'atLeast', 'atMost', ...comparisons] as const;
const subjects = [...testedSubjects, 'all', 'any', 'not'] as const;

/** A condition has one meaning: a test on a profile question or criterion, or `all`, `any` or `not` around others. */
export const conditionKeys: Rule = (draft) =>
  allConditions(draft).flatMap((condition) => [...keyProblems(draft, condition), ...comparedKeys(draft, condition)]);

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
