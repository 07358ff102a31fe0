import type { MarkedCriterion } from '../../../domain/scoring/scoring.ts';
import { formatMark } from '../../../i18n/written/numbers-and-dates.ts';
import type { View } from '../../sheet/view.ts';

/** The state of a criterion: its mark, or that it counts as 0 because it is unanswered or without evidence. */
export function standingText({ mark, state }: MarkedCriterion, { language, messages }: View): string {
  const { standing } = messages.explain;
  if (state === 'unanswered' || state === 'no-evidence') return standing[state];
  return standing.mark({ mark: mark === null ? '–' : formatMark(mark, language) });
}
