import type { Facility } from '../audit/facility.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { FacilityChange } from '../lists/facility-changes.ts';
import type { MergeDecisions, MergeEntry } from '../merging/merge-decision.ts';
import type { Problem } from '../problem/problem.ts';
import type { PriceList } from '../scoring/price-list.ts';
import { compareNaturally } from '../values/compare-naturally.ts';
import type { FacilityResult } from './facility-result.ts';
import type { PurchaseRow } from './purchase-rows.ts';
import type { ProvinceInvestment } from './spending.ts';

/** Everything that a province workbook is made from. */
export interface Province {
  /** The version used by most remaining audits; other versions are matched by criterion id. */
  readonly checklist: Checklist;
  /** One for each facility, in roster order if there is a roster, then by id. */
  readonly facilities: readonly FacilityResult[];
  /** Null: no roster was given. */
  readonly roster: RosterCheck | null;
  readonly sources: Sources;
  /** Every line of the purchase list, facility by facility. */
  readonly purchases: readonly PurchaseRow[];
  readonly investment: ProvinceInvestment;
  /** The price list behind all amounts; null: each audit was priced with the list it came with. */
  readonly prices: PriceList | null;
  /** What became of its facilities between the rounds, as the roster says. */
  readonly changes?: readonly FacilityChange[];
  /** ISO day on which the workbook is made; overdue means before this day. */
  readonly today: string;
  /** Behind a public edition: the whole province, whose ranks, means and totals are its own. */
  readonly whole?: Province;
}

export interface RosterCheck {
  readonly title: string | null;
  readonly expected: number;
  /** Roster facilities without a report. */
  readonly missing: readonly Facility[];
  /** Ids of facilities that reported but are not on the roster. */
  readonly unlisted: readonly string[];
}

export interface Sources {
  readonly inputs: readonly SourceInput[];
  /** The source lines of earlier province workbooks about their own inputs. */
  readonly earlier: readonly EarlierSource[];
  readonly decisions: MergeDecisions;
}

/** An input and what happened to it. */
export type SourceInput =
  | { readonly is: 'audit'; readonly file: string; readonly digest: string; readonly entry: MergeEntry }
  /** A file that is not a readable audit; null: it could not be read at all. */
  | {
      readonly is: 'rejected';
      readonly file: string;
      readonly digest: string | null;
      readonly problems: readonly Problem[];
    }
  /** A paper in a folder of inputs, which holds no audit that could be read. */
  | { readonly is: 'passed-over'; readonly file: string; readonly digest: null; readonly what: 'pdf' | 'word' };

/** A source line of an earlier province workbook, in its own words. */
export interface EarlierSource {
  readonly via: string;
  readonly file: string;
  readonly status: string;
  readonly facility: string | null;
  readonly round: string | null;
  readonly reason: string | null;
}

/** Roster facilities first, in roster order, then the others by id. */
export function inRosterOrder(
  facilities: readonly FacilityResult[],
  roster: readonly Facility[],
  idOf: (id: string) => string = (id) => id,
): readonly FacilityResult[] {
  const places = new Map(roster.map(({ id }, index) => [id, index]));
  const placeOf = ({ facility }: FacilityResult) => places.get(idOf(facility.id)) ?? roster.length;
  return [...facilities].sort((a, b) => placeOf(a) - placeOf(b) || compareNaturally(a.facility.id, b.facility.id));
}
