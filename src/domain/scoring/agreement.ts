import { isCounts, isOptionList } from '../answer-kinds/answer-kind-rules.ts';
import type { Answer, CoverageCounts, GivenValue } from '../audit/audit.ts';
import type { Section } from '../checklist/checklist.ts';
import { canonicalJson } from '../values/json.ts';
import { compare, divide, type Rational, rational } from '../values/rational.ts';
import { type Standing, standings } from './applicability.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';
import { type MarkedCriterion, markCriterion } from './scoring.ts';

/** What the facility said of itself beside what was found, over the active criteria that both sides answered. */
export interface Agreement {
  readonly section: Section;
  readonly compared: number;
  readonly agreed: number;
  /** Null: nothing was compared. */
  readonly share: Rational | null;
  /** How often the facility's mark was the higher one. */
  readonly claimedHigher: number;
  /** How often the mark that was found was the higher one. */
  readonly foundHigher: number;
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  readonly assessed: CriterionAssessment;
  readonly self: MarkedCriterion;
  readonly verified: MarkedCriterion;
}

/** Worked out once an assessment: several tables of one report ask for it. */
const known = new WeakMap<Assessment, readonly Agreement[]>();

/** The agreement of the two sides, section by section. Two answers agree when they are equal; reasons and notes may differ. */
export function agreementBySection(assessment: Assessment): readonly Agreement[] {
  const found = known.get(assessment) ?? compareSides(assessment);
  known.set(assessment, found);
  return found;
}

function compareSides(assessment: Assessment): readonly Agreement[] {
  const { audit, checklist, sections } = assessment;
  const self = standings(checklist, audit, 'self');
  const verified = verifiedStandings(assessment);
  return sections.map(({ section, criteria }) => {
    const pairs = criteria.flatMap((assessed): readonly Pair[] => {
      const { id } = assessed.criterion;
      const [claimed, found] = [self.get(id), verified.get(id)];
      if (assessed.state === 'inactive' || claimed === undefined || found === undefined) return [];
      return isAnswer(claimed) && isAnswer(found) ? [{ assessed, self: claimed, verified: found }] : [];
    });
    return agreementOf(section, pairs, audit.auditedOn);
  });
}

/** Counts whose need nobody knows leave a criterion unanswered. */
function isAnswer({ answer, state }: Standing): boolean {
  return answer !== null && state !== 'unanswered';
}

/** Where only verified answers counted, every active criterion stands as it does by these alone. */
function verifiedStandings({
  audit,
  checklist,
  criteria,
  sides,
  source,
}: Assessment): Pick<ReadonlyMap<string, Standing>, 'get'> {
  if (sides !== 'effective' || source !== 'verified') return standings(checklist, audit, 'verified');
  return new Map(criteria.map((each) => [each.criterion.id, each]));
}

interface Pair {
  readonly assessed: CriterionAssessment;
  readonly self: Standing;
  readonly verified: Standing;
}

function agreementOf(section: Section, pairs: readonly Pair[], auditedOn: string): Agreement {
  const disagreements = pairs
    .filter((pair) => !isSameAnswer(pair.self.answer, pair.verified.answer))
    .map(({ assessed, self, verified }) => ({
      assessed,
      self: markCriterion(self, auditedOn),
      verified: markCriterion(verified, auditedOn),
    }));
  const agreed = pairs.length - disagreements.length;
  return {
    section,
    compared: pairs.length,
    agreed,
    share: pairs.length === 0 ? null : divide(rational(agreed), rational(pairs.length)),
    claimedHigher: disagreements.filter(({ self, verified }) => isHigher(self, verified)).length,
    foundHigher: disagreements.filter(({ self, verified }) => isHigher(verified, self)).length,
    disagreements,
  };
}

function isHigher({ mark }: MarkedCriterion, other: MarkedCriterion): boolean {
  return mark !== null && other.mark !== null && compare(mark, other.mark) > 0;
}

/** Whether two answers say the same; reasons and notes may differ. */
export function isSameAnswer(one: Answer | null, other: Answer | null): boolean {
  if (one === null || other === null || one.is !== other.is) return false;
  if (one.is !== 'given' || other.is !== 'given') return true;
  if (one.value === other.value) return true;
  if (isOneCount(one.value) && isOneCount(other.value))
    return one.value.needed === other.value.needed && one.value.present === other.value.present;
  return comparable(one.value) === comparable(other.value);
}

/** Counts that stand by themselves, as most do. */
function isOneCount(value: GivenValue): value is Exclude<CoverageCounts, { readonly rows: unknown }> {
  return isCounts(value) && !('rows' in value);
}

/** Checked options count in any order; a table counts by its rows. */
function comparable(value: GivenValue): string {
  if (isOptionList(value)) return canonicalJson([...value].sort());
  if (!isCounts(value)) return canonicalJson(value);
  const rows = 'rows' in value ? value.rows : [{ label: '', ...value }];
  return canonicalJson(rows.map(({ label, needed, present }) => [label, needed, present]));
}
