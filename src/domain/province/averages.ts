import type { Checklist, Section } from '../checklist/checklist.ts';
import { isUnassessed } from '../scoring/assessed.ts';
import { type Rational, toNumber } from '../values/rational.ts';
import type { FacilityResult } from './facility-result.ts';

/** Mean, extremes and count of the values that are not null. */
export interface Spread {
  readonly count: number;
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

export interface SectionSpread extends Spread {
  readonly section: Section;
}

/** The plain mean of the percents that are not null; null: there are none. */
export function meanPercent(percents: Iterable<Rational | null>): number | null {
  let sum = 0n;
  let count = 0n;
  for (const percent of percents) {
    if (percent === null) continue;
    sum += (2n * percent.numerator * scale + percent.denominator) / (2n * percent.denominator);
    count += 1n;
  }
  return count === 0n ? null : toNumber({ numerator: sum, denominator: scale * count });
}

/** Percents are summed as integers in units of 10⁻³⁰, so that the sum does not depend on their order and its fraction does not grow. */
const scale = 10n ** 30n;

function spreadOf(percents: readonly (Rational | null)[]): Spread {
  const known = percents.flatMap((percent) => (percent === null ? [] : [toNumber(percent)]));
  return {
    count: known.length,
    mean: meanPercent(percents),
    lowest: known.length === 0 ? null : known.reduce((a, b) => Math.min(a, b)),
    highest: known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b)),
  };
}

/** The spread of each section of the reference checklist over the facilities, matched by section id. */
export function sectionSpreads(facilities: readonly FacilityResult[], checklist: Checklist): readonly SectionSpread[] {
  return checklist.sections.map((section) => ({
    section,
    ...spreadOf(facilities.map((each) => sectionPercent(each, section.id))),
  }));
}

/** Null: nothing to sum, its checklist has no such section, or nothing of the section is answered yet. */
export function sectionPercent({ sections }: FacilityResult, id: string): Rational | null {
  const found = sections.find(({ section }) => section.id === id);
  return found === undefined || isUnassessed(found.counts) ? null : found.percent;
}

/** The percents that means of facilities are over: an audit with open criteria has marks of 0 that nobody gave. */
export function completePercents(facilities: readonly FacilityResult[]): readonly (Rational | null)[] {
  return facilities.map(({ complete, percent }) => (complete ? percent : null));
}

/** What a mean leaves out because it was not assessed. */
export interface LeftOut {
  /** Facilities with open criteria, left out of the mean of facilities. */
  readonly facilities: number;
  /** Sections of facilities without any answer, left out of the means of sections. */
  readonly sections: number;
}

export function leftOutOfMeans(facilities: readonly FacilityResult[]): LeftOut {
  return {
    facilities: facilities.filter(({ complete }) => !complete).length,
    sections: facilities.flatMap(({ sections }) => sections.filter(({ counts }) => isUnassessed(counts))).length,
  };
}
