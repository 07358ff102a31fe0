import type { Criterion } from '../checklist/checklist.ts';
import type { ExpectedAnswer } from '../problem/fault.ts';
import { judgements } from './judgement.ts';

/** What the criterion takes as an answer, for a message about one that it does not take. */
export function expectedAnswer(criterion: Criterion): ExpectedAnswer {
  return { kind: criterion.kind, options: optionsOf(criterion) };
}

function optionsOf(criterion: Criterion): readonly string[] {
  switch (criterion.kind) {
    case 'judgement':
      return judgements;
    case 'choice':
    case 'checks':
      return criterion.options.map(({ id }) => id);
    default:
      return [];
  }
}
