import type { Audit, Side } from '../audit/audit.ts';
import type { Checklist, Section } from '../checklist/checklist.ts';
import { groupBy } from '../values/grouping.ts';
import { compare, one, type Rational } from '../values/rational.ts';
import { type Sides, type Standing, standings } from './applicability.ts';
import { type Finding, findFindings } from './finding.ts';
import { type Investment, planInvestment } from './investment.ts';
import { type LevelCheck, reachLevel } from './level.ts';
import type { PriceList } from './price-list.ts';
import { asIfEvidenced, auditPercent, type MarkedCriterion, markCriterion, weightedPercent } from './scoring.ts';

/** The result of an audit under its checklist; computed once, then only read. Percents are 0–100 and exact; null: nothing to sum. */
export interface Assessment {
  readonly audit: Audit;
  readonly checklist: Checklist;
  readonly prices: PriceList | null;
  readonly sides: Sides;
  readonly percent: Rational | null;
  /** Null while the audit is incomplete, or if nothing is left to sum. */
  readonly level: string | null;
  /** The level according to the answers so far. */
  readonly provisionalLevel: string | null;
  /** The provisional level if everything without evidence got full mark. */
  readonly levelIfEvidenced: string | null;
  /** Every level or stage with its conditions, according to the answers so far. */
  readonly levelChecks: readonly LevelCheck[];
  /** Whether every active criterion is answered. */
  readonly complete: boolean;
  /** Which side's answers counted; null: no answers. */
  readonly source: Side | 'mixed' | null;
  /** Whether it is complete and every active critical criterion is verified. */
  readonly final: boolean;
  readonly counts: Counts;
  readonly sections: readonly SectionAssessment[];
  readonly criteria: readonly CriterionAssessment[];
  readonly findings: readonly Finding[];
  readonly investment: Investment;
}

export interface Counts {
  /** Number of active criteria, without those answered "not applicable". */
  readonly applicable: number;
  /** Of these, the number answered or marked as without evidence. */
  readonly answered: number;
  /** Of these, the number with a verified answer and any required evidence. */
  readonly verified: number;
  readonly notApplicable: number;
}

export interface SectionAssessment {
  readonly section: Section;
  readonly percent: Rational | null;
  readonly counts: Counts;
  /** Whether the legal minimum is met; null: the section has none, or no criterion it names has a mark. */
  readonly meetsRequirement: boolean | null;
  readonly criteria: readonly CriterionAssessment[];
}

export interface CriterionAssessment extends MarkedCriterion {
  /** Whether evidence is required and missing. */
  readonly lacksEvidence: boolean;
}

/** Assesses an audit under its checklist. Pure: equal arguments give equal assessments. */
export function assess(
  audit: Audit,
  checklist: Checklist,
  prices: PriceList | null = null,
  sides: Sides = 'effective',
): Assessment {
  const criteria = assessCriteria(audit, checklist, sides);
  const own = groupBy(criteria, ({ section }) => section.id);
  const sections = checklist.sections.map((section) => assessSection(section, own.get(section.id) ?? [], criteria));
  const percent = auditPercent(sections);
  const { level: provisionalLevel, checks } = reachLevel(checklist.ladder, { percent, sections, criteria });
  const { complete, source, final } = progressOf(criteria);
  const findings = findFindings(criteria);
  return {
    audit,
    checklist,
    prices,
    sides,
    percent,
    level: complete ? provisionalLevel : null,
    provisionalLevel,
    levelIfEvidenced: criteria.some(({ state }) => state === 'no-evidence')
      ? levelWith(checklist, asIfEvidenced(criteria))
      : provisionalLevel,
    levelChecks: checks,
    complete,
    source,
    final,
    counts: countsOf(criteria),
    sections,
    criteria,
    findings,
    investment: planInvestment(findings, audit, prices),
  };
}

/** How far the answers to these criteria go. */
export function progressOf(
  criteria: readonly CriterionAssessment[],
): Pick<Assessment, 'complete' | 'source' | 'final'> {
  const complete = criteria.every(({ state }) => state !== 'unanswered');
  return { complete, source: sourceOf(criteria), final: complete && criteria.every(isVerifiedIfCritical) };
}

/** The level that these marks would reach, whether complete or not. */
export function levelWith(checklist: Checklist, criteria: readonly MarkedCriterion[]): string | null {
  return scoreWith(checklist, criteria).level;
}

/** The percent and level that these marks would give, whether complete or not; null: nothing to sum. */
export function scoreWith(
  checklist: Checklist,
  criteria: readonly MarkedCriterion[],
): { readonly percent: Rational | null; readonly level: string | null } {
  const own = groupBy(criteria, ({ section }) => section.id);
  const sections = checklist.sections.map((section) => ({
    section,
    percent: weightedPercent(own.get(section.id) ?? []),
  }));
  const percent = auditPercent(sections);
  return { percent, level: reachLevel(checklist.ladder, { percent, sections, criteria }).level };
}

function assessCriteria(audit: Audit, checklist: Checklist, sides: Sides): readonly CriterionAssessment[] {
  return [...standings(checklist, audit, sides).values()].map((standing) =>
    Object.assign(markCriterion(standing, audit.auditedOn), { lacksEvidence: lacksEvidence(standing, audit) }),
  );
}

function lacksEvidence({ criterion, state }: Standing, { responses }: Audit): boolean {
  const isRequired = criterion.evidence === 'required' && state === 'answered';
  return isRequired && (responses.get(criterion.id)?.evidence.length ?? 0) === 0;
}

function assessSection(
  section: Section,
  criteria: readonly CriterionAssessment[],
  all: readonly CriterionAssessment[],
): SectionAssessment {
  return {
    section,
    percent: weightedPercent(criteria),
    counts: countsOf(criteria),
    meetsRequirement: meetsRequirement(section, all),
    criteria,
  };
}

function meetsRequirement({ requirement }: Section, criteria: readonly MarkedCriterion[]): boolean | null {
  if (requirement === null) return null;
  const marks = criteria.flatMap(({ criterion, mark }) =>
    mark !== null && requirement.criteria.includes(criterion.id) ? [mark] : [],
  );
  return marks.length === 0 ? null : marks.every((mark) => compare(mark, one) === 0);
}

function countsOf(criteria: readonly CriterionAssessment[]): Counts {
  const applicable = criteria.filter(({ state }) => state !== 'inactive' && state !== 'not-applicable');
  const answered = applicable.filter(({ state }) => state === 'answered' || state === 'no-evidence');
  return {
    applicable: applicable.length,
    answered: answered.length,
    verified: answered.filter(({ side, lacksEvidence }) => side === 'verified' && !lacksEvidence).length,
    notApplicable: criteria.filter(({ state }) => state === 'not-applicable').length,
  };
}

function sourceOf(criteria: readonly CriterionAssessment[]): Side | 'mixed' | null {
  const sides = new Set(criteria.flatMap(({ state, side }) => (state === 'inactive' || side === null ? [] : [side])));
  const [first = null] = sides;
  return sides.size > 1 ? 'mixed' : first;
}

export function isVerifiedIfCritical({ criterion, state, side }: CriterionAssessment): boolean {
  return !criterion.critical || state === 'inactive' || side === 'verified';
}
