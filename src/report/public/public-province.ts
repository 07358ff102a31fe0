import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type FacilityResult, facilityResult } from '../../domain/province/facility-result.ts';
import { provincePurchases } from '../../domain/province/once-per-unit.ts';
import type { Province } from '../../domain/province/province.ts';
import { provinceInvestment } from '../../domain/province/spending.ts';
import { publicEdition } from './public-edition.ts';

/** The province for the public: each facility's public edition, and no sources. */
export function publicProvince(province: Province): Province {
  const shared = new Map<string, Checklist>();
  const facilities = province.facilities.map((result) => publicResult(result, shared));
  const purchases = provincePurchases(facilities);
  return {
    ...province,
    whole: province,
    checklist: shared.get(province.checklist.digest) ?? province.checklist,
    facilities,
    purchases,
    investment: provinceInvestment(facilities, purchases),
    sources: { inputs: [], earlier: [], decisions: { choices: [], edits: [] } },
  };
}

/** Leaves out lifts and days of readiness, which would betray hidden criteria. */
function publicResult(result: FacilityResult, shared: Map<string, Checklist>): FacilityResult {
  const reopen = () => {
    const { assessment } = publicEdition(result.reopen());
    const checklist = shared.get(assessment.checklist.digest) ?? assessment.checklist;
    shared.set(checklist.digest, checklist);
    return { ...assessment, checklist };
  };
  return {
    ...facilityResult(reopen(), null, reopen),
    heldDown: null,
    lifts: () => ({ next: null, best: null }),
    readyDate: () => ({ is: 'not-computed' }),
  };
}
