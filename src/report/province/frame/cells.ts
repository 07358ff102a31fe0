import type { Checklist } from '../../../domain/checklist/checklist.ts';
import { leftOutOfMeans, sectionPercent } from '../../../domain/province/averages.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { isUnassessed } from '../../../domain/scoring/assessed.ts';
import type { Counts } from '../../../domain/scoring/assessment.ts';
import { levelsUpwards } from '../../../domain/scoring/level.ts';
import { rational } from '../../../domain/values/rational.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { formatDay } from '../../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { cellText } from '../../sheet/cell-text.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import { type Cell, type NumberFormat, number, type Tone, text } from '../../sheet/sheet.ts';
import type { PlannedColumn } from '../../sheet/table-plan.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import type { ProvinceView } from './province-view.ts';

/** A column with a text for each item. */
export function textColumn<Item>(
  id: string,
  title: string,
  width: number,
  textOf: (item: Item) => string | null | undefined,
  options: Partial<PlannedColumn<Item>> = {},
): PlannedColumn<Item> {
  return { id, title, width, cell: (item) => text(textOf(item)), ...options };
}

/** A column of whole numbers. */
export function countColumn<Item>(
  id: string,
  title: string,
  width: number,
  countOf: (item: Item) => number | null,
  options: Partial<PlannedColumn<Item>> = {},
): PlannedColumn<Item> {
  return { id, title, width, align: 'center', cell: (item) => number(countOf(item), 'count'), ...options };
}

/** A number, or that it is not known. */
export function knownCell(value: number | null, format: NumberFormat, { messages }: ProvinceView): Cell {
  return value === null ? text(messages.province.unknown) : number(value, format);
}

/** The sum of what is known, and at how many facilities it is not: a sum that lacks something must not look whole. */
export function partlyKnownCell(
  value: number | null,
  format: NumberFormat,
  unknownAt: number,
  view: ProvinceView,
): Cell {
  if (value === null || unknownAt === 0) return knownCell(value, format, view);
  const known = cellText(number(value, format), view.language);
  return text(view.messages.province.partlyKnown({ known, count: unknownAt }));
}

/** The name of each item's facility. */
export function facilityColumn<Item>(
  view: ProvinceView,
  resultOf: (item: Item) => FacilityResult,
  width = 30,
): PlannedColumn<Item> {
  const title = view.messages.province.columns.facility;
  return textColumn('facility', title, width, (item) => resultOf(item).facility.name, { terminal: 1 });
}

/** The level of a facility, or "incomplete", or "nothing to sum". */
export function levelCell({ checklist, level, complete }: FacilityResult, view: ProvinceView): Cell {
  if (!complete) return text(view.messages.province.notComplete, { tone: 'muted' });
  if (level === null && view.isPublic) return text(view.messages.report.withheld, { tone: 'muted' });
  return levelIdCell(checklist, level, view);
}

/** A level by id, with good tone for the best and bad for the worst; null: no level. */
export function levelIdCell(checklist: Checklist, level: string | null, { language, messages }: ProvinceView): Cell {
  if (level === null) return text(messages.words.noLevel, { tone: 'muted' });
  return text(levelLabel(checklist, level, language), { tone: levelTone(checklist, level) });
}

function levelTone({ ladder }: Checklist, level: string): Tone {
  const upwards = levelsUpwards(ladder);
  if (level === upwards.at(-1)) return 'good';
  return level === upwards[0] ? 'bad' : 'middling';
}

/** A percent (0–100) that is a double already, rounded as every percent is; null: empty. */
export function meanCell(percent: number | null): Cell {
  return percentCell(percent === null ? null : rational(percent));
}

/** How means are made, and how much they leave out because it was not assessed. */
export function meanNotes({ province, messages }: ProvinceView): readonly string[] {
  const { notes } = messages.province;
  const leftOut = leftOutOfMeans(province.facilities);
  const hasAll = leftOut.facilities + leftOut.sections === 0;
  return [notes.ruleMean, ...(hasAll ? [] : [notes.leftOutOfMeans(leftOut)])];
}

/** The percent of a facility's section, or that nothing of it was assessed. */
export function sectionPercentCell(result: FacilityResult, id: string, view: ProvinceView): Cell {
  const counts = result.sections.find(({ section }) => section.id === id)?.counts;
  return counts !== undefined && isUnassessed(counts)
    ? unassessedCell(counts, view)
    : percentCell(sectionPercent(result, id));
}

/** That nothing was assessed, and of how much; a public edition doesn't tell how much. */
export function unassessedCell(
  counts: Pick<Counts, 'applicable' | 'answered'>,
  { messages, hidesLines }: ProvinceView,
): Cell {
  const { notAssessed, notAssessedPublic } = messages.report;
  return text(hidesLines ? notAssessedPublic : notAssessed(counts), { tone: 'muted' });
}

/** More names than this can't be read in one cell. */
const mostNames = 60;

/** Names of facilities on one line; after the first few only the number of the others. */
export function namesOf(
  facilities: readonly FacilityResult[],
  { language, messages }: ProvinceView,
  most = mostNames,
): string {
  const names = facilities.slice(0, most).map(({ facility }) => facility.name);
  const more = facilities.length - names.length;
  const list = joined(names, language);
  return more === 0 ? list : messages.province.andMore({ names: list, count: more });
}

/** A facility kind in words, else its id. */
export function kindText(kind: string, { messages }: ProvinceView): string {
  return wordFor(kind, messages.words.facilityKind);
}

/** A day in words; null: empty. */
export function dayText(day: string | null, { language }: ProvinceView): string {
  return day === null ? '' : formatDay(day, language);
}
