import { type Difficulty, noResponse, type Plan, type Round, type Side } from '../audit/audit.ts';
import type { Facility } from '../audit/facility.ts';
import type { Checklist, Criterion, Section } from '../checklist/checklist.ts';
import { cheapestLifts, type Lifts } from '../lifts/cheapest-lift.ts';
import { type Agreement, agreementBySection } from '../scoring/agreement.ts';
import type { CriterionState } from '../scoring/applicability.ts';
import { isUnassessed } from '../scoring/assessed.ts';
import type { Assessment, Counts } from '../scoring/assessment.ts';
import type { Comparison } from '../scoring/comparison.ts';
import type { Finding, Severity } from '../scoring/finding.ts';
import type { Investment } from '../scoring/investment.ts';
import { type LevelCondition, levelsUpwards } from '../scoring/level.ts';
import { once } from '../values/once.ts';
import { type Rational, toNumber } from '../values/rational.ts';
import { hasLongTexts } from './has-long-texts.ts';
import { type ReadyDate, readyDate } from './ready-date.ts';

/**
 * What a province keeps of each facility's assessment during a merge: small enough for thousands of them. `reopen` reads longer texts
 * again.
 */
export interface FacilityResult {
  readonly facility: Facility;
  readonly audit: string;
  readonly revision: number;
  readonly round: Round;
  readonly auditedOn: string;
  readonly illustrative: boolean;
  readonly checklist: Checklist;
  /** Null: nothing of it is scored, nothing was answered, or a public edition withholds it. */
  readonly percent: Rational | null;
  readonly level: string | null;
  readonly provisionalLevel: string | null;
  readonly levelIfEvidenced: string | null;
  readonly complete: boolean;
  readonly final: boolean;
  readonly source: Side | 'mixed' | null;
  readonly counts: Counts;
  /** What keeps it below the best level; null: it has reached it, or has no level yet. */
  readonly heldDown: HeldDown | null;
  readonly sections: readonly SectionResult[];
  /** In the order of the checklist's criteria. */
  readonly states: readonly CriterionState[];
  /** In the order of the checklist's criteria; NaN: no mark. */
  readonly marks: Float64Array;
  readonly findings: readonly FindingResult[];
  readonly investment: Investment;
  /** True if a price list was available. */
  readonly isPriced: boolean;
  /** True if the prices are examples. */
  readonly hasExamplePrices: boolean;
  readonly claims: readonly Claims[];
  readonly difficulties: readonly Difficulty[];
  /** Computed on demand from the whole assessment: it takes as long as everything else together. */
  readonly lifts: () => Lifts;
  /** By the findings of the lift to the best level; computed with the lifts. */
  readonly readyDate: () => ReadyDate;
  /** Null: no earlier round to compare with. */
  readonly change: RoundChange | null;
  /** Some text of it may be more than one cell holds: whoever gives it a row looks at its texts first. */
  readonly hasLongTexts: boolean;
  /** Reads the whole assessment again. */
  readonly reopen: () => Assessment;
}

/** The unmet conditions of the best level. */
export interface HeldDown {
  readonly level: string;
  /** The percent that was missed; null: it is reached, or not required. */
  readonly percent: number | null;
  readonly sections: readonly Section[];
  readonly criteria: readonly Criterion[];
}

export interface SectionResult {
  readonly section: Section;
  readonly percent: Rational | null;
  readonly counts: Pick<Counts, 'applicable' | 'answered'>;
  readonly meetsRequirement: boolean | null;
}

/** A finding as far as totals need it; answer and note are read again. */
export interface FindingResult {
  readonly criterion: Criterion;
  readonly section: Section;
  readonly severity: Severity;
  readonly isZero: boolean;
  readonly plan: Plan | null;
  /** True for a critical criterion of a scored section: only these prevent readiness. */
  readonly isCritical: boolean;
}

/** Self-assessed against verified score of one section. */
export interface Claims {
  readonly section: string;
  readonly compared: number;
  readonly agreed: number;
  readonly claimedHigher: number;
  readonly foundHigher: number;
}

export interface RoundChange {
  readonly before: {
    readonly audit: string;
    readonly revision: number;
    readonly round: Round;
    readonly auditedOn: string;
  };
  readonly percent: Rational | null;
  readonly level: string | null;
  readonly comparison: Comparison;
}

