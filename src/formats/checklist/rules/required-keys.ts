import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { keysOfSomeKinds, kindKeys } from '../../schemas/kind-keys.ts';
import type { Path } from '../../yaml/source.ts';
import type { ChecklistDraft, PlacedCriterion, Rule } from './checklist-draft.ts';
import { isScored } from './is-scored.ts';

/** Keys required only beside others: weights of scored criteria, options, bands, stages. */
export const requiredKeys: Rule = (draft) => [
  ...draft.criteria.flatMap((placed) => criterionKeys(draft, placed)),
  ...sectionKeys(draft),
  ...profileKeys(draft),
];

function criterionKeys(draft: ChecklistDraft, { criterion, section, path }: PlacedCriterion): readonly Problem[] {
  const { kind } = criterion;
  const isUnscored = saysUnscored(draft, path) || !isScored(criterion);
  const needs = saysUnscored(draft, path) ? ['required'] : ['required', 'scored'];
  const neededKeys = keysOfSomeKinds.filter((key) => kind !== undefined && needs.includes(kindKeys[kind].keys[key]));
  const { levels, stages } = draft.checklist;
  const needsStage = Boolean(stages) && !levels && section.scored !== false && !isUnscored;
  return [
    ...(kind !== undefined && !isUnscored ? required(draft, [...path, 'weight']) : []),
    ...neededKeys.flatMap((key) => filled(draft, [...path, key], criterion[key])),
    ...(needsStage ? required(draft, [...path, 'stage']) : []),
  ];
}

function sectionKeys(draft: ChecklistDraft): readonly Problem[] {
  return (draft.checklist.sections ?? []).flatMap((section, index) =>
    section === undefined || saysUnscored(draft, ['sections', index])
      ? []
      : required(draft, ['sections', index, 'weight']),
  );
}

/** Also if `scored` is misspelt. */
function saysUnscored({ raw }: ChecklistDraft, path: Path): boolean {
  return raw([...path, 'scored']) === false;
}

function profileKeys(draft: ChecklistDraft): readonly Problem[] {
  return (draft.checklist.profile ?? []).flatMap((question, index) =>
    question?.kind === 'choice' ? filled(draft, ['profile', index, 'options'], question.options) : [],
  );
}

/** Missing or empty; a wrong value was reported already. */
function required({ locator, raw }: ChecklistDraft, path: Path): readonly Problem[] {
  const found = raw(path);
  const key = String(path.at(-1));
  return found === undefined || found === null ? [problem('missing-key', { key }, locator.ofKey(path))] : [];
}

function filled(draft: ChecklistDraft, path: Path, value: unknown): readonly Problem[] {
  if (!Array.isArray(value) || value.length > 0) return required(draft, path);
  return [problem('empty-value', { key: String(path.at(-1)) }, draft.locator.ofValue(path))];
}
