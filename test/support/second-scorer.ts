import type { PlainAudit, PlainChecklist, PlainCriterion, PlainSection } from './plain-documents.ts';
import {
  asNumber,
  exactly,
  type Fraction,
  isBelow,
  isSame,
  nought,
  over,
  times,
  total,
  whole,
} from './second-fractions.ts';
import { investAgain, type SecondInvestment } from './second-investment.ts';
import { type Judged, judgeAll, type Sides } from './second-judging.ts';

/**
 * A second scorer, written from design.md 3 alone and working on the files as written, so that it shares neither code nor model with
 * src/domain. Returns what `score --json` reports for an audit.
 */
export function scoreAgain(
  checklist: PlainChecklist,
  audit: PlainAudit,
  sides: Sides = 'effective',
  prices: Readonly<Record<string, number | null>> | null = null,
): SecondScore {
  const judged = judgeAll(checklist, audit, sides);
  const now = sum(checklist, judged);
  const provisionalLevel = levelOf(checklist, judged, now);
  const evidenced = judged.map((each) => (each.state === 'no-evidence' && each.mark ? { ...each, mark: whole } : each));
  const active = judged.filter(({ state }) => state !== 'inactive');
  const complete = !active.some(({ state }) => state === 'unanswered');
  const sources = [...new Set(active.flatMap(({ side }) => side ?? []))];
  const findings = judged.filter(
    ({ state, mark }) => (state === 'answered' || state === 'no-evidence') && mark !== null && isBelow(mark, whole),
  );
  return {
    percent: now.percent && asNumber(now.percent),
    level: complete ? provisionalLevel : null,
    provisionalLevel,
    levelIfEvidenced: levelOf(checklist, evidenced, sum(checklist, evidenced)),
    complete,
    source: sources.length > 1 ? 'mixed' : (sources[0] ?? null),
    final: complete && active.every(({ criterion, side }) => !criterion.critical || side === 'verified'),
    ...count(judged),
    sections: checklist.sections.map((section) => {
      const own = judged.filter((each) => each.section === section);
      const { applicable, answered } = count(own);
      const percent = now.ofSection(section);
      return {
        id: section.id,
        weight: section.scored === false ? null : (section.weight ?? null),
        percent: percent && asNumber(percent),
        applicable,
        answered,
        notApplicable: own.filter(({ state }) => state === 'not-applicable').length,
        meetsRequirement: meetsRequirement(section, judged),
      };
    }),
    criteria: judged.map(({ criterion, section, state, mark }) => ({
      id: criterion.id,
      section: section.id,
      state,
      mark: mark && asNumber(mark),
      weight: criterion.weight ?? null,
      critical: criterion.critical ?? false,
    })),
    findings: findings.map(({ criterion, mark }) => ({ criterion: criterion.id, severity: severity(criterion, mark) })),
    investment: investAgain(findings, audit, prices),
  };
}

export interface SecondScore {
  readonly percent: number | null;
  readonly level: string | null;
  readonly provisionalLevel: string | null;
  readonly levelIfEvidenced: string | null;
  readonly complete: boolean;
  readonly source: string | null;
  readonly final: boolean;
  readonly applicable: number;
  readonly answered: number;
  readonly verified: number;
  readonly sections: readonly object[];
  readonly criteria: readonly object[];
  readonly findings: readonly object[];
  readonly investment: SecondInvestment;
}

interface Sums {
  readonly percent: Fraction | null;
  readonly ofSection: (section: PlainSection) => Fraction | null;
}

function sum(checklist: PlainChecklist, judged: readonly Judged[]): Sums {
  const ofSection = (section: PlainSection) => percentOf(judged.filter((each) => each.section === section));
  const parts = scoredSections(checklist).map((section) => ({
    weight: exactly(section.weight ?? 0),
    value: ofSection(section),
  }));
  return { percent: mean(parts), ofSection };
}

function percentOf(judged: readonly Judged[]): Fraction | null {
  return mean(
    judged.map(({ criterion, mark }) => ({
      weight: exactly(criterion.weight ?? 0),
      value: mark && times([100n, 1n], mark),
    })),
  );
}

function mean(parts: readonly { readonly weight: Fraction; readonly value: Fraction | null }[]): Fraction | null {
  const counting = parts.flatMap(({ weight, value }) => (value ? [{ weight, value }] : []));
  if (counting.length === 0) return null;
  const sums = counting.map(({ weight, value }) => times(weight, value));
  return over(total(sums), total(counting.map(({ weight }) => weight)));
}

function levelOf(checklist: PlainChecklist, judged: readonly Judged[], { percent, ofSection }: Sums): string | null {
  if (percent === null) return null;
  const counting = judged.filter(({ section, mark }) => section.scored !== false && mark !== null);
  if (checklist.stages) {
    let reached: string | null = null;
    for (const { id, minPercent = 0 } of checklist.stages) {
      const own = percentOf(counting.filter(({ criterion }) => criterion.stage === id));
      if (own && isBelow(own, exactly(minPercent))) break;
      reached = id;
    }
    return reached;
  }
  const holding = (checklist.levels ?? []).find(({ minPercent = 0, minSectionPercent = 0, critical }) => {
    const reachesIn = (found: Fraction | null, wanted: number) => found === null || !isBelow(found, exactly(wanted));
    const fails = ({ criterion, mark }: Judged) =>
      criterion.critical && mark && (critical === 'full' ? isBelow(mark, whole) : isSame(mark, nought));
    return (
      reachesIn(percent, minPercent) &&
      scoredSections(checklist).every((section) => reachesIn(ofSection(section), minSectionPercent)) &&
      !(critical && counting.some(fails))
    );
  });
  return holding?.id ?? null;
}

function scoredSections({ sections }: PlainChecklist): readonly PlainSection[] {
  return sections.filter(({ scored }) => scored !== false);
}

function meetsRequirement({ requirement }: PlainSection, judged: readonly Judged[]): boolean | null {
  const named = judged.filter(({ criterion, mark }) => mark && requirement?.criteria.includes(criterion.id));
  return named.length === 0 ? null : named.every(({ mark }) => mark && isSame(mark, whole));
}

function severity({ critical, weight = 0 }: PlainCriterion, mark: Fraction | null): string {
  const isNought = mark !== null && isSame(mark, nought);
  if (critical && isNought) return 'critical';
  return critical || (isNought && weight >= 4) ? 'major' : 'minor';
}

function count(judged: readonly Judged[]) {
  const applicable = judged.filter(({ state }) => !['inactive', 'not-applicable'].includes(state));
  const answered = applicable.filter(({ state }) => state !== 'unanswered');
  const verified = answered.filter(({ side, lacksEvidence }) => side === 'verified' && !lacksEvidence);
  return { applicable: applicable.length, answered: answered.length, verified: verified.length };
}
