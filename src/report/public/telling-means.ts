import { completePercents, sectionPercent } from '../../domain/province/averages.ts';
import type { FacilityResult } from '../../domain/province/facility-result.ts';
import { groupBy } from '../../domain/values/grouping.ts';

/** What a public edition tells of one facility, as an equation over its withheld sections. */
interface Told {
  /** Index of each withheld section with its share of the facility's percent, 0 where it is not scored. */
  readonly withheld: readonly (readonly [section: number, share: number])[];
  /** Whether its own percent is shown. */
  readonly isShown: boolean;
  /** Whether its percent is withheld and in the mean of all. */
  readonly isInMean: boolean;
}

/**
 * Whether somebody could compute a withheld percent of one facility from the percents that are shown and the means over all. A mean alone
 * hides enough values; but several sums over overlapping values may leave only one of them unknown.
 */
export function areMeansTelling(shown: readonly FacilityResult[], whole: readonly FacilityResult[]): boolean {
  const sections = [...new Set(whole.flatMap((result) => result.sections.map(({ section }) => section.id)))];
  const told = toldOf(shown, whole, sections).filter(({ withheld }) => withheld.length > 0);
  const size = sections.length + 1;
  const alike = [...groupBy(told, (each) => JSON.stringify(each)).values()];
  // Two facilities of which the same is told hide each other.
  const many = alike.filter(({ length }) => length > 1).flatMap(([first]) => (first === undefined ? [] : [first]));
  const single = alike.filter(({ length }) => length === 1).flat();
  const common = basisOf(many.flatMap((each) => constraints(each, size)));
  if (common.length === size) return false;
  return single.some((target, index) => {
    const others = single.filter((_each, at) => at !== index).flatMap((each) => constraints(each, size));
    return isDerivable(target, basisOf([...common, ...others]), size);
  });
}

function toldOf(
  shown: readonly FacilityResult[],
  whole: readonly FacilityResult[],
  sections: readonly string[],
): readonly Told[] {
  const inMean = completePercents(whole);
  return whole.map((full, index) => {
    const own = shown[index] ?? full;
    const scored = full.sections.filter(({ section, percent }) => section.scored && percent !== null);
    const total = scored.reduce((sum, { section }) => sum + (section.weight ?? 0), 0);
    const isHidden = full.percent !== null && own.percent === null;
    return {
      withheld: full.sections.flatMap(({ section }): readonly (readonly [number, number])[] => {
        if (sectionPercent(full, section.id) === null || sectionPercent(own, section.id) !== null) return [];
        return [[sections.indexOf(section.id), section.scored && total > 0 ? (section.weight ?? 0) / total : 0]];
      }),
      isShown: own.percent !== null,
      isInMean: isHidden && inMean[index] !== null,
    };
  });
}

/**
 * An attacker adds the means with factors (one a section, the last for the mean of all) and each shown percent with a factor of its own.
 * These are the conditions on the factors under which nothing of this facility is left in the sum.
 */
function constraints({ withheld, isShown, isInMean }: Told, size: number): readonly Vector[] {
  const rows = withheld.map(([section, share]) => {
    const row = zeros(size);
    row[section] = 1;
    if (isInMean) row[size - 1] = share;
    return { row, share };
  });
  if (!isShown) return rows.map(({ row }) => row);
  // The facility's own percent can take away what is in proportion to the shares.
  const scored = rows.find(({ share }) => share !== 0);
  if (scored === undefined) return rows.map(({ row }) => row);
  return rows.filter((each) => each !== scored).map(({ row, share }) => minus(row, scored.row, share / scored.share));
}

/** Whether factors that leave nothing of the others can leave one section, or the percent, of this facility. */
function isDerivable(target: Told, others: readonly Vector[], size: number): boolean {
  const { withheld, isShown, isInMean } = target;
  const own = constraints({ ...target, isShown: false }, size);
  const shares = withheld.map(([, share]) => share);
  const targets = withheld.map((_each, index) => withheld.map((_other, at) => (at === index ? 1 : 0)));
  const wanted = isInMean ? [...targets, shares] : targets;
  return wanted.some((values) => {
    const rows = [
      ...others.map((row) => [...row, 0, 0]),
      ...own.map((row, index) => [...row, isShown ? (shares[index] ?? 0) : 0, values[index] ?? 0]),
    ];
    return !isContradictory(basisOf(rows), size + 1);
  });
}

/** Whether some row says that 0 is something else. */
function isContradictory(basis: readonly Vector[], unknowns: number): boolean {
  return basis.some((row) => row.findIndex((value) => !isZero(value)) === unknowns);
}

type Vector = readonly number[];

/** Rows in echelon form that span the same space. */
function basisOf(rows: readonly Vector[]): readonly Vector[] {
  const basis: Vector[] = [];
  for (const row of rows) {
    const rest = basis.reduce((left, each) => {
      const lead = each.findIndex((value) => !isZero(value));
      return minus(left, each, (left[lead] ?? 0) / (each[lead] ?? 1));
    }, row);
    if (rest.some((value) => !isZero(value))) basis.push(rest.map((value) => (isZero(value) ? 0 : value)));
    basis.sort((a, b) => leadOf(a) - leadOf(b));
  }
  return basis;
}

function leadOf(row: Vector): number {
  return row.findIndex((value) => !isZero(value));
}

function minus(row: Vector, other: Vector, factor: number): Vector {
  return row.map((value, index) => value - factor * (other[index] ?? 0));
}

function zeros(size: number): number[] {
  return Array.from({ length: size }, () => 0);
}

function isZero(value: number): boolean {
  return Math.abs(value) < 1e-9;
}
