import type { Criterion } from '../checklist/checklist.ts';
import type { ExpectedAnswer } from '../problem/fault.ts';
import { judgements } from './judgement.ts';

/** The answers that the criterion accepts, for the message about one that it rejects. */
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
