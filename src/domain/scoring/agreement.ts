import { isCounts, isOptionList } from '../answer-kinds/answer-kind-rules.ts';
import type { Answer, CoverageCounts, GivenValue } from '../audit/audit.ts';
import type { Section } from '../checklist/checklist.ts';
import { canonicalJson } from '../values/json.ts';
import { compare, divide, type Rational, rational } from '../values/rational.ts';
import { type Standing, standings } from './applicability.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';
import { type MarkedCriterion, markCriterion } from './scoring.ts';

/** Self-assessed against verified answers, over the active criteria with both. */
export interface Agreement {
  readonly section: Section;
  readonly compared: number;
  /** How many of these do not apply, as the two sides say. */
  readonly notApplicable: number;
  readonly agreed: number;
  /** Null: nothing to compare. */
  readonly share: Rational | null;
  /** Number of criteria where the facility's own mark was higher. */
  readonly claimedHigher: number;
  /** Number of criteria where the verified mark was higher. */
  readonly foundHigher: number;
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  readonly assessed: CriterionAssessment;
  readonly self: MarkedCriterion;
  readonly verified: MarkedCriterion;
}

/** Computed once per assessment, since several tables of a report ask for it. */
const known = new WeakMap<Assessment, readonly Agreement[]>();

/** The agreement of the two sides by section. Equal answers agree; reasons and notes may differ. */
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

/** Counts without a known need leave a criterion unanswered. */
function isAnswer({ answer, state }: Standing): boolean {
  return answer !== null && state !== 'unanswered';
}

/** If only verified answers counted, the assessment already has the standings of the verified side. */
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
    notApplicable: pairs.filter(({ assessed }) => assessed.state === 'not-applicable').length,
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

/** Whether two answers are equal, ignoring reasons and notes. */
export function isSameAnswer(one: Answer | null, other: Answer | null): boolean {
  if (one === null || other === null || one.is !== other.is) return false;
  if (one.is !== 'given' || other.is !== 'given') return true;
  if (one.value === other.value) return true;
  if (isOneCount(one.value) && isOneCount(other.value))
    return one.value.needed === other.value.needed && one.value.present === other.value.present;
  return comparable(one.value) === comparable(other.value);
}

/** Whether the counts are a single count, as most are, and not a table. */
function isOneCount(value: GivenValue): value is Exclude<CoverageCounts, { readonly rows: unknown }> {
  return isCounts(value) && !('rows' in value);
}

/** A text for comparing: the order of checked options does not matter, and a table is compared row by row. */
function comparable(value: GivenValue): string {
  if (isOptionList(value)) return canonicalJson([...value].sort());
  if (!isCounts(value)) return canonicalJson(value);
  const rows = 'rows' in value ? value.rows : [{ label: '', ...value }];
  return canonicalJson(rows.map(({ label, needed, present }) => [label, needed, present]));
}
