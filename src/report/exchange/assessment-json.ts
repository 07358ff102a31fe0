import type { Assessment, CriterionAssessment, SectionAssessment } from '../../domain/scoring/assessment.ts';
import type { InvestmentLine } from '../../domain/scoring/investment.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { toNumberOrNull } from '../../domain/values/rational.ts';
import { estimateJson, moneyJson } from './money-json.ts';

/** The assessment for other programs (`score --json`): marks and percents unrounded, null if not applicable. */
export function assessmentJson(assessment: Assessment): JsonObject {
  const { audit, checklist, counts, investment } = assessment;
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
