import type { Facility } from '../../../domain/audit/facility.ts';
import type { UnitResult } from '../../../domain/province/unit-results.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import type { Block, Cell } from '../../sheet/sheet.ts';
import { buildTable, gridOf, numberColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, kindText, levelCell, levelIdCell, namesOf, textColumn } from '../frame/cells.ts';
import { disclosedUnits } from '../frame/disclosed.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Units summed up from their sites, and roster facilities that have not reported. */
export const unitsPage: Page = (view) => {
  const table = unitsTable(view);
  return pageOf(view, { id: 'units', grid: gridOf(table, view), blocks: blocksOf(table, view) });
};

function* blocksOf(table: TablePlan<UnitResult>, view: ProvinceView): Generator<Block> {
  const { headings, notes } = view.messages.province;
  const { roster, facilities } = view.province;
  const grid = gridOf(table, view);
  yield { kind: 'heading', depth: 2, text: headings.missing };
  if (roster === null) yield { kind: 'paragraph', style: 'note', text: notes.noRoster };
  else if (roster.missing.length === 0) yield { kind: 'paragraph', style: 'note', text: notes.noneMissing };
  else yield buildTable(facilitiesTable('missing', roster.missing, view), view, grid);
  const unlisted = facilities.map(({ facility }) => facility).filter(({ id }) => roster?.unlisted.includes(id));
  if (unlisted.length > 0) {
    yield { kind: 'heading', depth: 2, text: headings.unlisted };
    yield buildTable(facilitiesTable('unlisted', unlisted, view), view, grid);
  }
  yield { kind: 'heading', depth: 2, text: headings.units };
  yield buildTable(table, view);
  yield { kind: 'paragraph', style: 'note', text: notes.ruleUnits };
}

function unitsTable(view: ProvinceView): TablePlan<UnitResult> {
  const { columns } = view.messages.province;
  return {
    id: 'units',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(view.messages.columns.number, 6),
      textColumn('unit', columns.unit, 34, ({ unit }: UnitResult) => unit.name),
      countColumn('sites', columns.sites, 8, ({ facilities: own }) => own.length),
      countColumn('beds', columns.beds, 9, ({ beds }) => beds),
      {
        id: 'percent',
        title: view.messages.columns.percent,
        width: 12,
        align: 'right',
        decoration: 'bar',
        cell: ({ percent }) => percentCell(percent),
      },
      { id: 'level', title: columns.level, width: 20, cell: (unit) => unitLevelCell(unit, view) },
      textColumn('weighting', columns.weighting, 16, ({ weighting }) => view.messages.province.weighting[weighting]),
      textColumn('facilities', columns.who, 60, ({ facilities: own }) => namesOf(own, view)),
    ],
    rows: streamedRows(disclosedUnits(view)),
    repeatHeader: true,
  };
}

/** Where a site has no level, why it has none. */
function unitLevelCell({ level, facilities }: UnitResult, view: ProvinceView): Cell {
  const without = facilities.find((site) => site.level === null);
  return without === undefined ? levelIdCell(view.province.checklist, level, view) : levelCell(without, view);
}

function facilitiesTable(id: string, facilities: readonly Facility[], view: ProvinceView): TablePlan<Facility> {
  const { columns } = view.messages.province;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      numberColumn(view.messages.columns.number, 6),
      textColumn('facility', columns.facility, 50, ({ name }: Facility) => name),
      textColumn('kind', columns.kind, 30, ({ kind }) => kindText(kind, view)),
      textColumn('unit', columns.unit, 40, ({ unit }) => unit?.name),
    ],
    rows: streamedRows(facilities),
    repeatHeader: false,
  };
}
