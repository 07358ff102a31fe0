import type { ProvinceView } from '../province/frame/province-view.ts';
import { date } from '../sheet/sheet.ts';
import type { PlannedColumn } from '../sheet/table-plan.ts';

interface Reached {
  /** Null: no plan says. */
  readonly reachedOn: string | null;
}

/** The day on which the plans are carried out; no column where it is known of none. */
export function reachedColumns<Item extends Reached>(
  items: readonly Item[],
  width: number,
  { messages }: ProvinceView,
): readonly PlannedColumn<Item>[] {
  if (items.every(({ reachedOn }) => reachedOn === null)) return [];
  const title = messages.budget.columns.reachedOn;
  return [{ id: 'reached-on', title, width, align: 'center', cell: ({ reachedOn }) => date(reachedOn) }];
}
