import type { Assessment, Counts, CriterionAssessment, SectionAssessment } from '../domain/assessment.ts';
import type { Checklist, Section } from '../domain/checklist.ts';
import type { Investment, InvestmentLine } from '../domain/investment.ts';
import { hiddenCriteria } from './confidential.ts';
import { publicAnswer, publicAudit } from './public-audit.ts';
import type { Withheld } from './view.ts';

/** Of fewer hidden lines than this a percent or total says too much. */
const FEWEST_HIDDEN = 3;

export interface PublicEdition {
  readonly assessment: Assessment;
  readonly withheld: Withheld;
}

/**
 * The assessment as it may spread. What is hidden is gone, not blanked; percents and the level are those of the whole audit,
 * unless fewer than three hidden lines stand behind them; counts, findings and money are those of the public lines alone.
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

function withheldFrom({ criteria, sections }: Assessment, hidden: ReadonlySet<string>): Withheld {
  const hiddenIn = (all: readonly CriterionAssessment[]) =>
    all.filter(({ criterion }) => criterion.scored && hidden.has(criterion.id));
  const betrayed = sections.filter((each) => betrays(hiddenIn(each.criteria)));
  const scored = criteria.filter(({ section }) => section.scored);
  return {
    isPublic: true,
    // Beside the other sections' percents, the audit's says what the withheld ones together come to.
    percent: betrays(betrayed.filter(({ section }) => section.scored).flatMap((each) => hiddenIn(each.criteria))),
    level: betrays(hiddenIn(scored)) || betrays(hiddenIn(scored).filter(({ criterion }) => criterion.critical)),
    percents: new Set(betrayed.map(({ section }) => section.id)),
    verdicts: new Set(
      sections.filter((each) => betrays(hiddenIn(namedBy(each.section, criteria)))).map(({ section }) => section.id),
    ),
  };
}

/** Too few lines, whether or not each has a mark: that one has none would be told by showing the percent. */
function betrays(hiddenLines: readonly CriterionAssessment[]): boolean {
  const marked = hiddenLines.filter(({ mark }) => mark !== null).length;
  return isTooFew(hiddenLines.length) || isTooFew(marked);
}

function isTooFew(lines: number): boolean {
  return lines > 0 && lines < FEWEST_HIDDEN;
}

function namedBy({ requirement }: Section, criteria: readonly CriterionAssessment[]): readonly CriterionAssessment[] {
  return criteria.filter(({ criterion }) => requirement?.criteria.includes(criterion.id));
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

/** A line that may be counted with a hidden criterion is hidden whether it is or not: either would tell of that finding. */
function publicInvestment(investment: Investment, hidden: ReadonlySet<string>): Investment {
  const lines = investment.lines
    .filter(({ criterion, remedy }) => !hidden.has(criterion.id) && !remedy?.coveredBy.some((id) => hidden.has(id)))
    .map(
      (line): InvestmentLine => ({
        ...line,
        purchases: line.purchases.map((each) => ({ ...each, fundingSource: null, note: null })),
      }),
    );
  return {
    ...investment,
    once: null,
    yearly: null,
    unpriced: lines.filter(({ price, coveredBy }) => price === null && coveredBy === null).length,
    lines,
  };
}
