import type { CriterionAssessment, SectionAssessment } from '../../../domain/scoring/assessment.ts';
import type { MarkedCriterion } from '../../../domain/scoring/scoring.ts';
import { compare, one, zero } from '../../../domain/values/rational.ts';
import { type Cell, empty, type Tone, text } from '../../sheet/sheet.ts';
import type { View } from '../../sheet/view.ts';

export type Verdict = 'met' | 'partly' | 'not-met' | 'none' | 'open';

const tones: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  partly: 'middling',
  'not-met': 'bad',
  none: 'muted',
  open: 'muted',
};

/** The verdict on a section's legal minimum in words; empty if it has none. */
export function requirementCell(assessed: SectionAssessment, view: View): Cell {
  const { section } = assessed;
  if (section.requirement === null) return empty;
  if (view.withheld.verdicts.has(section.id)) return text(view.messages.report.withheld, { tone: 'muted' });
  return verdictCell(requirementVerdict(assessed, view.assessment.criteria), view);
}

/** A verdict in words, with its colour. */
export function verdictCell(verdict: Verdict, { messages }: View): Cell {
  return text(messages.report.verdict[verdict], { tone: tones[verdict] });
}

/** Met if every criterion with a mark has full mark; open if everything short of it is unanswered. */
function requirementVerdict(
  { section, meetsRequirement }: SectionAssessment,
  criteria: readonly CriterionAssessment[],
): Verdict {
  if (meetsRequirement === null) return 'none';
  if (meetsRequirement) return 'met';
  const named = criteria.filter(({ criterion }) => section.requirement?.criteria.includes(criterion.id));
  return isOpen(named) ? 'open' : 'not-met';
}

type Marked = Pick<MarkedCriterion, 'mark' | 'state'>;

/**
 * The joint verdict of several criteria; if none has a mark, nothing was considered; open if everything short of full mark is unanswered.
 */
export function verdictOf(criteria: readonly Marked[]): Verdict {
  const marks = criteria.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  if (marks.length === 0) return 'none';
  if (marks.every((mark) => compare(mark, one) === 0)) return 'met';
  if (isOpen(criteria)) return 'open';
  return marks.every((mark) => compare(mark, zero) === 0) ? 'not-met' : 'partly';
}

function isOpen(criteria: readonly Marked[]): boolean {
  const short = criteria.filter(({ mark }) => mark !== null && compare(mark, one) < 0);
  return short.every(({ state }) => state === 'unanswered');
}
