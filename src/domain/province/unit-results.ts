import type { Unit } from '../audit/facility.ts';
import type { Ladder } from '../checklist/checklist.ts';
import { groupBy } from '../values/grouping.ts';
import { add, divide, multiply, type Rational, rational, zero } from '../values/rational.ts';
import type { FacilityResult } from './facility-result.ts';
import { bestFirst } from './level-counts.ts';

/** A unit with its facilities; a facility without a unit forms its own. */
export interface UnitResult {
  readonly unit: Unit;
  readonly facilities: readonly FacilityResult[];
  /** The lowest level among its facilities; null if one of them has none. */
  readonly level: string | null;
  /** Weighted by beds if every site with a percent gives its beds, otherwise the plain mean. */
  readonly percent: Rational | null;
  readonly weighting: 'one-facility' | 'beds' | 'plain';
  readonly beds: number | null;
}

/** The units in the order of their first facilities. */
export function unitResults(facilities: readonly FacilityResult[], ladder: Ladder): readonly UnitResult[] {
  return [...groupBy(facilities, unitKey).values()].flatMap((sites) => {
    const [first] = sites;
    return first === undefined ? [] : [unitResult(unitOf(first), sites, ladder)];
  });
}

/** The facility's unit, or the facility itself as a unit. */
export function unitOf({ facility }: FacilityResult): Unit {
  return facility.unit ?? { id: facility.id, name: facility.name };
}

function unitKey({ facility }: FacilityResult): string {
  return facility.unit === null ? `facility ${facility.id}` : `unit ${facility.unit.id}`;
}

function unitResult(unit: Unit, facilities: readonly FacilityResult[], ladder: Ladder): UnitResult {
  const percents = facilities.flatMap((each) =>
    each.percent === null ? [] : [{ percent: each.percent, beds: bedsOf(each) }],
  );
  const areBedsKnown = percents.every(({ beds }) => beds !== null && beds > 0);
  const weights = percents.map(({ percent, beds }) => ({ percent, weight: rational(areBedsKnown ? (beds ?? 1) : 1) }));
  const total = weights.reduce((sum, { weight }) => add(sum, weight), zero);
  const weighted = weights.reduce((sum, { percent, weight }) => add(sum, multiply(percent, weight)), zero);
  const beds = facilities.map(bedsOf);
  return {
    unit,
    facilities,
    level: worstLevel(facilities, ladder),
    percent: weights.length === 0 ? null : divide(weighted, total),
    weighting: facilities.length === 1 ? 'one-facility' : areBedsKnown ? 'beds' : 'plain',
    beds: beds.includes(null) ? null : beds.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  };
}

function worstLevel(facilities: readonly FacilityResult[], ladder: Ladder): string | null {
  const levels = facilities.map(({ level }) => level);
  if (levels.includes(null)) return null;
  const order = bestFirst(ladder);
  return levels.reduce(
    (worst, level) => (order.indexOf(level ?? '') > order.indexOf(worst ?? '') ? level : worst),
    levels[0] ?? null,
  );
}

function bedsOf({ facility }: FacilityResult): number | null {
  const beds = facility.profile.get('beds');
  return typeof beds === 'number' ? beds : null;
}
