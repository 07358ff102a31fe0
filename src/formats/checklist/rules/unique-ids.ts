import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { Path } from '../../yaml/source.ts';
import type { ChecklistDraft, Rule } from './checklist-draft.ts';

/** Ids are unique in their scope: criteria in the whole checklist, options in their criterion. */
export const uniqueIds: Rule = (draft) => {
  const { profile, levels, stages, deadlines, sections, cross, retired, languages } = draft.checklist;
  return [
    ...repeated(draft, listed(languages, ['languages'])),
    ...repeated(draft, identified(profile, ['profile'])),
    ...(profile ?? []).flatMap((question, index) =>
      repeated(draft, identified(question?.options, ['profile', index, 'options'])),
    ),
    ...repeated(draft, identified(levels, ['levels'])),
    ...repeated(draft, identified(stages, ['stages'])),
    ...repeated(draft, identified(deadlines, ['deadlines'])),
    ...repeated(draft, identified(sections, ['sections'])),
    ...repeated(draft, identified(cross, ['cross'])),
    // An id that fell away is never used again.
    ...repeated(draft, [
      ...draft.criteria.map(({ criterion, path }) => ({ id: criterion.id, path: [...path, 'id'] })),
      ...identified(retired, ['retired']),
    ]),
    ...draft.criteria.flatMap(({ criterion, path }) =>
      repeated(draft, identified(criterion.options, [...path, 'options'])),
    ),
  ];
};

interface PlacedId {
  readonly id: string | undefined;
  readonly path: Path;
}

function listed(list: readonly (string | undefined)[] | undefined, path: Path): readonly PlacedId[] {
  return (list ?? []).map((id, index) => ({ id, path: [...path, index] }));
}

function identified(
  list: readonly ({ readonly id?: string | undefined } | undefined)[] | null | undefined,
  path: Path,
): readonly PlacedId[] {
  return (list ?? []).map((each, index) => ({ id: each?.id, path: [...path, index, 'id'] }));
}

function repeated({ locator }: ChecklistDraft, ids: readonly PlacedId[]): readonly Problem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [problem('duplicate-id', { id }, locator.ofValue(path))];
  });
}
