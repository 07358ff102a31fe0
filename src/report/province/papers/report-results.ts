import type { Section } from '../../../domain/checklist/checklist.ts';
import { completePercents, meanPercent, sectionPercent } from '../../../domain/province/averages.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { bestFirst } from '../../../domain/province/level-counts.ts';
import { textIn } from '../../../domain/values/language.ts';
import { compare, type Rational, rational } from '../../../domain/values/rational.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { isScored, levelLabel } from '../../words/level-text.ts';
import { annexName } from '../frame/annex-name.ts';
import { meanNotes } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { standingCell } from './facility-table.ts';
import { shortReasons } from './reasons.ts';
import { resultNames, standingsOf } from './standings.ts';

/** Part II.1: how many facilities reached each level, with their names; the mean; who has announced the record system. */
export function resultLines(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  const { facilities, checklist } = view.province;
  const scored = isScored(checklist);
  return [
    ...(scored ? levelLines(view) : []),
    ...(scored ? meanLines(view) : []),
    narrative.published({
      count: facilities.filter(isPublished).length,
      names: resultNames(facilities.filter(isPublished), view),
    }),
  ];
}

function isPublished({ facility: { emr } }: FacilityResult): boolean {
  return emr?.status === 'published' || emr?.status === 'published-with-reservations';
}

function levelLines(view: ProvinceView): readonly string[] {
  const { narrative, province: words, words: terms, report } = view.messages;
  const { facilities, checklist } = view.province;
  const line = (level: string, own: readonly FacilityResult[]) =>
    narrative.level({ level, count: own.length, names: resultNames(own, view) });
  const levels = bestFirst(checklist.ladder).map((id) =>
    line(
      levelLabel(checklist, id, view.language),
      facilities.filter(({ level, complete }) => complete && level === id),
    ),
  );
  const open = facilities.filter(({ complete }) => !complete);
  const none = facilities.filter(({ complete, level }) => complete && level === null);
  return [
    ...levels,
    ...(open.length === 0 ? [] : [line(words.notComplete, open)]),
    ...(none.length === 0 ? [] : [line(view.isPublic ? report.withheld : terms.noLevel, none)]),
  ];
}

function meanLines(view: ProvinceView): readonly string[] {
  const percents = completePercents(view.province.facilities);
  const mean = meanPercent(percents);
  if (mean === null) return [];
  const percent = formatPercent(rational(mean), view.language);
  const count = percents.filter((each) => each !== null).length;
  return [view.messages.narrative.mean({ percent, count }), ...meanNotes(view).slice(1)];
}

/** Part II.2: the mean of each section, and its lowest and highest. */
export function sectionLines(view: ProvinceView): readonly string[] {
  return view.province.checklist.sections.map((section) => sectionLine(section, view));
}

function sectionLine({ id, title }: Section, view: ProvinceView): string {
  const { narrative } = view.messages;
  const section = textIn(title, view.language);
  const known = view.province.facilities.flatMap((result) => {
    const percent = sectionPercent(result, id);
    return percent === null ? [] : [{ result, percent }];
  });
  const mean = meanPercent(known.map(({ percent }) => percent));
  const [first, ...others] = known.map(({ percent }) => percent);
  if (mean === null || first === undefined) return narrative.sectionNone({ section });
  const shown = (percent: Rational) => formatPercent(percent, view.language);
  if (others.length === 0) return narrative.sectionOne({ section, mean: shown(first) });
  const extreme = (isBeyond: (difference: number) => boolean) =>
    others.reduce((found, each) => (isBeyond(compare(each, found)) ? each : found), first);
  return narrative.section({
    section,
    mean: shown(rational(mean)),
    lowest: shown(extreme((difference) => difference < 0)),
    highest: shown(extreme((difference) => difference > 0)),
  });
}

/** A report names no more facilities one by one than this; the annex has all. */
const mostFacilities = 60;

/** Part II.3: each facility with its level and what keeps it below the best. */
export function facilityLines(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  const { ready, notReady } = standingsOf(view);
  const all = [...ready, ...notReady];
  const rest = all.length - mostFacilities;
  const annex = annexName('annex-levels', view);
  return [
    ...all.slice(0, mostFacilities).map((result) => facilityLine(result, view)),
    ...(rest > 0 ? [narrative.furtherInAnnex({ count: rest, annex })] : []),
  ];
}

function facilityLine(result: FacilityResult, view: ProvinceView): string {
  const cell = standingCell(result, view);
  return view.messages.narrative.facility({
    facility: result.facility.name,
    level: cell.kind === 'text' ? cell.text : '',
    reasons: shortReasons(result, view),
  });
}
