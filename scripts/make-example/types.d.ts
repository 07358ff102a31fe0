import type { Checklist as ReadChecklist } from '../../src/domain/checklist/checklist.ts';

/** Shapes of checklists and audits as in their files, which the example maker reads and writes. */

export interface Text {
  readonly vi: string;
  readonly en: string;
  readonly fr: string;
}

export interface Condition {
  readonly profile?: string;
  readonly auditedOn?: { readonly from?: string; readonly to?: string };
  readonly criterion?: string;
  readonly is?: string | number;
  readonly in?: readonly (string | number)[];
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
}

export interface Remedy {
  readonly act: string;
  readonly authority: string;
  readonly item?: string;
  readonly quantity?: string | number | { readonly of: string; readonly per: number };
  readonly frequency?: string;
  readonly leadDays?: number;
  readonly coveredBy?: readonly string[];
}

export interface Band {
  readonly from?: number;
  readonly to?: number;
  readonly mark: number;
}

export interface Option {
  readonly id: string;
  readonly label: Text;
  readonly mark?: number;
}

export interface Criterion {
  readonly id: string;
  readonly section: string;
  readonly kind: 'judgement' | 'choice' | 'checks' | 'number' | 'coverage' | 'date' | 'text';
  readonly question: Text;
  readonly unit?: Text;
  readonly needed?: readonly { readonly when?: Condition; readonly is: number }[];
  readonly bands?: readonly Band[];
  readonly options?: readonly Option[];
  readonly full?: number;
  readonly weight?: number;
  readonly critical?: boolean;
  readonly scored?: boolean;
  readonly when?: Condition;
  readonly scope?: string;
  readonly place?: string;
  readonly evidence?: string;
  readonly remedy?: readonly Remedy[];
}

export interface Item {
  readonly label: Text;
  readonly unit: Text;
}

export interface Checklist {
  /** As the product reads it. */
  readonly read: ReadChecklist;
  readonly items: Readonly<Record<string, Item>>;
  readonly criteria: readonly Criterion[];
}

/** Intended quality of an answer: full, half, none. */
export type Grade = 1 | 0.5 | 0;

export interface Coverage {
  readonly needed?: number;
  readonly present: number;
}

export interface Row extends Coverage {
  readonly label: string;
}

export type Value = string | number | readonly string[] | Coverage | { readonly rows: readonly Row[] };

export type Side = {
  readonly answer: Value;
  readonly reason?: string;
  readonly by?: string;
  readonly at?: string;
  readonly note?: string;
};

export type Response = {
  self?: Side;
  verified?: Side;
  evidence?: readonly Readonly<Record<string, string>>[];
  plan?: Readonly<Record<string, string>>;
  purchase?: readonly Readonly<Record<string, string | number>>[];
};

export interface Size {
  /** Workplaces that write the record. */
  readonly positions: number;
  readonly staff: number;
  readonly clinicians: number;
  readonly departments: number;
  readonly inpatient: number;
  readonly counters: number;
  readonly analysers: number;
}

export type Software = 'published' | 'trial' | 'contract' | 'procuring' | 'none';

export interface RoundState {
  readonly auditedOn: string;
  readonly level: 'ready' | 'conditional' | 'not-ready';
  /** Share of criteria intended to have full mark. */
  readonly quality: number;
  /** Critical criteria intended to have mark 0. */
  readonly weak: readonly string[];
  readonly software: Software;
  readonly servers: boolean;
  /** Criteria whose verified answer is "not enough evidence". */
  readonly unproven?: readonly string[];
  /** Criteria that the group did not inspect. */
  readonly selfOnly?: readonly string[];
  /** Sections without any answer yet. */
  readonly unanswered?: readonly string[];
}

export interface Facility {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly status: string;
  readonly profile: Readonly<Record<string, string | number>>;
  readonly size: Size;
  readonly notApplicable: Readonly<Record<string, string>>;
  readonly disputed: readonly string[];
  readonly rounds: Readonly<Record<RoundId, RoundState>>;
}

export type RoundId = '2025-08' | '2025-10' | '2026-12';

export interface Audit {
  readonly facility: Facility;
  readonly round: RoundId;
  readonly responses: ReadonlyMap<string, Response>;
}
