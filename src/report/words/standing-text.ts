import type { MarkedCriterion } from '../../domain/scoring/scoring.ts';
import { formatMark } from '../../i18n/written/numbers-and-dates.ts';
import type { View } from '../sheet/view.ts';

/** How a criterion stands: its mark, or that the 0 it counts with is no answer but a missing one, or one without evidence. */
export function standingText({ mark, state }: MarkedCriterion, { language, messages }: View): string {
  const { standing } = messages.explain;
  if (state === 'unanswered' || state === 'no-evidence') return standing[state];
  return standing.mark({ mark: mark === null ? '–' : formatMark(mark, language) });
}
