import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { type PeerGroup, peerGroups } from '../../../domain/province/peer-groups.ts';
import { toNumber } from '../../../domain/values/rational.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import { type Block, type Cell, empty } from '../../sheet/sheet.ts';
import { buildTable, gridOf, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, facilityColumn, kindText, meanCell, textColumn } from '../frame/cells.ts';
import { isRankWithheld } from '../frame/disclosed.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Each facility compared with others of its kind: median and quartiles. */
export const peersPage: Page = (view) => {
  const groups = peerGroups(view.province.facilities);
  // Medians and places are over all facilities' percents.
  if (groups.size === 0 || isRankWithheld(view)) return null;
  const table = besideTable(groups, view);
  // The table of kinds has one column more than that of facilities.
  const grid = [...gridOf(table, view), 12];
  return pageOf(view, { id: 'peers', orientation: 'portrait', grid, blocks: blocksOf(table, groups, grid, view) });
};

function* blocksOf(
  table: TablePlan<FacilityResult>,
  groups: ReadonlyMap<string, PeerGroup>,
  grid: readonly number[],
  view: ProvinceView,
): Generator<Block> {
  const { headings, notes } = view.messages.province;
  yield { kind: 'heading', depth: 2, text: headings.kinds };
  yield buildTable(kindsTable(groups, view), view, grid);
  yield { kind: 'paragraph', style: 'note', text: notes.rulePeers };
  yield { kind: 'heading', depth: 2, text: headings.besidePeers };
  yield buildTable(table, view);
}

function kindsTable(groups: ReadonlyMap<string, PeerGroup>, view: ProvinceView): TablePlan<PeerGroup> {
  const { columns } = view.messages.province;
  const percent = (id: string, title: string, of: (group: PeerGroup) => number) => ({
    id,
    title,
    width: 12,
    align: 'right' as const,
    cell: (group: PeerGroup) => meanCell(of(group)),
  });
  return {
    id: 'kinds',
    title: null,
    unitLine: null,
    columns: [
      textColumn('kind', columns.kind, 30, ({ kind }: PeerGroup) => kindText(kind, view)),
      countColumn('facilities', columns.facilities, 11, ({ count }) => count),
      percent('lowest', columns.lowest, ({ lowest }) => lowest),
      percent('first-quartile', columns.firstQuartile, ({ firstQuartile }) => firstQuartile),
      percent('median', columns.median, ({ median }) => median),
      percent('third-quartile', columns.thirdQuartile, ({ thirdQuartile }) => thirdQuartile),
      percent('highest', columns.highest, ({ highest }) => highest),
    ],
    rows: streamedRows(groups.values()),
    repeatHeader: false,
  };
}

function besideTable(groups: ReadonlyMap<string, PeerGroup>, view: ProvinceView): TablePlan<FacilityResult> {
  const { columns } = view.messages.province;
  const placeOf = placesIn(view.province.facilities);
  const medianOf = ({ facility }: FacilityResult) => groups.get(facility.kind)?.median ?? null;
  return {
    id: 'beside-peers',
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, (result: FacilityResult) => result, 36),
      textColumn('kind', columns.kind, 20, ({ facility }) => kindText(facility.kind, view)),
      {
        id: 'percent',
        title: view.messages.columns.percent,
        width: 12,
        align: 'right',
        decoration: 'bar',
        cell: ({ percent }) => percentCell(percent),
      },
      { id: 'median', title: columns.median, width: 12, align: 'right', cell: (result) => meanCell(medianOf(result)) },
      {
        id: 'difference',
        title: columns.difference,
        width: 12,
        align: 'right',
        cell: (result) => differenceCell(percentCell(result.percent), meanCell(medianOf(result))),
      },
      textColumn(
        'place',
        columns.inPeers,
        12,
        (result) => {
          const place = placeOf.get(result);
          const count = groups.get(result.facility.kind)?.count ?? 0;
          return place === undefined ? null : view.messages.province.samePlace({ place, count });
        },
        { align: 'center' },
      ),
    ],
    rows: streamedRows(view.province.facilities),
    repeatHeader: true,
  };
}

/** Difference of the two percents as printed, so that subtracting them by hand gives the same. */
function differenceCell(percent: Cell, median: Cell): Cell {
  if (percent.kind !== 'number' || median.kind !== 'number') return empty;
  const value = Math.round((percent.value - median.value) * 10_000) / 100;
  return {
    kind: 'formula',
    formula: 'ROUND(({percent}-{median})*100,2)',
    value,
    format: 'decimal',
    tone: value < 0 ? 'bad' : 'good',
  };
}

/** Rank of each facility within its kind by score, from 1; equal scores share a rank. */
function placesIn(facilities: readonly FacilityResult[]): ReadonlyMap<FacilityResult, number> {
  const scored = facilities.flatMap((result) =>
    result.percent === null ? [] : [{ result, percent: toNumber(result.percent), kind: result.facility.kind }],
  );
  const sorted = scored.sort((a, b) => b.percent - a.percent);
  const seen = new Map<string, { count: number; place: number; percent: number }>();
  return new Map(
    sorted.map(({ result, percent, kind }) => {
      const last = seen.get(kind) ?? { count: 0, place: 0, percent: Number.NaN };
      const count = last.count + 1;
      const place = last.percent === percent ? last.place : count;
      seen.set(kind, { count, place, percent });
      return [result, place];
    }),
  );
}
