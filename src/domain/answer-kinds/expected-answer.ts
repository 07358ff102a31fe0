import type { Criterion } from '../checklist/checklist.ts';
import type { ExpectedAnswer } from '../problem/fault.ts';
import { offeredBy } from './index.ts';

/** The answers that the criterion accepts, for the message about one that it rejects. */
export function expectedAnswer(criterion: Criterion): ExpectedAnswer {
  return { kind: criterion.kind, options: offeredBy(criterion) };
}
