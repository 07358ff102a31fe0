import type { Criterion } from '../checklist/checklist.ts';
import type { ExpectedAnswer } from '../problem/fault.ts';
import { offeredBy } from './index.ts';

/** The answers that the criterion accepts, for the message about one that it rejects. `isTyped`: as people write them, not as a file has them. */
export function expectedAnswer(criterion: Criterion, isTyped = false): ExpectedAnswer {
  const expected = { kind: criterion.kind, options: offeredBy(criterion) };
  return isTyped ? { ...expected, isTyped } : expected;
}
