import type { View } from '../../sheet/view.ts';
import { isScored } from './level-text.ts';

/** That there is no critical finding: finally, or among the critical criteria answered so far. If nothing is scored there can't be any. */
export function noCriticalText({ assessment, messages }: View): string {
  if (!isScored(assessment.checklist)) return messages.minutes.noFindings;
  const isOpen = ({ criterion, state }: (typeof assessment.criteria)[number]) =>
    criterion.critical && state === 'unanswered';
  const count = assessment.criteria.filter(isOpen).length;
  return count === 0 ? messages.minutes.noCritical : messages.minutes.noCriticalYet({ count });
}
