import { type ClaimSum, claimsByFacility, claimsBySection } from '../../../domain/province/claim-sums.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { Block } from '../../sheet/sheet.ts';
import { number } from '../../sheet/sheet.ts';
import { buildTable, gridOf, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Self-assessed against verified results, by facility and by section. */
export const claimsPage: Page = (view) => {
  const { facilities, checklist } = view.province;
  const byFacility = claimsByFacility(facilities);
  if (byFacility.length === 0) return null;
  const titles = new Map(checklist.sections.map(({ id, title }) => [id, textIn(title, view.language)]));
  const bySection = claimsBySection(facilities).map((sum) => ({ ...sum, name: titles.get(sum.name) ?? sum.name }));
  const grid = gridOf(claimsTable('claims-by-facility', '', byFacility, view), view);
  return pageOf(view, {
    id: 'claims',
    orientation: 'portrait',
    grid,
    blocks: blocksOf(byFacility, bySection, grid, view),
  });
};

function* blocksOf(
  byFacility: readonly ClaimSum[],
  bySection: readonly ClaimSum[],
  grid: readonly number[],
  view: ProvinceView,
): Generator<Block> {
  const { headings, columns, notes } = view.messages.province;
  yield { kind: 'heading', depth: 2, text: headings.claimsByFacility };
  yield buildTable(claimsTable('claims-by-facility', columns.facility, byFacility, view), view, grid);
  yield { kind: 'heading', depth: 2, text: headings.claimsBySection };
  yield buildTable(claimsTable('claims-by-section', view.messages.columns.section, bySection, view), view, grid);
  yield { kind: 'paragraph', style: 'note', text: notes.ruleClaims };
}

function claimsTable(id: string, title: string, sums: readonly ClaimSum[], view: ProvinceView): TablePlan<ClaimSum> {
  const { columns } = view.messages;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      textColumn('name', title, 38, ({ name }: ClaimSum) => name),
      countColumn('compared', columns.compared, 12, ({ compared }) => compared),
      countColumn('agreed', columns.agreed, 12, ({ agreed }) => agreed),
      {
        id: 'share',
        title: columns.share,
        width: 13,
        align: 'right',
        decoration: 'bar',
        cell: ({ compared, agreed }) => number(Math.floor((agreed * 10_000) / compared) / 10_000, 'percent'),
      },
      countColumn('claimed-higher', columns.claimedHigher, 13, ({ claimedHigher }) => claimedHigher),
      countColumn('found-higher', columns.foundHigher, 13, ({ foundHigher }) => foundHigher),
    ],
    rows: streamedRows(sums),
    repeatHeader: false,
  };
}
