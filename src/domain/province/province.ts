import type { Facility } from '../audit/facility.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { MergeDecisions, MergeEntry } from '../merging/merge-decision.ts';
import type { Problem } from '../problem/problem.ts';
import type { PriceList } from '../scoring/price-list.ts';
import { compareByCode } from '../values/compare-by-code.ts';
import type { FacilityResult } from './facility-result.ts';
import type { PurchaseRow } from './purchase-rows.ts';
import type { ProvinceInvestment } from './spending.ts';

/** Everything that the pages of a province workbook are made from. */
export interface Province {
  /** The version that most of the standing audits were made with; other versions merge into it by criterion id. */
  readonly checklist: Checklist;
  /** One a facility, in the order of the roster where there is one, then by id. */
  readonly facilities: readonly FacilityResult[];
  /** Null: no roster was given. */
  readonly roster: RosterCheck | null;
  readonly sources: Sources;
  /** Every line of the purchase list, facility by facility. */
  readonly purchases: readonly PurchaseRow[];
  readonly investment: ProvinceInvestment;
  /** The list by which all amounts are; null: each audit was priced with the one it came with. */
  readonly prices: PriceList | null;
  /** ISO day on which the workbook is made: what is overdue is overdue on it. */
  readonly today: string;
}

export interface RosterCheck {
  readonly title: string | null;
  readonly expected: number;
  /** Facilities of the roster without a report. */
  readonly missing: readonly Facility[];
  /** Ids of facilities that reported without standing on the roster. */
  readonly unlisted: readonly string[];
}

export interface Sources {
  readonly inputs: readonly SourceInput[];
  /** What earlier merges said of their own inputs, by the province workbook that told it. */
  readonly earlier: readonly EarlierSource[];
  readonly decisions: MergeDecisions;
}

/** One input with what became of it. */
export type SourceInput =
  | { readonly is: 'audit'; readonly file: string; readonly digest: string; readonly entry: MergeEntry }
  /** A file that could not be read as an audit; null: it could not be read at all. */
  | {
      readonly is: 'rejected';
      readonly file: string;
      readonly digest: string | null;
      readonly problems: readonly Problem[];
    };

/** A line of the sources of an earlier province workbook, in the words in which it stood there. */
export interface EarlierSource {
  readonly via: string;
  readonly file: string;
  readonly status: string;
  readonly facility: string | null;
  readonly round: string | null;
  readonly reason: string | null;
}

/** Facilities of a roster first, in its order, then the others by id. */
export function inRosterOrder(
  facilities: readonly FacilityResult[],
  roster: readonly Facility[],
): readonly FacilityResult[] {
  const places = new Map(roster.map(({ id }, index) => [id, index]));
  const placeOf = ({ facility }: FacilityResult) => places.get(facility.id) ?? roster.length;
  return [...facilities].sort((a, b) => placeOf(a) - placeOf(b) || compareByCode(a.facility.id, b.facility.id));
}
