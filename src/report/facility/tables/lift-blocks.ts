import { type CheapestLift, cheapestLifts } from '../../../domain/lifts/cheapest-lift.ts';
import { bestLevel } from '../../../domain/scoring/lift.ts';
import { formatMoney } from '../../../i18n/written/numbers-and-dates.ts';
import { heading, note } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import { liftTable } from './lift.ts';

/** What would raise the level by one, and to the best, each with its money; or why nothing does. */
export function* liftBlocks(view: View, grid: readonly number[] | null, id: string): Iterable<Block> {
  const { assessment, messages } = view;
  const { next, best } = cheapestLifts(assessment);
  if (next !== null) yield* liftPart(next, view, grid, id);
  if (best !== null && best.to !== next?.to) yield* liftPart(best, view, grid, `${id}-best`);
  if (next !== null || best !== null || assessment.provisionalLevel === null) return;
  yield note(
    assessment.provisionalLevel === bestLevel(assessment) ? messages.report.levelReached : messages.report.noLift,
  );
}

function* liftPart(lift: CheapestLift, view: View, grid: readonly number[] | null, id: string): Iterable<Block> {
  const { headings, bestFirst } = view.messages.report;
  const level = levelLabel(view.assessment.checklist, lift.to, view.language);
  yield heading(lift.money === null ? headings.lift({ level }) : headings.cheapestLift({ level }));
  if (lift.money !== null) yield note(bestFirst);
  yield buildTable(liftTable(lift, view, id), view, grid);
  yield note(liftSentence(lift, view));
  if (!lift.isExact) yield note(view.messages.province.notes.nearLeast);
}

/** How many findings, and what they cost once and each year. */
function liftSentence({ criteria, money, unpriced }: CheapestLift, { assessment, language, messages }: View): string {
  const { currency } = assessment.investment;
  const count = criteria.length;
  if (money === null || currency === null) return messages.money.liftWithoutPrices({ count });
  const amount = (total: number) => formatMoney(total, currency, language);
  return messages.money.liftCosts({
    count,
    once: amount(money.once.total),
    yearly: amount(money.yearly.total),
    unpriced,
  });
}
