import type { JsonObject } from '../values/json.ts';
import type { LocalizedText } from '../values/language.ts';
import type { Facility } from './facility.ts';

/** One facility × one checklist version × one round: what is saved and resumed. Dates are ISO days, instants ISO with offset. */
export interface Audit {
  readonly id: string;
  readonly revision: number;
  /** True only in examples; every page then prints that it is an example. */
  readonly illustrative: boolean;
  readonly checklist: ChecklistReference;
  /** Null: all sections; otherwise sections not listed are inactive. */
  readonly sections: readonly string[] | null;
  readonly round: Round;
  readonly auditedOn: string;
  readonly facility: Facility;
  readonly team: readonly TeamMember[];
  /** Who goes through a section, by its id; several people are separated by commas. Not part of what is found. */
  readonly assigned: ReadonlyMap<string, string>;
  /** Criteria that somebody wants to look at again. Not part of what is found. */
  readonly flagged: readonly string[];
  readonly visit: Visit | null;
  readonly signed: readonly Signature[];
  readonly responses: ReadonlyMap<string, Response>;
  /** Content digests of the audits that it was combined from, sorted; empty: it was not. */
  readonly combinedFrom: readonly string[];
  /** What was taken out, so that it does not come back from an audit that still has it. */
  readonly deletions: readonly Deletion[];
  /** The file as loaded; keys that this model does not hold (`x-…`) are written back from it. Null: a new audit. */
  readonly loaded: JsonObject | null;
}

export interface ChecklistReference {
  readonly id: string;
  readonly version: string;
  /** Null if a file written by hand leaves it out. */
  readonly digest: string | null;
}

export interface Round {
  readonly id: string;
  readonly title: LocalizedText | null;
}

export interface TeamMember {
  readonly name: string;
  readonly agency: string | null;
  readonly role: string | null;
}

/** What the minutes of the visit need; any part may still be missing. */
export interface Visit {
  readonly number: string | null;
  readonly decision: string | null;
  readonly plan: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly place: string | null;
  readonly present: readonly Attendee[];
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly copies: number | null;
  readonly strengths: string | null;
  readonly difficulties: readonly Difficulty[];
  readonly conclusion: string | null;
  readonly facilityOpinion: string | null;
  readonly disputed: readonly string[];
}

export const honorifics = ['mr', 'ms'] as const;
export type Honorific = (typeof honorifics)[number];

export interface Attendee {
  /** How papers address the person; null: not known, then by the name alone. */
  readonly honorific: Honorific | null;
  readonly name: string;
  readonly title: string | null;
  readonly agency: string | null;
  readonly side: 'group' | 'facility' | null;
}

export interface Difficulty {
  readonly text: string;
  readonly cause: string | null;
  readonly authority: string | null;
}

/** What both sides signed; later changes need a reason. */
export interface Signature {
  readonly revision: number;
  readonly fingerprint: string;
  readonly on: string;
  readonly number: string | null;
  /** What was changed since, in the order of time. */
  readonly changes: readonly SignedChange[];
}

/** A change of what was signed. */
export interface SignedChange {
  readonly at: string;
  readonly by: string | null;
  readonly reason: string;
  /** What of it was changed, as the history names it; a null criterion is the audit as a whole. */
  readonly what: readonly { readonly criterion: string | null; readonly part: string }[];
}

export interface Response {
  readonly self: SidedAnswer | null;
  readonly verified: SidedAnswer | null;
  readonly evidence: readonly Evidence[];
  readonly plan: Plan | null;
  /** The group's correction of what is bought; the computed quantity stays visible. */
  readonly purchase: readonly Purchase[];
  readonly decisions: readonly Decision[];
  /** The earlier round that this answer was kept from, because the criterion was met then. */
  readonly keptFrom: string | null;
}

export type Side = 'self' | 'verified';

export interface SidedAnswer {
  readonly answer: Answer;
  readonly by: string | null;
  readonly at: string | null;
  readonly note: string | null;
  /** Why the answer was changed after the minutes were signed. */
  readonly changed: string | null;
  /** Others who gave the same answer, each with their own note; left out: nobody. */
  readonly also?: readonly Voice[];
}

/** One person's word behind an answer. */
export interface Voice {
  readonly by: string | null;
  readonly at: string | null;
  readonly note: string | null;
  /** Why it does not apply. */
  readonly reason: string | null;
  readonly changed: string | null;
}

export type Answer =
  | { readonly is: 'given'; readonly value: GivenValue }
  | { readonly is: 'not-applicable'; readonly reason: string }
  | { readonly is: 'no-evidence' };

/** Text for judgement, choice, date and text; a number or `none` for number; option ids for checks; counts for coverage. */
export type GivenValue = string | number | readonly string[] | CoverageCounts;

export type CoverageCounts =
  | { readonly needed: number | null; readonly present: number }
  | { readonly rows: readonly CoverageRow[] };

export interface CoverageRow {
  readonly label: string;
  readonly needed: number | null;
  readonly present: number;
}

export interface Evidence {
  readonly file: string;
  readonly sha256: string | null;
  readonly takenOn: string | null;
  readonly caption: string | null;
}

export interface Plan {
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: 'open' | 'in-progress' | 'done' | null;
  readonly doneOn: string | null;
  readonly fundingSource: string | null;
  readonly note: string | null;
}

export const noPlan: Plan = { owner: null, due: null, status: null, doneOn: null, fundingSource: null, note: null };

export interface Purchase {
  readonly item: string;
  readonly quantity: number | null;
  readonly fundingSource: string | null;
  readonly year: number | null;
  readonly note: string | null;
}

/** A conflict that was decided; both sides are kept so that they can be read later. */
export interface Decision {
  readonly between: readonly SidedAnswer[];
  readonly chosen: number | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** What was taken out, as it stood. */
export type Removed =
  | { readonly what: Side; readonly criterion: string; readonly was: SidedAnswer }
  | { readonly what: 'evidence'; readonly criterion: string; readonly was: Evidence }
  | { readonly what: 'plan'; readonly criterion: string; readonly was: Plan }
  | { readonly what: 'purchase'; readonly criterion: string; readonly was: Purchase }
  /** The criterion is no longer disputed. */
  | { readonly what: 'disputed'; readonly criterion: string; readonly was: null }
  /** The answer to a profile question, whose id stands in place of a criterion's. */
  | { readonly what: 'profile'; readonly criterion: string; readonly was: string | number };

/** Who took something out, when and why. It is meant of that one record, and has no say once it was put there again. */
export type Deletion = Removed & {
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
  readonly restoredAt: string | null;
};

export const noResponse: Response = {
  self: null,
  verified: null,
  evidence: [],
  plan: null,
  purchase: [],
  decisions: [],
  keptFrom: null,
};
