import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { unitOf } from '../../../domain/province/unit-results.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { ProvinceView } from './province-view.ts';

/** What formulas over purchase rows tell facilities, units and items apart by: names, as ids are nothing for papers. */
export interface PurchaseNames {
  readonly facility: (result: FacilityResult) => string;
  readonly unit: (result: FacilityResult) => string;
  readonly item: (id: string) => string;
}

/** The names of everything that purchase rows are about; of several with one name, all but the first get a number. */
export function purchaseNames({ province, language }: ProvinceView): PurchaseNames {
  const { facilities, purchases } = province;
  const byFacility = distinct(facilities.map(({ facility }) => [facility.id, facility.name]));
  const byUnit = distinct(facilities.map((result) => [unitOf(result).id, unitOf(result).name]));
  const byItem = distinct(
    purchases.map(({ line, result }) => {
      const item = result.checklist.items.get(line.item) ?? province.checklist.items.get(line.item);
      return [line.item, item === undefined ? line.item : textIn(item.label, language)];
    }),
  );
  return {
    facility: ({ facility }) => byFacility.get(facility.id) ?? facility.name,
    unit: (result) => byUnit.get(unitOf(result).id) ?? unitOf(result).name,
    item: (id) => byItem.get(id) ?? id,
  };
}

/** By id, the first name given for it; formulas compare case by case, so only equal texts are told apart. */
function distinct(named: readonly (readonly [id: string, name: string])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, name] of named) {
    if (names.has(id)) continue;
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name} (${number})`;
    taken.add(own);
    names.set(id, own);
  }
  return names;
}
