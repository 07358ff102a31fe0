/** Checklists and audits as in YAML files (design.md 2 and 4), as far as scoring uses them. */

export interface PlainChecklist {
  readonly format: 'facility-audit/checklist/1';
  readonly id: string;
  readonly version: string;
  readonly title: PlainText;
  readonly languages: readonly ['en'];
  readonly profile: readonly PlainProfileQuestion[];
  readonly items: Readonly<Record<string, { readonly label: PlainText }>>;
  readonly basis: Readonly<Record<string, { readonly title: PlainText; readonly kind: 'law' }>>;
  readonly levels?: readonly PlainLevel[];
  readonly stages?: readonly PlainStage[];
  readonly sections: readonly PlainSection[];
}

export interface PlainText {
  readonly en: string;
}

export interface PlainProfileQuestion {
  readonly id: string;
  readonly kind: 'choice' | 'number';
  readonly question: PlainText;
  readonly options?: readonly PlainOption[];
}

export interface PlainLevel {
  readonly id: string;
  readonly label: PlainText;
  readonly minPercent?: number;
  readonly minSectionPercent?: number;
  readonly critical?: 'full' | 'partial';
}

export interface PlainStage {
  readonly id: string;
  readonly label: PlainText;
  readonly minPercent?: number;
}

export interface PlainSection {
  readonly id: string;
  readonly title: PlainText;
  readonly weight?: number;
  readonly scored?: boolean;
  readonly requirement?: { readonly basis: string; readonly criteria: readonly string[] };
  readonly criteria: readonly PlainCriterion[];
}

export interface PlainCriterion {
  readonly id: string;
  readonly question: PlainText;
  readonly kind: 'judgement' | 'choice' | 'checks' | 'number' | 'coverage' | 'date' | 'text';
  readonly weight?: number;
  readonly critical?: boolean;
  readonly scored?: boolean;
  readonly stage?: string;
  readonly evidence?: 'none' | 'expected' | 'required';
  readonly when?: PlainCondition;
  readonly full?: number;
  readonly zero?: number;
  readonly needed?: readonly { readonly when?: PlainCondition; readonly is: number }[];
  readonly options?: readonly PlainOption[];
  readonly bands?: readonly PlainBand[];
  readonly remedy?: readonly PlainRemedy[];
}

export interface PlainOption {
  readonly id: string;
  readonly label: PlainText;
  readonly mark?: number;
}

export interface PlainBand {
  readonly from?: number;
  readonly to?: number;
  readonly mark: number;
}

export interface PlainCondition {
  readonly profile?: string;
  readonly criterion?: string;
  readonly auditedOn?: { readonly from?: string; readonly to?: string };
  readonly is?: string | number;
  readonly in?: readonly (string | number)[];
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly all?: readonly PlainCondition[];
  readonly any?: readonly PlainCondition[];
  readonly not?: PlainCondition;
}

export interface PlainRemedy {
  readonly act: 'purchase' | 'hire' | 'upgrade' | 'act';
  readonly authority: 'facility';
  readonly item?: string;
  readonly quantity?: 'gap' | 'value' | 'asked' | number | { readonly of: 'gap' | 'value'; readonly per: number };
  readonly frequency?: 'once' | 'yearly';
  readonly coveredBy?: readonly string[];
}

export interface PlainAudit {
  readonly format: 'facility-audit/audit/1';
  readonly id: string;
  readonly revision: number;
  readonly checklist: { readonly id: string; readonly version: string };
  readonly sections?: readonly string[];
  readonly round: { readonly id: string };
  readonly auditedOn: string;
  readonly facility: {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly unit: { readonly id: string; readonly name: string } | null;
    readonly province: string;
    readonly profile: Readonly<Record<string, string | number>>;
  };
  readonly team: readonly never[];
  readonly responses: Readonly<Record<string, PlainResponse>>;
}

export interface PlainResponse {
  readonly self?: PlainSided;
  readonly verified?: PlainSided;
  readonly evidence?: readonly { readonly file: string }[];
  readonly purchase?: readonly { readonly item: string; readonly quantity: number }[];
}

export interface PlainSided {
  readonly answer: PlainAnswer;
  readonly reason?: string;
  readonly by: string;
  readonly at: string;
}

/** A word is a judgement, an option, a date, a text, `none`, `never`, `not-applicable` or `no-evidence`. */
export type PlainAnswer = string | number | readonly string[] | PlainCounts | { readonly rows: readonly PlainRow[] };

export interface PlainCounts {
  /** Left out only if a rule of the criterion gives the number needed. */
  readonly needed?: number;
  readonly present: number;
}

export interface PlainRow extends PlainCounts {
  readonly label: string;
}
