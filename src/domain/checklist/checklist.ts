import type { JsonObject } from '../values/json.ts';
import type { Language, LocalizedText } from '../values/language.ts';
import type { BasisDocument } from './basis-document.ts';
import type { Bounds, CoverageLabels } from './bounds.ts';
import type { Condition } from './condition.ts';
import type { CrossRule } from './cross-rule.ts';
import type { Remedy } from './remedy.ts';

export { type BasisDocument, type BasisKind, basisKinds } from './basis-document.ts';
export type { Condition, Test, TestValue } from './condition.ts';
export {
  type Authority,
  authorities,
  type QuantityRule,
  type Remedy,
  remedyActs,
} from './remedy.ts';

/** The definition of what is asked: sections of criteria, versioned. Never holds results. */
export interface Checklist {
  readonly id: string;
  readonly version: string;
  /** ISO day from which new audits take this version where its id alone is named; null: always. */
  readonly appliesFrom: string | null;
  readonly title: LocalizedText;
  /** A sentence printed wherever the checklist is presented, such as a disclaimer. */
  readonly note: LocalizedText | null;
  readonly languages: readonly Language[];
  readonly profile: readonly ProfileQuestion[];
  readonly basis: ReadonlyMap<string, BasisDocument>;
  readonly items: ReadonlyMap<string, Item>;
  readonly ladder: Ladder;
  readonly deadlines: readonly Deadline[];
  readonly sections: readonly Section[];
  /** Answers that look odd beside each other. */
  readonly cross: readonly CrossRule[];
  /** Criteria of earlier versions that fell away, by ids that are never used again. */
  readonly retired: readonly Retired[];
  /** `sha256:` and the hex digest of the canonical JSON of `definition`. */
  readonly digest: string;
  /** The whole definition as written, with each section file in its place; the digest and the copy carried in workbooks are made of it. */
  readonly definition: JsonObject;
}

export type ProfileQuestion =
  | {
      readonly id: string;
      readonly kind: 'choice';
      readonly question: LocalizedText;
      readonly options: readonly Labelled[];
    }
  | {
      readonly id: string;
      readonly kind: 'number';
      readonly question: LocalizedText;
      readonly unit: LocalizedText | null;
      readonly bounds: Bounds;
    };

export interface Labelled {
  readonly id: string;
  readonly label: LocalizedText;
}

/** What remedies buy; price lists refer to it by id. */
export interface Item {
  readonly id: string;
  readonly label: LocalizedText;
  readonly unit: LocalizedText | null;
}

/** How a level is found: levels best first, or stages lowest first. */
export type Ladder =
  | { readonly kind: 'levels'; readonly levels: readonly Level[] }
  | { readonly kind: 'stages'; readonly stages: readonly Stage[] };

export interface Level extends Labelled, LevelDemands {}

/** The conditions of a level, which must all hold; null: the level has no such condition. */
export interface LevelDemands {
  readonly minPercent: number | null;
  readonly minSectionPercent: number | null;
  /** `full`: every critical criterion has full mark; `partial`: none has mark 0. */
  readonly critical: 'full' | 'partial' | null;
}

export interface Stage extends Labelled {
  readonly minPercent: number | null;
}

/** A day by which facilities must be ready, or do something else, by facility kind; `default` is for all other kinds. ISO dates. */
export interface Deadline extends Labelled {
  /** False: a day to know of. That a facility is ready says nothing about it. */
  readonly readiness: boolean;
  readonly date: string | ReadonlyMap<string, string>;
}

/** A criterion that fell away: why, and the criteria that ask instead. */
export interface Retired {
  readonly id: string;
  readonly why: LocalizedText;
  readonly instead: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly title: LocalizedText;
  /** Null for a section that is not scored. */
  readonly weight: number | null;
  readonly scored: boolean;
  readonly requirement: Requirement | null;
  readonly criteria: readonly Criterion[];
}

/** A legal minimum, met or missed by the criteria it names. */
export interface Requirement {
  readonly basis: string;
  readonly clause: string | null;
  readonly criteria: readonly string[];
}

export const answerKinds = ['judgement', 'choice', 'checks', 'number', 'coverage', 'date', 'text'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const places = [
  'server-room',
  'network-cabinet',
  'ward',
  'lab-imaging',
  'reception',
  'it-office',
  'management',
] as const;
/** Where a criterion is answered; a checklist may add places to the shipped ones. */
export type Place = string;

export const waysOfSeeing = ['document', 'look', 'measure', 'demo', 'interview'] as const;
export type WayOfSeeing = (typeof waysOfSeeing)[number];

export const origins = ['law', 'guidance', 'standard', 'working-group'] as const;
export type Origin = (typeof origins)[number];

interface CriterionCommon {
  readonly id: string;
  readonly question: LocalizedText;
  readonly guidance: LocalizedText | null;
  /** Null only for a criterion that is not scored and gives no weight. */
  readonly weight: number | null;
  readonly critical: boolean;
  /** False if the file says `scored: false`, or if kind and options leave nothing to mark. */
  readonly scored: boolean;
  readonly when: Condition | null;
  readonly stage: string | null;
  readonly basis: readonly Citation[];
  readonly origin: Origin | null;
  readonly evidence: 'none' | 'expected' | 'required';
  readonly confidential: boolean;
  readonly notApplicable: 'allowed' | 'forbidden';
  readonly scope: 'facility' | 'unit';
  readonly place: Place | null;
  readonly seen: WayOfSeeing | null;
  readonly remedies: readonly Remedy[];
}

export interface JudgementCriterion extends CriterionCommon {
  readonly kind: 'judgement';
}
export interface ChoiceCriterion extends CriterionCommon {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}
export interface ChecksCriterion extends CriterionCommon {
  readonly kind: 'checks';
  readonly options: readonly Option[];
}
export interface NumberCriterion extends CriterionCommon {
  readonly kind: 'number';
  readonly unit: LocalizedText | null;
  readonly bounds: Bounds;
  readonly bands: readonly Band[];
}
export interface CoverageCriterion extends CriterionCommon {
  readonly kind: 'coverage';
  readonly unit: LocalizedText | null;
  /** The mark is 1 from this share up. */
  readonly full: number;
  /** The mark is 0 below this share. */
  readonly zero: number;
  /** The first rule whose condition holds gives the number needed; if none holds, the number is asked. */
  readonly needed: readonly NeededRule[];
  /** Of each of its two numbers. */
  readonly bounds: Bounds;
  /** `needed`: no more can be present than are needed; null: there may be more. */
  readonly atMost: 'needed' | null;
  /** Null: the usual words. */
  readonly labels: CoverageLabels | null;
}
export interface DateCriterion extends CriterionCommon {
  readonly kind: 'date';
  /** Bands over the age in days on the day of the audit. */
  readonly bands: readonly Band[];
}
export interface TextCriterion extends CriterionCommon {
  readonly kind: 'text';
}

export type Criterion =
  | JudgementCriterion
  | ChoiceCriterion
  | ChecksCriterion
  | NumberCriterion
  | CoverageCriterion
  | DateCriterion
  | TextCriterion;

export interface Option extends Labelled {
  /** choice: the mark, 0–1; checks: the option's part of the sum, ≥ 0. Null: not given, which counts as 1 in checks. */
  readonly mark: number | null;
}

/** Both ends belong to the band; null: no limit on that side. */
export interface Band {
  readonly from: number | null;
  readonly to: number | null;
  readonly mark: number;
}

export interface NeededRule {
  /** Null: always. */
  readonly when: Condition | null;
  readonly is: number;
}

export interface Citation {
  readonly document: string;
  readonly clause: string | null;
}
