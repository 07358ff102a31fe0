import { type Checklist, type Criterion, places } from '../checklist/checklist.ts';
import { compareByCode } from '../values/compare-by-code.ts';

/** Which criteria an inspector walks through, and in which order. */
export interface Scope {
  /** Id of the only section to ask; null: all. */
  readonly section: string | null;
  /** The only place to ask at; null: all. */
  readonly place: string | null;
  readonly order: 'section' | 'place';
}

/** The criteria of a scope in the order in which they are asked, including inactive ones. */
export function interviewOrder(checklist: Checklist, scope: Scope): readonly Criterion[] {
  const criteria = checklist.sections
    .filter(({ id }) => scope.section === null || id === scope.section)
    .flatMap((section) => section.criteria)
    .filter(({ place }) => scope.place === null || place === scope.place);
  return scope.order === 'section' ? criteria : byPlace(criteria);
}

/** The places of a checklist in walking order: the usual ones first, then its own. */
export function placesOf(checklist: Checklist): readonly string[] {
  const named = new Set(checklist.sections.flatMap(({ criteria }) => criteria.flatMap(({ place }) => place ?? [])));
  const usual: readonly string[] = places;
  return [...usual.filter((place) => named.has(place)), ...[...named].filter((place) => !usual.includes(place))];
}

/** The first criterion after `after` (null: from the start) that satisfies `isWanted`; null: there is none. */
export function nextCriterion(
  order: readonly Criterion[],
  after: string | null,
  isWanted: (criterion: Criterion) => boolean,
): Criterion | null {
  const start = order.findIndex(({ id }) => id === after) + 1;
  return order.slice(start).find(isWanted) ?? null;
}

/** The last criterion before `before` that satisfies `isWanted`; null: there is none. */
export function previousCriterion(
  order: readonly Criterion[],
  before: string | null,
  isWanted: (criterion: Criterion) => boolean,
): Criterion | null {
  const end = order.findIndex(({ id }) => id === before);
  return order.slice(0, end === -1 ? order.length : end).findLast(isWanted) ?? null;
}

/** Criteria without a place come last; within a place the checklist's order is kept. */
function byPlace(criteria: readonly Criterion[]): readonly Criterion[] {
  const usual: readonly string[] = places;
  const found = [...new Set(criteria.map(({ place }) => place))];
  const rank = new Map(
    found.map((place, index) => {
      const known = place === null ? -1 : usual.indexOf(place);
      return [place, place === null ? Number.POSITIVE_INFINITY : known === -1 ? usual.length + index : known] as const;
    }),
  );
  const rankOf = ({ place }: Criterion) => rank.get(place) ?? 0;
  return criteria.toSorted((a, b) => compareByCode(rankOf(a), rankOf(b)));
}
