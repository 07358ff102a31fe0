import { boundsProblems } from '../answer-kinds/answer-from-text.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { Problem } from '../problem/problem.ts';
import { neededByRule, standings } from '../scoring/applicability.ts';
import type { AppliedForm } from './apply-form.ts';
import type { FormReading } from './form-reading.ts';

/** Numbers beyond their bounds among the answers that a form changes; what it was sent with stays as it is. */
export function formBounds(
  { audit, changes }: AppliedForm,
  reading: FormReading,
  checklist: Checklist,
): readonly Problem[] {
  const standing = standings(checklist, audit);
  return changes.flatMap((change) => {
    const found = change.what === 'answer' ? standing.get(change.criterion) : undefined;
    if (change.what !== 'answer' || change.to === null || found === undefined) return [];
    const place = reading.entries.get(change.criterion)?.place;
    const at = place === undefined ? {} : { sheet: place.sheet, cell: place.answerCell };
    const problems = boundsProblems(found.criterion, change.to, neededByRule(found));
    return problems.map((each) => ({ ...each, ...at }));
  });
}
