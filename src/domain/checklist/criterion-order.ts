import type { Checklist, Condition, Criterion, Section } from './checklist.ts';

/** A criterion in its section. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly section: Section;
}

export interface CriterionOrder {
  /** By id, in the checklist's order. */
  readonly placed: ReadonlyMap<string, PlacedCriterion>;
  /** Each behind all that its conditions look at; what stands in a circle, which `checklist check` refuses, comes last. */
  readonly byDependency: readonly PlacedCriterion[];
}

const orders = new WeakMap<Checklist, CriterionOrder>();

/** The criteria of a checklist in the orders they are read and worked out in; found once a checklist. */
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

/** The criteria that a criterion's conditions look at, those of what is needed among them. */
export function criteriaTestedBy(criterion: Criterion): ReadonlySet<string> {
  const needed = criterion.kind === 'coverage' ? criterion.needed.flatMap(({ when }) => when ?? []) : [];
  const conditions = criterion.when === null ? needed : [criterion.when, ...needed];
  return new Set(conditions.flatMap(testedIn));
}

/** Without recursion: a chain may be as long as the checklist. */
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
  // A set is walked in the order of insertion, what is added on the way included.
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
      return [];
    case 'not':
      return testedIn(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(testedIn);
  }
}
