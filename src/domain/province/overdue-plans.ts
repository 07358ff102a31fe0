import { daysBetween } from '../values/days.ts';
import type { FacilityResult, FindingResult } from './facility-result.ts';

/** A finding that is not done although its planned day has passed. */
export interface OverduePlan {
  readonly result: FacilityResult;
  readonly finding: FindingResult;
  readonly due: string;
  readonly days: number;
}

/** Plans whose day is before `today`, longest overdue first. */
export function overduePlans(facilities: readonly FacilityResult[], today: string): readonly OverduePlan[] {
  return facilities
    .flatMap((result) =>
      result.findings.flatMap((finding): readonly OverduePlan[] => {
        const due = finding.plan?.due ?? null;
        if (due === null || due >= today || finding.plan?.status === 'done') return [];
        return [{ result, finding, due, days: daysBetween(due, today) }];
      }),
    )
    .sort((a, b) => b.days - a.days);
}
