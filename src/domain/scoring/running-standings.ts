import type { Audit } from '../audit/audit.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { type CriterionOrder, criteriaTestedBy, criterionOrder } from '../checklist/criterion-order.ts';
import { type Standing, standingAmong, standings, testedValue } from './applicability.ts';

/** The standings of an audit that is being answered: a change looks again only at what it reaches. */
export interface RunningStandings {
  readonly all: () => Iterable<Standing>;
  readonly of: (id: string) => Standing | null;
  /** Takes over the audit in which these criteria were answered otherwise; gives each standing that is another now, before and after. */
  readonly change: (audit: Audit, ids: readonly string[]) => readonly StandingChange[];
}

export interface StandingChange {
  readonly before: Standing;
  readonly after: Standing;
}

/** Starts from an audit as it is. */
export function createRunningStandings(checklist: Checklist, audit: Audit): RunningStandings {
  const { placed, byDependency } = criterionOrder(checklist);
  const known = new Map(standings(checklist, audit));
  const testers = testersOf(placed);
  const ranks = new Map(byDependency.map(({ criterion }, rank) => [criterion.id, rank]));

  function change(changed: Audit, ids: readonly string[]): readonly StandingChange[] {
    const changes: StandingChange[] = [];
    const waiting = new Set<number>();
    const wait = (id: string) => waiting.add(ranks.get(id) ?? -1);
    ids.forEach(wait);
    // What a condition looks at has a lower rank than what it stands on: in that order nothing is looked at twice.
    while (waiting.size > 0) {
      const rank = Math.min(...waiting);
      waiting.delete(rank);
      const found = standAgain(byDependency[rank]?.criterion.id ?? '', changed);
      if (found === null) continue;
      changes.push(found);
      if (testedValue(found.before) !== testedValue(found.after)) testers.get(found.after.criterion.id)?.forEach(wait);
    }
    return changes;
  }

  function standAgain(id: string, changed: Audit): StandingChange | null {
    const place = placed.get(id);
    const before = known.get(id);
    if (place === undefined || before === undefined) return null;
    const after = standingAmong(
      place.criterion,
      place.section,
      changed,
      'effective',
      (other) => known.get(other) ?? null,
    );
    known.set(id, after);
    return { before, after };
  }

  return { all: () => known.values(), of: (id) => known.get(id) ?? null, change };
}

/** By criterion: those whose conditions test it. */
function testersOf(placed: CriterionOrder['placed']): ReadonlyMap<string, readonly string[]> {
  const testers = new Map<string, string[]>();
  for (const { criterion } of placed.values()) {
    for (const tested of criteriaTestedBy(criterion))
      testers.set(tested, [...(testers.get(tested) ?? []), criterion.id]);
  }
  return testers;
}
