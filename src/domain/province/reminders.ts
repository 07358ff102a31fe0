import type { Facility } from '../audit/facility.ts';
import type { FacilityResult } from './facility-result.ts';
import { isDone } from './is-done.ts';
import { type OverduePlan, overduePlans } from './overdue-plans.ts';
import type { Province } from './province.ts';

/** A facility that is written to: without a report, not yet where deadlines ask it to be, or behind its own plans. */
export interface Reminded {
  readonly facility: Facility;
  /** Null: it has not reported. */
  readonly result: FacilityResult | null;
  /** Longest overdue first. */
  readonly overdue: readonly OverduePlan[];
}

/** Those that reported in the province's order, then those of the roster that did not. */
export function reminders({ facilities, roster, today }: Province): readonly Reminded[] {
  const reported = facilities.map((result) => ({
    facility: result.facility,
    result,
    overdue: overduePlans([result], today),
  }));
  return [
    ...reported.filter(({ result, overdue }) => !isDone(result) || overdue.length > 0),
    ...(roster?.missing ?? []).map((facility) => ({ facility, result: null, overdue: [] })),
  ];
}
