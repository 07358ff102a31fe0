import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { bestFirst } from '../../../domain/province/level-counts.ts';
import { textIn } from '../../../domain/values/language.ts';
import { rational } from '../../../domain/values/rational.ts';
import { formatListedPercent, formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { isScored, levelLabel } from '../../words/facility/level-text.ts';
import { annexName } from '../frame/annex-name.ts';
import { meanNotes } from '../frame/cells.ts';
import { type DisclosedSpread, disclosedMean, disclosedSpreads } from '../frame/disclosed.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { versionsNote } from '../frame/versions-note.ts';
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
    ...(scored ? [...meanLines(view), ...versionsNote(view)] : []),
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
  const { narrative } = view.messages;
  const { mean, count, isWithheld } = disclosedMean(view);
  if (mean === null) return [];
  if (isWithheld) return [narrative.meanWithheld];
  const percent = formatPercent(rational(mean), view.language);
  // What a public edition counts are the shown lines alone, and this mean is over all.
  return [narrative.mean({ percent, count }), ...(view.isPublic ? [] : meanNotes(view).slice(1))];
}

/** Part II.2: the mean of each section, and its lowest and highest. */
export function sectionLines(view: ProvinceView): readonly string[] {
  return disclosedSpreads(view).map((spread) => sectionLine(spread, view));
}

function sectionLine(spread: DisclosedSpread, view: ProvinceView): string {
  const { narrative, report } = view.messages;
  const section = textIn(spread.section.title, view.language);
  const { mean, lowest, highest, count } = spread;
  if (mean === null || lowest === null || highest === null) return narrative.sectionNone({ section });
  if (spread.isMeanWithheld) return narrative.sectionOne({ section, mean: report.withheld });
  const shown = (percent: number) => formatListedPercent(rational(percent), view.language);
  if (count === 1) return narrative.sectionOne({ section, mean: shown(mean) });
  if (spread.areEndsWithheld) return narrative.sectionMean({ section, mean: shown(mean) });
  return narrative.section({ section, mean: shown(mean), lowest: shown(lowest), highest: shown(highest) });
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
