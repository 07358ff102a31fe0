import type { ProvinceSheet } from '../../../domain/template/report-layout.ts';
import { note } from '../../sheet/blocks.ts';
import type { Block, Sheet } from '../../sheet/sheet.ts';
import { buildTable, type TablePlan } from '../../sheet/table-plan.ts';
import { pageOf } from '../frame/page.ts';
import { paperGrid, widePaperGrid } from '../frame/paper-grid.ts';
import type { ProvinceView } from '../frame/province-view.ts';

/** An annex with one table as wide as the page, its header repeated, and sentences below. */
export function annexPage<Item>(
  view: ProvinceView,
  id: ProvinceSheet,
  plan: TablePlan<Item>,
  notes: readonly string[] = [],
  orientation: Sheet['orientation'] = 'landscape',
): Sheet {
  const grid = orientation === 'landscape' ? widePaperGrid : paperGrid;
  const blocks: readonly Block[] = [
    buildTable(plan, view, grid),
    ...(notes.length === 0 ? [] : [note(notes.join(' '))]),
  ];
  return pageOf(view, { id, orientation, grid, frozen: plan.unitLine === null ? 1 : 2, blocks });
}
