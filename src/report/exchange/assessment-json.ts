import { type CheapestLift, cheapestLifts } from '../../domain/lifts/cheapest-lift.ts';
import type { Assessment, CriterionAssessment, SectionAssessment } from '../../domain/scoring/assessment.ts';
import type { InvestmentLine } from '../../domain/scoring/investment.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { toNumberOrNull } from '../../domain/values/rational.ts';
import { estimateJson, moneyJson, onceAndYearlyJson } from './money-json.ts';

/** The assessment for other programs (`score --json`): marks and percents unrounded, null if not applicable. */
export function assessmentJson(assessment: Assessment): JsonObject {
  const { audit, checklist, counts, investment } = assessment;
  const lifts = cheapestLifts(assessment);
  return {
    format: 'facility-audit/assessment/1',
    audit: audit.id,
    revision: audit.revision,
    round: audit.round.id,
    auditedOn: audit.auditedOn,
    facility: { id: audit.facility.id, unit: audit.facility.unit?.id ?? null },
    checklist: { id: checklist.id, version: checklist.version },
    percent: toNumberOrNull(assessment.percent),
    level: assessment.level,
    provisionalLevel: assessment.provisionalLevel,
    levelIfEvidenced: assessment.levelIfEvidenced,
    complete: assessment.complete,
    source: assessment.source,
    final: assessment.final,
    applicable: counts.applicable,
    answered: counts.answered,
    verified: counts.verified,
    sections: assessment.sections.map(sectionJson),
    criteria: assessment.criteria.map(criterionJson),
    findings: assessment.findings.map(({ marked, severity }) => ({ criterion: marked.criterion.id, severity })),
    investment: {
      currency: investment.currency,
      once: investment.once,
      yearly: investment.yearly,
      unpriced: investment.unpriced,
      money: estimateJson(investment.estimate),
      lines: investment.lines.map(lineJson),
    },
    lifts: { next: liftJson(lifts.next), best: liftJson(lifts.best) },
  };
}

/** What lifts the audit to a level for the least money; null: it is reached, or findings alone do not lift it. */
function liftJson(lift: CheapestLift | null): JsonObject | null {
  if (lift === null) return null;
  const { from, to, criteria, money, unpriced, isExact } = lift;
  return {
    from,
    to,
    findings: [...criteria],
    money: money === null ? null : onceAndYearlyJson(money),
    unpriced,
    exact: isExact,
  };
}

function sectionJson({ section, percent, counts, meetsRequirement }: SectionAssessment): JsonObject {
  return {
    id: section.id,
    weight: section.weight,
    percent: toNumberOrNull(percent),
    applicable: counts.applicable,
    answered: counts.answered,
    notApplicable: counts.notApplicable,
    meetsRequirement,
  };
}

function criterionJson({ criterion, section, state, mark }: CriterionAssessment): JsonObject {
  const { id, weight, critical } = criterion;
  return { id, section: section.id, state, mark: toNumberOrNull(mark), weight, critical };
}

function lineJson({ criterion, item, quantity, price, amount, frequency, budget, money }: InvestmentLine): JsonObject {
  return {
    criterion: criterion.id,
    item,
    quantity,
    price,
    amount,
    frequency,
    budget,
    money: money === null ? null : moneyJson(money),
  };
}
