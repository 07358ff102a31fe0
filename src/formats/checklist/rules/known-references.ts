import type { Problem } from '../../../domain/problem/problem.ts';
import type { Path } from '../../yaml/source.ts';
import { type ChecklistDraft, type PlacedCriterion, type Rule, unknownReference } from './checklist-draft.ts';

/** Referenced documents, items, stages and criteria must be defined. Conditions have a rule of their own. */
export const knownReferences: Rule = (draft) => [
  ...draft.criteria.flatMap((placed) => criterionReferences(draft, placed)),
  ...(draft.checklist.retired ?? []).flatMap((each, index) =>
    criteriaReferences(draft, each?.instead, ['retired', index, 'instead']),
  ),
  ...(draft.checklist.sections ?? []).flatMap((section, index) => {
    const path = ['sections', index, 'requirement'];
    return [
      ...unknownReference(draft, 'basis', section?.requirement?.basis, [...path, 'basis']),
      ...criteriaReferences(draft, section?.requirement?.criteria, [...path, 'criteria']),
    ];
  }),
];

function criterionReferences(draft: ChecklistDraft, { criterion, path }: PlacedCriterion): readonly Problem[] {
  return [
    ...(criterion.basis ?? []).flatMap((citation, index) =>
      unknownReference(draft, 'basis', citation?.document, [...path, 'basis', index, 'document']),
    ),
    ...unknownReference(draft, 'stage', criterion.stage, [...path, 'stage']),
    ...(criterion.remedy ?? []).flatMap((remedy, index) => {
      const at = [...path, 'remedy', index];
      return [
        ...unknownReference(draft, 'item', remedy?.item, [...at, 'item']),
        ...criteriaReferences(draft, remedy?.coveredBy, [...at, 'coveredBy']),
      ];
    }),
  ];
}

function criteriaReferences(
  draft: ChecklistDraft,
  ids: readonly (string | undefined)[] | null | undefined,
  path: Path,
): readonly Problem[] {
  return (ids ?? []).flatMap((id, index) => unknownReference(draft, 'criterion', id, [...path, index]));
}
