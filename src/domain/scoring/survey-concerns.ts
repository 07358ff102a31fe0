import { isCounts } from '../answer-kinds/answer-kind-rules.ts';
import { presentOf } from '../answer-kinds/coverage.ts';
import { compare } from '../values/rational.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';

/**
 * The answers of a survey without marks that tell of a difficulty, in the checklist's order: words, fewer than are needed, and any choice but
 * the first, which is the best. Only criteria that name who can settle it.
 */
export function surveyConcerns({ criteria }: Assessment): readonly CriterionAssessment[] {
  return criteria.filter((each) => each.criterion.remedies.length > 0 && isConcern(each));
}

function isConcern({ criterion, state, answer, needed, mark }: CriterionAssessment): boolean {
  if (state !== 'answered' || answer?.is !== 'given' || mark !== null) return false;
  const { value } = answer;
  switch (criterion.kind) {
    case 'text':
      return true;
    case 'choice':
      return value !== criterion.options[0]?.id;
    case 'coverage':
      return isCounts(value) && needed !== null && compare(presentOf(value), needed) < 0;
    default:
      return false;
  }
}
