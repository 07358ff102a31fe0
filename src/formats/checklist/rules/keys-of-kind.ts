import type { answerKinds } from '../../../domain/checklist/checklist.ts';
import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { CriterionShape } from '../../schemas/criterion-schema.ts';
import type { Draft } from '../../shape/draft.ts';
import type { Locator, Path } from '../../yaml/source.ts';
import type { Rule } from './checklist-draft.ts';

type Kind = (typeof answerKinds)[number];

/** Keys allowed for some kinds only. */
const kindsOfKey = {
  full: ['coverage'],
  zero: ['coverage'],
  needed: ['coverage'],
  bands: ['number', 'date'],
  options: ['choice', 'checks'],
} as const satisfies Partial<Record<keyof CriterionShape, readonly Kind[]>>;

/** A criterion or profile question has no key that its kind does not allow. */
export const keysOfKind: Rule = ({ checklist, criteria, locator }) => [
  ...criteria.flatMap(({ criterion, path }) => strayKeys(criterion, path, locator)),
  ...(checklist.profile ?? []).flatMap((question, index) =>
    question?.kind === 'number' && isGiven(question.options)
      ? [stranger('options', question.kind, ['profile', index], locator)]
      : [],
  ),
];

function strayKeys(criterion: Draft<CriterionShape>, path: Path, locator: Locator): readonly Problem[] {
  const { kind } = criterion;
  if (kind === undefined) return [];
  const stray = Object.entries(kindsOfKey).filter(
    ([key, kinds]) => isGiven(criterion[key as keyof typeof kindsOfKey]) && !(kinds as readonly Kind[]).includes(kind),
  );
  return stray.map(([key]) => stranger(key, kind, path, locator));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function stranger(key: string, kind: string, path: Path, locator: Locator): Problem {
  return problem('key-not-for-kind', { key, kind }, locator.ofKey([...path, key]));
}
