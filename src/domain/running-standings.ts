import { type Standing, standingAmong, standings, testedValue } from './applicability.ts';
import type { Audit } from './audit.ts';
import type { Checklist, Condition, Criterion, Section } from './checklist.ts';

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
  const placed = new Map(
    checklist.sections.flatMap((section) =>
      section.criteria.map((criterion) => [criterion.id, { criterion, section }] as const),
    ),
  );
  const known = new Map(standings(checklist, audit));
  const testers = testersOf(placed);
  const rankOf = createRanks(placed);

  function change(changed: Audit, ids: readonly string[]): readonly StandingChange[] {
    const changes: StandingChange[] = [];
    const waiting = new Map<number, Set<string>>();
    const wait = (id: string) => waiting.set(rankOf(id), (waiting.get(rankOf(id)) ?? new Set()).add(id));
    ids.forEach(wait);
    // What a condition looks at has a lower rank than what it stands on: in that order nothing is looked at twice.
    while (waiting.size > 0) {
      const rank = Math.min(...waiting.keys());
      const due = waiting.get(rank) ?? [];
      waiting.delete(rank);
      for (const id of due) {
        const found = standAgain(id, changed);
        if (found === null) continue;
        changes.push(found);
        if (testedValue(found.before) !== testedValue(found.after)) testers.get(id)?.forEach(wait);
      }
    }
    return changes;
  }

  function standAgain(id: string, changed: Audit): StandingChange | null {
    const place = placed.get(id);
    const before = known.get(id);
    if (place === undefined || before === undefined) return null;
    const after = standingAmong(place.criterion, place.section, changed, 'effective', (other) => known.get(other) ?? null);
    known.set(id, after);
    return { before, after };
  }

  return { all: () => known.values(), of: (id) => known.get(id) ?? null, change };
}

type Placed = ReadonlyMap<string, { readonly criterion: Criterion; readonly section: Section }>;

/** By criterion: those whose conditions test it. */
function testersOf(placed: Placed): ReadonlyMap<string, readonly string[]> {
  const testers = new Map<string, string[]>();
  for (const { criterion } of placed.values()) {
    for (const tested of testedBy(criterion)) testers.set(tested, [...(testers.get(tested) ?? []), criterion.id]);
  }
  return testers;
}

/** 0 for a criterion without conditions on others, else one more than the highest that it looks at. */
function createRanks(placed: Placed): (id: string) => number {
  const ranks = new Map<string, number>();
  return function rankOf(id: string): number {
    const found = ranks.get(id);
    if (found !== undefined) return found;
    // Stands until it is known: a circle, which `checklist check` refuses, ends instead of running on.
    ranks.set(id, 0);
    const criterion = placed.get(id)?.criterion;
    const tested = criterion === undefined ? [] : testedBy(criterion);
    const rank = tested.reduce((highest, each) => Math.max(highest, rankOf(each) + 1), 0);
    ranks.set(id, rank);
    return rank;
  };
}

function testedBy(criterion: Criterion): readonly string[] {
  const needed = criterion.kind === 'coverage' ? criterion.needed.flatMap(({ when }) => when ?? []) : [];
  return [...new Set([...(criterion.when === null ? [] : [criterion.when]), ...needed].flatMap(testedIn))];
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
