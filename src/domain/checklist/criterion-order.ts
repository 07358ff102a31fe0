import type { Checklist, Condition, Criterion, Section } from './checklist.ts';

/** A criterion in its section. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly section: Section;
}

export interface CriterionOrder {
  /** By id, in the checklist's order. */
  readonly placed: ReadonlyMap<string, PlacedCriterion>;
  /** Each after all criteria that its conditions test. Criteria in a circle, which `checklist check` refuses, come last. */
  readonly byDependency: readonly PlacedCriterion[];
}

const orders = new WeakMap<Checklist, CriterionOrder>();

/** The criteria of a checklist in reading order and in order of computation; computed once per checklist. */
export function criterionOrder(checklist: Checklist): CriterionOrder {
  const known = orders.get(checklist);
  if (known !== undefined) return known;
  const placed = new Map(
    checklist.sections.flatMap((section) =>
      section.criteria.map((criterion) => [criterion.id, { criterion, section }] as const),
    ),
  );
  const order = { placed, byDependency: sortByDependency(placed) };
  orders.set(checklist, order);
  return order;
}

/** The criteria that a criterion's conditions test, including the conditions on the number needed. */
export function criteriaTestedBy(criterion: Criterion): ReadonlySet<string> {
  const needed = 'needed' in criterion ? criterion.needed.flatMap(({ when }) => when ?? []) : [];
  const conditions = criterion.when === null ? needed : [criterion.when, ...needed];
  return new Set(conditions.flatMap(testedIn));
}

/** Iterative, since a chain may be as long as the checklist. */
function sortByDependency(placed: ReadonlyMap<string, PlacedCriterion>): readonly PlacedCriterion[] {
  const waitingFor = new Map<string, number>();
  const testers = new Map<string, string[]>();
  for (const { criterion } of placed.values()) {
    const tested = [...criteriaTestedBy(criterion)].filter((id) => placed.has(id));
    if (tested.length > 0) waitingFor.set(criterion.id, tested.length);
    for (const id of tested) {
      const known = testers.get(id) ?? [];
      known.push(criterion.id);
      testers.set(id, known);
    }
  }
  const sorted = new Set([...placed.keys()].filter((id) => !waitingFor.has(id)));
  // Iterating a set also visits members added during the loop.
  for (const id of sorted) {
    for (const tester of testers.get(id) ?? []) {
      const left = (waitingFor.get(tester) ?? 0) - 1;
      waitingFor.set(tester, left);
      if (left === 0) sorted.add(tester);
    }
  }
  const inCircles = [...placed.keys()].filter((id) => !sorted.has(id));
  return [...sorted, ...inCircles].flatMap((id) => placed.get(id) ?? []);
}

function testedIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'criterion':
      return [condition.criterion];
    case 'profile':
    case 'day':
      return [];
    case 'not':
      return testedIn(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(testedIn);
  }
}
