import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { isAtBestLevel } from '../../../domain/province/is-done.ts';
import { formatListedPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { type Cell, number, text } from '../../sheet/sheet.ts';
import { bodyRows, numberColumn, type PlannedColumn, type TablePlan } from '../../sheet/table-plan.ts';
import { isScored } from '../../words/facility/level-text.ts';
import { thresholdsOf } from '../../words/facility/rating.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { dayText, facilityColumn, levelCell, textColumn } from '../frame/cells.ts';
import { isOneCurrency } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { readyText } from '../results/deadlines.ts';
import { isStillOpen, plannedDay, responsibleText } from './plans.ts';
import { shortReasons } from './reasons.ts';
import { standingsOf } from './standings.ts';

/** With more rows the summary would be longer than two pages; the annex has all. */
export const mostRows = 12;

/** All facilities in the order of the summary: those that need something first. */
export function facilityRows(view: ProvinceView): readonly FacilityResult[] {
  const { ready, notReady } = standingsOf(view);
  return [...ready, ...notReady];
}

/** A row a facility: level, up to three reasons, money to the best level, by when and by whom. */
export function summaryTable(view: ProvinceView): TablePlan<FacilityResult> {
  const rows = facilityRows(view);
  // Those that are ready are named above; where there is no room for all, the others come first.
  const urgent =
    rows.length > mostRows ? [...rows].sort((a, b) => Number(isAtBestLevel(a)) - Number(isAtBestLevel(b))) : rows;
  return {
    id: 'summary-facilities',
    title: null,
    unitLine: moneyUnit(view),
    columns: [
      numberColumn(view.messages.columns.number, 3),
      facilityColumn(view, (result: FacilityResult) => result, 19),
      {
        id: 'level',
        title: view.messages.province.columns.level,
        width: 12,
        cell: (result) => standingCell(result, view),
      },
      ...(view.isPublic || !isScored(view.province.checklist) ? [] : outlookColumns(view)),
    ],
    rows: bodyRows(urgent.slice(0, mostRows)),
    repeatHeader: false,
    headerAgain: true,
  };
}

function moneyUnit(view: ProvinceView): string | null {
  const { currency } = view.province.investment;
  return view.isPublic || currency === null ? null : view.messages.summary.amounts({ currency });
}

/** The level with the percent beside it: one without the other raises the question. */
export function standingCell(result: FacilityResult, view: ProvinceView): Cell {
  const cell = levelCell(result, view);
  if (result.percent === null || cell.kind !== 'text') return cell;
  const percent = formatListedPercent(result.percent, view.language, thresholdsOf(result.checklist.ladder));
  return { ...cell, text: view.messages.summary.levelAndPercent({ level: cell.text, percent }) };
}

function outlookColumns(view: ProvinceView): readonly PlannedColumn<FacilityResult>[] {
  const { columns } = view.messages.summary;
  const level = standingsOf(view).best;
  return [
    textColumn('reasons', columns.reasons({ level }), 24, (result) =>
      isAtBestLevel(result) ? view.messages.summary.reached : withCapital(shortReasons(result, view)),
    ),
    ...(isOneCurrency(view) ? [costColumn(columns.cost({ level }), view)] : []),
    textColumn('when', columns.when, 19, (result) => withCapital(whenText(result, view))),
  ];
}

/** The least that lifts the facility to the best level, once and the first year together; a dash where nothing is needed, empty where it is not known. */
function costColumn(title: string, { messages }: ProvinceView): PlannedColumn<FacilityResult> {
  return {
    id: 'cost',
    title,
    width: 13,
    align: 'right',
    cell: (result) =>
      isAtBestLevel(result) ? text(messages.summary.nothingNeeded) : number(costToBest(result), 'money'),
  };
}

/** Null: it is at the best level, nothing lifts it there, or there are no prices. */
function costToBest(result: FacilityResult): number | null {
  const money = result.lifts().best?.money ?? null;
  return money === null ? null : money.once.total + money.yearly.total;
}

function whenText(result: FacilityResult, view: ProvinceView): string {
  if (isAtBestLevel(result)) return view.messages.summary.nothingNeeded;
  const who = responsibleText(result, view);
  const day = shortDay(result, view);
  return who === null ? day : `${day}${view.messages.report.semicolon} ${who}`;
}

/** The day as the roadmap has it, in fewer words where the plan is past. */
function shortDay(result: FacilityResult, view: ProvinceView): string {
  const day = plannedDay(result);
  if (day === null) return readyText(result, view);
  if (day >= view.province.today && isStillOpen(result))
    return view.messages.summary.notBefore({ day: dayText(day, view) });
  if (day >= view.province.today) return readyText(result, view);
  return view.messages.summary.past({ day: dayText(day, view) });
}
