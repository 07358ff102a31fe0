import { note, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { pricesTable, pricesUsed } from '../tables/prices.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** The unit prices that the investment rests on. */
export function* pricesSheet(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages } = paper;
  yield* annexHead('prices', paper);
  const { prices } = assessment;
  if (prices !== null) yield note(messages.money.pricesAre({ title: prices.title ?? prices.id }));
  if (pricesUsed(paper).length === 0) yield note(messages.report.nothingToList);
  else yield tableBlock(pricesTable(paper), paper);
}

export function pricesGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(pricesTable(paper), paper.layout, paper.language);
}

export function hasPrices({ assessment }: FacilityPaper): boolean {
  return assessment.prices !== null;
}