/** Reduces an assessment to what the province's pages need. */
export function facilityResult(
  assessment: Assessment,
  change: RoundChange | null,
  reopen: () => Assessment,
): FacilityResult {
  const { audit, checklist, criteria } = assessment;
  return {
    facility: audit.facility,
    audit: audit.id,
    revision: audit.revision,
    round: audit.round,
    auditedOn: audit.auditedOn,
    illustrative: audit.illustrative,
    checklist,
    percent: isUnassessed(assessment.counts) ? null : assessment.percent,
    level: assessment.level,
    provisionalLevel: assessment.provisionalLevel,
    levelIfEvidenced: assessment.levelIfEvidenced,
    complete: assessment.complete,
    final: assessment.final,
    source: assessment.source,
    counts: assessment.counts,
    heldDown: heldDown(assessment),
    sections: assessment.sections.map(({ section, percent, counts, meetsRequirement }) => ({
      section,
      percent,
      counts: { applicable: counts.applicable, answered: counts.answered },
      meetsRequirement,
    })),
    states: criteria.map(({ state }) => state),
    marks: Float64Array.from(criteria, ({ mark }) => (mark === null ? Number.NaN : toNumber(mark))),
    findings: assessment.findings.map((finding) => findingResult(finding, assessment)),
    investment: assessment.investment,
    isPriced: assessment.prices !== null,
    hasExamplePrices: assessment.prices?.illustrative ?? false,
    claims: agreementBySection(assessment).flatMap(claimsOf),
    difficulties: audit.visit?.difficulties ?? [],
    ...outlookOf(reopen),
    change,
    hasLongTexts: hasLongTexts(assessment),
    reopen,
  };
}

/** A function of its own: created beside the assessment, the closures would keep all of it alive. */
function outlookOf(reopen: () => Assessment): Pick<FacilityResult, 'lifts' | 'readyDate'> {
  const outlook = once(() => {
    const assessment = reopen();
    const lifts = cheapestLifts(assessment);
    return { lifts, readyDate: readyDate(assessment, lifts) };
  });
  return { lifts: () => outlook().lifts, readyDate: () => outlook().readyDate };
}

function heldDown({ checklist, provisionalLevel, levelChecks }: Assessment): HeldDown | null {
  const best = levelsUpwards(checklist.ladder).at(-1);
  if (best === undefined || provisionalLevel === null || provisionalLevel === best) return null;
  const conditions = levelChecks.filter((check) => checklist.ladder.kind === 'stages' || check.id === best);
  const missed = conditions.flatMap((check) => check.conditions.filter(({ holds }) => !holds).map(missedBy));
  return {
    level: best,
    percent: missed.find(({ percent }) => percent !== null)?.percent ?? null,
    sections: missed.flatMap(({ sections }) => sections),
    criteria: missed.flatMap(({ criteria }) => criteria),
  };
}

/** The part of the result that one unmet condition gives. */
function missedBy(condition: LevelCondition): Omit<HeldDown, 'level'> {
  const nothing = { percent: null, sections: [], criteria: [] };
  switch (condition.kind) {
    case 'percent':
      return { ...nothing, percent: condition.needed };
    case 'section-percent':
      return { ...nothing, sections: condition.below.map(({ section }) => section) };
    case 'critical':
    case 'stage':
      return { ...nothing, criteria: condition.failing.map(({ criterion }) => criterion) };
  }
}

function findingResult(finding: Finding, { audit }: Assessment): FindingResult {
  const { severity, marked } = finding;
  const { criterion, section, mark } = marked;
  const response = audit.responses.get(criterion.id) ?? noResponse;
  return {
    criterion,
    section,
    severity,
    isZero: mark?.numerator === 0n,
    plan: response.plan,
    isCritical: isKeptFromReady(criterion, section),
  };
}

/** Whether a finding of this criterion alone prevents readiness. */
export function isKeptFromReady({ critical }: Criterion, { scored }: Section): boolean {
  return critical && scored;
}

function claimsOf({ section, compared, agreed, claimedHigher, foundHigher }: Agreement): readonly Claims[] {
  return compared === 0 ? [] : [{ section: section.id, compared, agreed, claimedHigher, foundHigher }];
}
