import { number, text } from '../../sheet/sheet.ts';
import { bodyRows, numberColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { textColumn } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { askedOfOthers } from '../papers/asks.ts';
import { facilityTasks } from '../papers/report-proposals.ts';
import { resultNames } from '../papers/standings.ts';

/** What is asked of an authority; of the facilities themselves only how much it is. */
interface Asked {
  readonly what: string;
  /** Null: those that the text speaks of. */
  readonly count: number | null;
  readonly names: string | null;
}

/** Whether part VI of the report asks anybody for anything. */
export function hasProposals(view: ProvinceView): boolean {
  return askedOfOthers(view).length > 0 || facilityTasks(view, (annex) => annex).length > 0;
}

/** Part VI of the report as a table, with the facilities that a proposal is for. */
export function proposalsTable(view: ProvinceView): TablePlan<Asked> {
  const { columns, province } = view.messages;
  return {
    id: 'annex-proposals',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 4),
      textColumn('remedy', columns.remedy, 72, ({ what }: Asked) => withCapital(what)),
      {
        id: 'facilities',
        title: province.columns.lackingFacilities,
        width: 7,
        align: 'center',
        cell: ({ count }) => number(count, 'count'),
      },
      { id: 'who', title: province.columns.who, width: 53, cell: ({ names }) => text(names) },
    ],
    rows: [...rowsOf(view)],
    repeatHeader: false,
    headerAgain: true,
  };
}

function* rowsOf(view: ProvinceView): Generator<PlannedRow<Asked>> {
  for (const { name, asks } of askedOfOthers(view)) {
    yield { role: 'group', text: name };
    yield* bodyRows(
      asks.map(({ what, facilities }): Asked => {
        return { what, count: facilities.length, names: resultNames(facilities, view) };
      }),
    );
  }
  const own = facilityTasks(view, (annex) => annex);
  if (own.length === 0) return;
  yield { role: 'group', text: view.messages.province.headings.forFacilities };
  yield* bodyRows(own.map((what): Asked => ({ what, count: null, names: null })));
}
