import {
  completePercents,
  meanPercent,
  type SectionSpread,
  sectionPercent,
  sectionSpreads,
} from '../../../domain/province/averages.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import type { Province } from '../../../domain/province/province.ts';
import { type Ranked, rankFacilities } from '../../../domain/province/rank-facilities.ts';
import { type UnitResult, unitResults } from '../../../domain/province/unit-results.ts';
import { isUnassessed } from '../../../domain/scoring/assessed.ts';
import type { Rational } from '../../../domain/values/rational.ts';
import { areMeansTelling } from '../../public/telling-means.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import { type Cell, text } from '../../sheet/sheet.ts';
import { meanCell, sectionPercentCell, unassessedCell } from './cells.ts';
import type { ProvinceView } from './province-view.ts';

/** Behind a mean of fewer withheld values than this, each could be told. */
const fewestWithheld = 3;

/** The mean of facilities as the full edition has it. */
export function provinceMeanCell(view: ProvinceView): Cell {
  const { mean, isWithheld } = disclosedMean(view);
  return isWithheld ? withheldCell(view) : meanCell(mean);
}

/** The same with the number of facilities that it is over. */
export function disclosedMean({ province, whole }: ProvinceView) {
  const percents = completePercents(whole.facilities);
  return {
    mean: meanPercent(percents),
    count: percents.filter((each) => each !== null).length,
    isWithheld:
      isTelling(completePercents(province.facilities), percents) ||
      isCompletenessHidden(province.facilities, whole.facilities) ||
      (withheldIn(completePercents(province.facilities), percents) > 0 && isSolvable(province, whole)),
  };
}

/** A section's spread as the full edition has it. */
export interface DisclosedSpread extends SectionSpread {
  readonly isMeanWithheld: boolean;
  /** The lowest and the highest are single facilities' values. */
  readonly areEndsWithheld: boolean;
}

export function disclosedSpreads({ province, whole }: ProvinceView): readonly DisclosedSpread[] {
  return sectionSpreads(whole.facilities, province.checklist).map((spread) => {
    const { id } = spread.section;
    const [shown, all] = [province, whole].map(({ facilities }) => facilities.map((each) => sectionPercent(each, id)));
    const hidden = withheldIn(shown ?? [], all ?? []);
    const isMeanWithheld = isTelling(shown ?? [], all ?? []) || (hidden > 0 && isSolvable(province, whole));
    return { ...spread, isMeanWithheld, areEndsWithheld: hidden > 0 };
  });
}

/** Best first. No facility has a rank where some level or percent is withheld: the others' ranks would tell of it. */
export function disclosedRanking(view: ProvinceView): readonly Ranked[] {
  const { facilities, checklist } = view.province;
  const ranked = rankFacilities(facilities, checklist.ladder);
  return isRankWithheld(view) ? ranked.map((each) => ({ ...each, rank: null })) : ranked;
}

/** Whether the percent or the level of some facility is withheld. */
export function isRankWithheld({ province, whole }: ProvinceView): boolean {
  return province.facilities.some(({ level, percent }, index) => {
    const full = whole.facilities[index];
    return (level === null && full?.level != null) || (percent === null && full?.percent != null);
  });
}

/** A unit's result; without percent or level if one of its sites' is withheld. */
export function disclosedUnits({ province, whole }: ProvinceView): readonly UnitResult[] {
  const full = unitResults(whole.facilities, province.checklist.ladder);
  return unitResults(province.facilities, province.checklist.ladder).map((unit, index) => {
    const all = full[index]?.facilities ?? [];
    const isWithheld = unit.facilities.some(({ percent }, site) => percent === null && all[site]?.percent != null);
    return isWithheld ? { ...unit, percent: null } : unit;
  });
}

/** What stands where a public edition doesn't tell. */
export function withheldCell({ messages }: ProvinceView): Cell {
  return text(messages.report.withheld, { tone: 'muted' });
}

/** A facility's percent, that it was not assessed, or that the public edition doesn't tell it. */
export function facilityPercentCell(result: FacilityResult, view: ProvinceView, style: { bold?: true } = {}): Cell {
  const isWithheld = result.percent === null && fullOf(result, view)?.percent != null;
  if (isWithheld) return withheldCell(view);
  return isUnassessed(result.counts) ? unassessedCell(result.counts, view) : percentCell(result.percent, style);
}

/** A section's percent of a facility, that it was not assessed, or that the public edition doesn't tell it. */
export function disclosedSectionCell(result: FacilityResult, id: string, view: ProvinceView): Cell {
  const full = sectionPercent(result, id) === null ? fullOf(result, view) : undefined;
  return full !== undefined && sectionPercent(full, id) !== null
    ? withheldCell(view)
    : sectionPercentCell(result, id, view);
}

/** The same facility in the full edition. */
function fullOf(result: FacilityResult, { province, whole }: ProvinceView): FacilityResult | undefined {
  return province === whole ? result : whole.facilities[province.facilities.indexOf(result)];
}

/** Which audits a mean is over would tell that hidden criteria of one are not answered. */
function isCompletenessHidden(shown: readonly FacilityResult[], whole: readonly FacilityResult[]): boolean {
  return shown.some(({ complete }, index) => complete !== whole[index]?.complete);
}

const solvable = new WeakMap<Province, boolean>();

/** Computed once for a province: many pages ask. */
function isSolvable(province: Province, whole: Province): boolean {
  const known = solvable.get(province) ?? areMeansTelling(province.facilities, whole.facilities);
  solvable.set(province, known);
  return known;
}

function isTelling(shown: readonly (Rational | null)[], all: readonly (Rational | null)[]): boolean {
  const count = withheldIn(shown, all);
  return count > 0 && count < fewestWithheld;
}

function withheldIn(shown: readonly (Rational | null)[], all: readonly (Rational | null)[]): number {
  return all.filter((each, index) => each !== null && (shown[index] ?? null) === null).length;
}
