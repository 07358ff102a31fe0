import { type ItemDemand, itemDemands } from '../../../domain/province/item-demand.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable, gridOf } from '../../sheet/table-plan.ts';
import { moneyNotes } from '../frame/money.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { boughtOnce, linesTable, openLines, pricesTable } from './demand-lists.ts';

/** What must be settled before a tender: differing prices, purchases shared by sites of a unit, and lines in no total. */
export const openLinesPage: Page = (view) => {
  const demands = itemDemands(view.province.purchases);
  const blocks = [...blocksOf(demands, view)];
  if (blocks.length === 0) return null;
  return pageOf(view, { id: 'open-lines', grid: gridOf(linesTable('open-lines', [], view), view), blocks });
};

function* blocksOf(demands: readonly ItemDemand[], view: ProvinceView): Generator<Block> {
  const { headings } = view.messages.province;
  const grid = gridOf(linesTable('open-lines', [], view), view);
  const differing = demands.filter(({ prices }) => prices.length > 1);
  if (differing.length > 0) {
    yield { kind: 'heading', depth: 2, text: headings.differentPrices };
    yield buildTable(pricesTable(differing, view), view, grid);
  }
  const once = demands.flatMap(boughtOnce);
  if (once.length > 0) {
    yield { kind: 'heading', depth: 2, text: headings.perUnit };
    yield buildTable(linesTable('bought-once', once, view), view, grid);
  }
  const open = demands.flatMap(openLines);
  if (open.length === 0) return;
  for (const note of moneyNotes(view)) yield { kind: 'paragraph', style: 'note', text: note };
  yield { kind: 'heading', depth: 2, text: headings.unpriced };
  yield { ...buildTable(linesTable('open-lines', open, view), view), repeatHeader: true };
}
