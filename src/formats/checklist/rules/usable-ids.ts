import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { forbiddenKeys } from '../../../domain/values/json.ts';
import type { Path } from '../../yaml/source.ts';
import type { Rule } from './checklist-draft.ts';

/** Answers, profiles and deadlines stand in audits under the ids of what they belong to: an id that is no key there could never be answered. */
export const usableIds: Rule = ({ checklist, criteria, locator }) => {
  const unusable = (id: string | undefined, path: Path): readonly Problem[] =>
    id === undefined || !forbiddenKeys.has(id)
      ? []
      : [problem('unusable-id', { id }, locator.ofValue([...path, 'id']))];
  return [
    ...(checklist.profile ?? []).flatMap((question, index) => unusable(question?.id, ['profile', index])),
    ...(checklist.deadlines ?? []).flatMap((deadline, index) => unusable(deadline?.id, ['deadlines', index])),
    ...criteria.flatMap(({ criterion, path }) => unusable(criterion.id, path)),
  ];
};
