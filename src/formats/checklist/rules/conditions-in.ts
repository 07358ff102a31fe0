import type { CrossConditionShape } from '../../schemas/cross-schema.ts';
import type { Draft } from '../../shape/draft.ts';
import type { Path } from '../../yaml/source.ts';
import type { ChecklistDraft, PlacedCriterion } from './checklist-draft.ts';

export interface PlacedCondition {
  readonly condition: Draft<CrossConditionShape>;
  readonly path: Path;
}

/** Every condition of a criterion: in `when`, in `needed` rules, and nested ones. */
export function conditionsIn({ criterion, path }: PlacedCriterion): readonly PlacedCondition[] {
  const rules = (criterion.needed ?? []).flatMap((rule, index) =>
    inside(rule?.when, [...path, 'needed', index, 'when']),
  );
  return [...inside(criterion.when, [...path, 'when']), ...rules];
}

/** Every condition of a checklist: of its criteria, and of its cross rules. */
export function allConditions({ checklist, criteria }: ChecklistDraft): readonly PlacedCondition[] {
  const cross = (checklist.cross ?? []).flatMap((rule, index) => inside(rule?.when, ['cross', index, 'when']));
  return [...criteria.flatMap(conditionsIn), ...cross];
}

function inside(condition: Draft<CrossConditionShape> | null | undefined, path: Path): readonly PlacedCondition[] {
  if (condition === undefined || condition === null) return [];
  const { all, any, not } = condition;
  return [
    { condition, path },
    ...(all ?? []).flatMap((each, index) => inside(each, [...path, 'all', index])),
    ...(any ?? []).flatMap((each, index) => inside(each, [...path, 'any', index])),
    ...inside(not, [...path, 'not']),
  ];
}
