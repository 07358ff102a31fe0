import type { LocalizedText } from '../values/language.ts';

/** The place audited: a site of a unit, in a province. */
export interface Facility {
  readonly id: string;
  readonly name: string;
  /** The name by language, only if the file gives it by language; `name` is then the first of these. */
  readonly names?: LocalizedText;
  readonly kind: string;
  /** Null: the facility is a unit of its own. */
  readonly unit: Unit | null;
  readonly province: string | null;
  readonly profile: ReadonlyMap<string, string | number>;
  readonly emr: EmrStatus | null;
  /** Days that override the checklist's deadlines, each with its reason, by deadline id. */
  readonly deadlines: ReadonlyMap<string, DeadlineOverride>;
}

export interface Unit {
  readonly id: string;
  readonly name: string;
}

export interface EmrStatus {
  readonly status: string;
  readonly decision: string | null;
  readonly on: string | null;
}

export interface DeadlineOverride {
  readonly date: string;
  readonly reason: string;
}

/** The facilities that a province expects reports from. */
export interface Roster {
  readonly id: string | null;
  readonly title: string | null;
  readonly province: string | null;
  readonly facilities: readonly Facility[];
  /** What became of facilities, by their ids; left out: nothing is known. */
  readonly pasts?: ReadonlyMap<string, FacilityPast>;
}

/** What a facility was before, and what it became. */
export interface FacilityPast {
  /** Ids under which it was audited before. */
  readonly formerIds: readonly string[];
  /** What it was called, and until which ISO day. */
  readonly names: readonly FormerName[];
  /** The facility that it is part of since a day; null: it is one of its own. */
  readonly mergedInto: { readonly id: string; readonly on: string } | null;
}

export interface FormerName {
  readonly name: string;
  readonly until: string;
}
