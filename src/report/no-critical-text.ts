import type { View } from './view.ts';

/** That there is no critical finding: for good, or as far as critical criteria are answered. */
export function noCriticalText({ assessment, messages }: View): string {
  const isOpen = ({ criterion, state }: (typeof assessment.criteria)[number]) =>
    criterion.critical && state === 'unanswered';
  const count = assessment.criteria.filter(isOpen).length;
  return count === 0 ? messages.minutes.noCritical : messages.minutes.noCriticalYet({ count });
}
