import type { Checklist, Criterion, Section } from '../checklist/checklist.ts';
import type { CriterionState } from '../scoring/applicability.ts';
import type { FacilityResult } from './facility-result.ts';

/** The results of all facilities for one criterion. */
export interface CriterionOverview {
  readonly criterion: Criterion;
  readonly section: Section;
  /** Facilities short of full mark, where the criterion is answered or without evidence. */
  readonly failing: readonly FacilityResult[];
  /** Of these, those with mark 0. */
  readonly atZero: number;
  /** Facilities where it has a mark, answered or not. */
  readonly marked: number;
}

/** The criteria of the reference checklist in order, then those that only other versions have. */
export function allCriteria(facilities: readonly FacilityResult[], reference: Checklist): readonly CriterionPlace[] {
  const places = new Map<string, CriterionPlace>();
  for (const checklist of new Set([reference, ...facilities.map((each) => each.checklist)])) {
    for (const section of checklist.sections) {
      for (const criterion of section.criteria)
        if (!places.has(criterion.id)) places.set(criterion.id, { criterion, section });
    }
  }
  return [...places.values()];
}

export interface CriterionPlace {
  readonly criterion: Criterion;
  readonly section: Section;
}

/** State and mark of one criterion at a facility; null if its checklist lacks the criterion. */
export interface CriterionResult {
  readonly state: CriterionState;
  /** Null: no mark. */
  readonly mark: number | null;
}

/** Looks up criteria in facilities' results by id; remembers where each checklist has them. */
export function createCriterionLookup(): (result: FacilityResult, id: string) => CriterionResult | null {
  const indexes = new WeakMap<Checklist, ReadonlyMap<string, number>>();
  function indexOf(checklist: Checklist): ReadonlyMap<string, number> {
    const known = indexes.get(checklist);
    if (known !== undefined) return known;
    const ids = checklist.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    const index = new Map(ids.map((id, place) => [id, place]));
    indexes.set(checklist, index);
    return index;
  }
  return ({ checklist, states, marks }, id) => {
    const place = indexOf(checklist).get(id);
    const state = place === undefined ? undefined : states[place];
    const mark = place === undefined ? undefined : marks[place];
    if (state === undefined || mark === undefined) return null;
    return { state, mark: Number.isNaN(mark) ? null : mark };
  };
}

/** Every criterion with the facilities that fail it, most failed first, then in the checklist's order. */
export function failuresByCriterion(
  facilities: readonly FacilityResult[],
  reference: Checklist,
): readonly CriterionOverview[] {
  const failing = new Map<string, FacilityResult[]>();
  const atZero = new Map<string, number>();
  for (const result of facilities) {
    for (const { criterion, isZero } of result.findings) {
      const list = failing.get(criterion.id);
      if (list === undefined) failing.set(criterion.id, [result]);
      else list.push(result);
      if (isZero) atZero.set(criterion.id, (atZero.get(criterion.id) ?? 0) + 1);
    }
  }
  const lookup = createCriterionLookup();
  return allCriteria(facilities, reference)
    .map(({ criterion, section }) => ({
      criterion,
      section,
      failing: failing.get(criterion.id) ?? [],
      atZero: atZero.get(criterion.id) ?? 0,
      marked: facilities.filter((result) => lookup(result, criterion.id)?.mark != null).length,
    }))
    .sort((a, b) => b.failing.length - a.failing.length || b.atZero - a.atZero);
}
