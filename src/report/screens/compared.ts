import type { FacilityChange } from '../../domain/lists/facility-changes.ts';
import type { FacilityResult } from '../../domain/province/facility-result.ts';
import type { Comparison } from '../../domain/scoring/comparison.ts';

/** Two rounds of facilities, compared. */
export interface Compared {
  readonly facilities: readonly ComparedFacility[];
  readonly onlyBefore: readonly FacilityResult[];
  readonly onlyAfter: readonly FacilityResult[];
  /** What became of facilities between the two, as a roster says. */
  readonly changes: readonly FacilityChange[];
}

/** The changes at one facility. */
export interface ComparedFacility {
  readonly before: FacilityResult;
  readonly after: FacilityResult;
  readonly comparison: Comparison;
}
