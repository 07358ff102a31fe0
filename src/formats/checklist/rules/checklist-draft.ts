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

/** The valid part of a definition, for rules to check. */
export interface ChecklistDraft {
  readonly checklist: Draft<ChecklistShape>;
  readonly locator: Locator;
  readonly criteria: readonly PlacedCriterion[];
  readonly known: Readonly<Record<IdKind, KnownIds>>;
  /** The value read at a path, valid or not; a misspelt key is found under its correct name. */
  readonly raw: (path: Path) => JsonValue | undefined;
}

export interface PlacedCriterion {
  readonly criterion: Draft<CriterionShape>;
  readonly section: Draft<SectionShape>;
  readonly path: Path;
}

/** A rule that a valid checklist follows. */
export type Rule = (draft: ChecklistDraft) => readonly Problem[];

type IdKind = Extract<ReferenceKind, 'profile' | 'criterion' | 'basis' | 'item' | 'stage'>;

/** `raw` is everything read; ids are taken from it, even beside faults. */
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

/** A problem if `id` refers to nothing; none if some ids could not be read. */
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
