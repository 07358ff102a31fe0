import type { ReferenceKind } from '../../../domain/problem/fault.ts';
import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import { nearest } from '../../../domain/values/nearest.ts';
import type { ChecklistShape, SectionShape } from '../../schemas/checklist-schema.ts';
import type { CriterionShape } from '../../schemas/criterion-schema.ts';
import type { Draft } from '../../shape/draft.ts';
import { valueAt } from '../../yaml/plain-json.ts';
import type { Locator, Path } from '../../yaml/source.ts';
import { type KnownIds, knownIds } from './known-ids.ts';

/** A definition as far as its shape is sound, for rules to look at. */
export interface ChecklistDraft {
  readonly checklist: Draft<ChecklistShape>;
  readonly locator: Locator;
  readonly criteria: readonly PlacedCriterion[];
  readonly known: Readonly<Record<IdKind, KnownIds>>;
  /** What was read at a path, sound or not; a misspelt key is where it was meant to be. */
  readonly raw: (path: Path) => JsonValue | undefined;
}

export interface PlacedCriterion {
  readonly criterion: Draft<CriterionShape>;
  readonly section: Draft<SectionShape>;
  readonly path: Path;
}

/** One thing that a sound checklist keeps to. */
export type Rule = (draft: ChecklistDraft) => readonly Problem[];

type IdKind = Extract<ReferenceKind, 'profile' | 'criterion' | 'basis' | 'item' | 'stage'>;

/** `raw` is the whole as read, from which ids are known also where something else is wrong beside them. */
export function checklistDraft(checklist: Draft<ChecklistShape>, raw: JsonValue, locator: Locator): ChecklistDraft {
  return {
    checklist,
    locator,
    criteria: placedCriteria(checklist),
    known: knownIds(raw),
    raw: (path) => valueAt(raw, path),
  };
}

function placedCriteria({ sections = [] }: Draft<ChecklistShape>): readonly PlacedCriterion[] {
  return sections.flatMap((section, sectionIndex) =>
    (section?.criteria ?? []).flatMap((criterion, index) => {
      const path = ['sections', sectionIndex, 'criteria', index];
      return section === undefined || criterion === undefined ? [] : [{ criterion, section, path }];
    }),
  );
}

/** A problem where `id` names nothing; none where not all ids could be read. */
export function unknownReference(
  { known, locator }: ChecklistDraft,
  what: IdKind,
  id: string | null | undefined,
  path: Path,
): readonly Problem[] {
  const { ids, isComplete } = known[what];
  if (id === null || id === undefined || ids.has(id) || !isComplete) return [];
  return [problem('unknown-reference', { what, id, nearest: nearest(id, ids) }, locator.ofValue(path))];
}
