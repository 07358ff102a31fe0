import { problem } from '../../../domain/problem/problem.ts';
import type { Path } from '../../yaml/source.ts';
import type { PlacedCriterion, Rule } from './checklist-draft.ts';
import { conditionsIn } from './conditions-in.ts';

/** Whether a criterion is asked, or what it needs, must not depend on itself. */
export const noConditionCircles: Rule = ({ criteria, locator }) =>
  circles(criteria, conditionEdges).map(({ ids, path }) => problem('condition-circle', { ids }, locator.ofValue(path)));

/** A purchase counted elsewhere must be counted somewhere. */
export const noCoveredCircles: Rule = ({ criteria, locator }) =>
  circles(criteria, coveredEdges).map(({ ids, path }) => problem('covered-circle', { ids }, locator.ofValue(path)));

interface Edge {
  readonly to: string;
  readonly path: Path;
}

interface Circle {
  /** For example A → B → A */
  readonly ids: string;
  /** Path of the reference that closes the circle. */
  readonly path: Path;
}

function conditionEdges(placed: PlacedCriterion): readonly Edge[] {
  return conditionsIn(placed).flatMap(({ condition, path }) =>
    typeof condition.criterion === 'string' ? [{ to: condition.criterion, path: [...path, 'criterion'] }] : [],
  );
}

function coveredEdges({ criterion, path }: PlacedCriterion): readonly Edge[] {
  return (criterion.remedy ?? []).flatMap((remedy, index) =>
    (remedy?.coveredBy ?? []).flatMap((to, position) =>
      to === undefined ? [] : [{ to, path: [...path, 'remedy', index, 'coveredBy', position] }],
    ),
  );
}

/** One circle for each reference back to the start of a walk; two references to the same place count as one. */
function circles(
  criteria: readonly PlacedCriterion[],
  edgesOf: (placed: PlacedCriterion) => readonly Edge[],
): readonly Circle[] {
  const edges = new Map(
    byOwnId(criteria).flatMap((each) => (each.criterion.id === undefined ? [] : [[each.criterion.id, edgesOf(each)]])),
  );
  const done = new Set<string>();
  const found = new Map<string, Circle>();

  function walk(id: string, trail: readonly string[]): void {
    const here = [...trail, id];
    for (const { to, path } of edges.get(id) ?? []) {
      const start = here.indexOf(to);
      if (start === -1 && !done.has(to)) walk(to, here);
      const ids = [...here.slice(start), to].join(' → ');
      if (start !== -1 && !found.has(ids)) found.set(ids, { ids, path });
    }
    done.add(id);
  }

  for (const id of edges.keys()) if (!done.has(id)) walk(id, []);
  return [...found.values()];
}

/** Without criteria whose id is used twice: a reference to them is ambiguous. */
function byOwnId(criteria: readonly PlacedCriterion[]): readonly PlacedCriterion[] {
  const times = new Map<string | undefined, number>();
  for (const { criterion } of criteria) times.set(criterion.id, (times.get(criterion.id) ?? 0) + 1);
  return criteria.filter(({ criterion }) => times.get(criterion.id) === 1);
}
