import type { Checklist, Section } from '../../domain/checklist/checklist.ts';
import {
  type Assessment,
  type Counts,
  type CriterionAssessment,
  progressOf,
  type SectionAssessment,
} from '../../domain/scoring/assessment.ts';
import type { Investment, InvestmentLine } from '../../domain/scoring/investment.ts';
import type { Withheld } from '../sheet/view.ts';
import { hiddenCriteria } from './confidential.ts';
import { publicAnswer, publicAudit } from './public-audit.ts';
import { withheldFrom } from './withheld.ts';

export interface PublicEdition {
  readonly assessment: Assessment;
  readonly withheld: Withheld;
}

/**
 * The assessment for the public. Hidden lines are removed, not blanked. Percents and level are those of the whole audit, unless a hidden
 * line could be derived from them; counts, findings and money cover the public lines only.
 */
export function publicEdition(whole: Assessment): PublicEdition {
  const hidden = hiddenCriteria(whole.checklist);
  const withheld = withheldFrom(whole, hidden);
  const checklist = publicChecklist(whole.checklist, hidden);
  const criteria = publicCriteria(whole.criteria, hidden);
  const sections = whole.sections.map((each, index) =>
    publicSection(each, checklist.sections[index] ?? each.section, criteria, withheld),
  );
  return {
    withheld,
    assessment: {
      ...whole,
      checklist,
      criteria,
      sections,
      audit: publicAudit(
        whole.audit,
        criteria.map(({ criterion }) => criterion),
      ),
      percent: withheld.percent ? null : whole.percent,
      level: withheld.level ? null : whole.level,
      provisionalLevel: withheld.level ? null : whole.provisionalLevel,
      levelIfEvidenced: withheld.level ? null : whole.provisionalLevel,
      // Where the level would tell of hidden lines, so would what is open or not verified among them.
      ...(withheld.level ? progressOf(criteria) : {}),
      levelChecks: [],
      counts: countsOf(criteria),
      findings: whole.findings.flatMap(({ marked, severity }) => {
        const kept = criteria.find(({ criterion }) => criterion.id === marked.criterion.id);
        return kept === undefined ? [] : [{ marked: kept, severity }];
      }),
      investment: publicInvestment(whole.investment, hidden),
    },
  };
}

function publicChecklist(checklist: Checklist, hidden: ReadonlySet<string>): Checklist {
  const sections = checklist.sections.map((section) => ({
    ...section,
    criteria: section.criteria.filter(({ id }) => !hidden.has(id)),
    requirement:
      section.requirement === null
        ? null
        : { ...section.requirement, criteria: section.requirement.criteria.filter((id) => !hidden.has(id)) },
  }));
  return { ...checklist, sections };
}

function publicCriteria(
  criteria: readonly CriterionAssessment[],
  hidden: ReadonlySet<string>,
): readonly CriterionAssessment[] {
  return criteria
    .filter(({ criterion }) => !hidden.has(criterion.id))
    .map((each) => ({
      ...each,
      answer: each.answer === null ? null : publicAnswer(each.answer, each.criterion.kind),
      lacksEvidence: false,
    }));
}

function publicSection(
  { percent, meetsRequirement }: SectionAssessment,
  section: Section,
  criteria: readonly CriterionAssessment[],
  withheld: Withheld,
): SectionAssessment {
  const own = criteria.filter((each) => each.section.id === section.id);
  return {
    section,
    percent: withheld.percents.has(section.id) ? null : percent,
    counts: countsOf(own),
    meetsRequirement: withheld.verdicts.has(section.id) ? null : meetsRequirement,
    criteria: own,
  };
}

function countsOf(criteria: readonly CriterionAssessment[]): Counts {
  const applicable = criteria.filter(({ state }) => state !== 'inactive' && state !== 'not-applicable');
  const answered = applicable.filter(({ state }) => state === 'answered' || state === 'no-evidence');
  return {
    applicable: applicable.length,
    answered: answered.length,
    verified: answered.filter(({ side }) => side === 'verified').length,
    notApplicable: criteria.filter(({ state }) => state === 'not-applicable').length,
  };
}

/**
 * A line that may be counted with a hidden criterion is always hidden, since showing or hiding it case by case would betray that finding.
 */
function publicInvestment(investment: Investment, hidden: ReadonlySet<string>): Investment {
  const lines = investment.lines
    .filter(({ criterion, remedy }) => !hidden.has(criterion.id) && !remedy?.coveredBy.some((id) => hidden.has(id)))
    .map(
      (line): InvestmentLine => ({
        ...line,
        purchases: line.purchases.map((each) => ({ ...each, fundingSource: null, note: null })),
        parts: line.parts.map((each) => ({ ...each, fundingSource: null, note: null })),
      }),
    );
  return {
    ...investment,
    once: null,
    yearly: null,
    estimate: null,
    unpriced: lines.filter(({ price, coveredBy }) => price === null && coveredBy === null).length,
    lines,
  };
}
