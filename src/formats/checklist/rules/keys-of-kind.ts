import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { CriterionShape } from '../../schemas/criterion-schema.ts';
import { keysOfSomeKinds, kindKeys } from '../../schemas/kind-keys.ts';
import type { Draft } from '../../shape/draft.ts';
import type { Locator, Path } from '../../yaml/source.ts';
import type { Rule } from './checklist-draft.ts';

/** A criterion or profile question has no key that its kind does not allow. */
export const keysOfKind: Rule = ({ checklist, criteria, locator }) => [
  ...criteria.flatMap(({ criterion, path }) => strayKeys(criterion, path, locator)),
  ...(checklist.profile ?? []).flatMap((question, index) =>
    question?.kind === undefined
      ? []
      : strangeToProfile[question.kind]
          .filter((key) => isGiven(question[key]))
          .map((key) => stranger(key, question.kind ?? '', ['profile', index], locator)),
  ),
];

/** Keys of the other kind of profile question. */
const strangeToProfile = {
  number: ['options'],
  choice: ['min', 'max', 'integer', 'plausible'],
} as const;

function strayKeys(criterion: Draft<CriterionShape>, path: Path, locator: Locator): readonly Problem[] {
  const { kind } = criterion;
  if (kind === undefined) return [];
  const stray = keysOfSomeKinds.filter((key) => isGiven(criterion[key]) && kindKeys[kind].keys[key] === 'none');
  return stray.map((key) => stranger(key, kind, path, locator));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function stranger(key: string, kind: string, path: Path, locator: Locator): Problem {
  return problem('key-not-for-kind', { key, kind }, locator.ofKey([...path, key]));
}
